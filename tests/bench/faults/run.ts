import { setTimeout as wait } from 'node:timers/promises';
import type { PollDefinition } from '../../../src/contract/offer-file.ts';
import { importBusyEdition } from '../../support/load.ts';
import { findViolations } from './check.ts';
import { databaseFaults } from './databases.ts';
import type { DatabaseFault, FaultyDatabase } from './databases.ts';
import { FaultyMailServer, mailModes } from './mail-server.ts';
import { plants } from './plants.ts';
import { Random } from './random.ts';
import { Servers } from './servers.ts';
import { settle } from './settle.ts';
import { poll, Visitors } from './visitors.ts';

const places = 40;
const serverCount = 3;
/** People who come in a second; the endpoint takes no more than 1,000 for one edition in ten minutes. */
const perSecond = 12;
const maxPeople = 900;
/** Milliseconds that everything may take to be answered once all is sound again. */
const recovery = 90_000;

const samplePoll: PollDefinition = {
  id: poll,
  question: 'Wat eten we?',
  options: [
    { id: 'soup', number: 1, short: 'Soep', text: 'Een kop soep met brood.' },
    { id: 'salad', number: 2, short: 'Salade', text: 'Een salade van het seizoen.' },
  ],
  resultsVisible: 'always',
  minimumVotes: 0,
};

export interface FaultRun {
  folder: string;
  seconds: number;
  seed: number;
  /** A violation that is made on purpose, by its name in `plants`. */
  plant?: string | undefined;
}

export interface FaultReport {
  kind: FaultyDatabase['kind'];
  /** What was tried and what came of it, by its name in the table. */
  figures: Record<string, number | string>;
  violations: string[];
}

/** Everything goes wrong that can, while people sign up and vote; then what they were told is compared. */
export async function runFaults(
  database: FaultyDatabase,
  { folder, seconds, seed, plant }: FaultRun,
): Promise<FaultReport> {
  const random = new Random(seed);
  const mailServer = new FaultyMailServer();
  const smtpUrl = await mailServer.start();
  importBusyEdition(folder, database.location, places, [samplePoll]);
  const servers = new Servers(database.location, smtpUrl);
  await servers.start(serverCount);
  const end = performance.now() + seconds * 1000;
  const isOver = (): boolean => performance.now() >= end;
  const visitors = new Visitors(servers.bases, new Random(seed + 1), end + recovery);
  const happened = Object.fromEntries(databaseFaults.map((it) => [it, 0]));

  async function visit(): Promise<void> {
    const visits: Promise<void>[] = [];
    for (let index = 0; index < maxPeople && !isOver(); index += 1) {
      visits.push(visitors.visit(index));
      await wait(random.between(0, 2000 / perSecond));
    }
    await Promise.all(visits);
  }
  async function kill(): Promise<void> {
    while (!isOver()) {
      await wait(random.between(300, 3_000));
      await servers.killOne(random);
    }
  }
  async function failDatabase(): Promise<void> {
    const faults = Object.entries(database.faults) as [
      DatabaseFault,
      (milliseconds: number) => Promise<void>,
    ][];
    for (let turn = 0; !isOver(); turn += 1) {
      await wait(random.between(500, 2_500));
      const [name, fail] = faults[turn % faults.length] ?? [];
      if (!name || !fail || isOver()) continue;
      happened[name] = (happened[name] ?? 0) + 1;
      await fail(random.between(1_500, 6_000));
    }
  }
  async function failMail(): Promise<void> {
    for (let turn = 0; !isOver(); turn += 1) {
      mailServer.mode = mailModes[turn % mailModes.length] ?? 'taking';
      await wait(random.between(1_500, 4_000));
    }
    mailServer.mode = 'taking';
  }
  async function failClocks(): Promise<void> {
    while (!isOver()) {
      await wait(random.between(2_000, 6_000));
      await servers.setClockBack(random, random.between(2_000, 6_000));
    }
  }

  await Promise.all([visit(), kill(), failDatabase(), failMail(), failClocks()]);
  await servers.stopAll();
  for (const statement of plants[plant ?? ''] ?? []) {
    const reference = visitors.signups.find((it) => !it.isWithdrawn)?.reference ?? '';
    await database.query(statement.replace(':reference', reference));
  }
  const { signups, capacity, tally } = await settle(database, smtpUrl);
  await mailServer.stop();

  const rows = async <Row>(statement: string): Promise<Row[]> =>
    (await database.query(statement)) as Row[];
  const outbox = await rows<{ id: string; kind: string; reference: string; state: string }>(
    'select id, kind, reference, state from outbox',
  );
  const violations = findViolations({
    places,
    confirmed: visitors.confirmed,
    votes: visitors.votes,
    wrongAnswers: visitors.wrongAnswers,
    signups: signups.map((it) => ({
      reference: it.reference,
      status: it.status,
      name: it.participant?.name ?? '',
    })),
    history: await rows('select reference, status from signup_history'),
    outbox,
    calls: await rows('select reference, reason from calls'),
    waitingSince: await rows(
      "select reference, waiting_since from signups where status = 'waiting'",
    ),
    taken: mailServer.taken,
    bounced: mailServer.bounced,
    available: capacity.available ?? 0,
    waiting: capacity.waiting ?? 0,
    tally,
  });
  for (const line of visitors.wrongAnswers) {
    const id = /"requestId":"([\w-]+)"/.exec(line)?.[1];
    if (id) violations.push(...servers.linesWith(id));
  }
  const tooLittle = seconds >= 60 && servers.kills < 10;
  if (tooLittle) violations.push(`only ${servers.kills} servers were killed`);

  const took = mailServer.taken.length;
  const { slow, refusing, deferring, bouncing } = mailServer.treated;
  return {
    kind: database.kind,
    violations,
    figures: {
      seconds,
      'servers killed with −9': servers.kills,
      'database stopped as by a crash': database.faults.stopped ? (happened['stopped'] ?? 0) : '–',
      'database frozen, or locked by another': happened['frozen'] ?? 0,
      'disk full': database.faults['disk full']
        ? (happened['disk full'] ?? 0)
        : 'not possible here',
      'clock of a server set back by an hour': servers.clocksSetBack,
      'mail: refused, put off, no such mailbox, slow': `${refusing}, ${deferring}, ${bouncing}, ${slow}`,
      'requests sent twice at once': visitors.duplicated,
      'answers 503; requests without an answer': `${visitors.answers.get(503) ?? 0}; ${visitors.answers.get('none') ?? 0}`,
      'sign-ups confirmed, of which withdrawn': `${visitors.signups.length}, ${visitors.signups.filter((it) => it.isWithdrawn).length}`,
      'votes confirmed, of which withdrawn': `${visitors.votes.length}, ${visitors.votes.filter((it) => it.isWithdrawn).length}`,
      'messages stored; taken by the mail server': `${outbox.length}; ${took}`,
      violations: violations.length,
    },
  };
}
