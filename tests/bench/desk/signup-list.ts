import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sampleOffer } from '../../../src/endpoint/content/sample-offer.ts';
import { createEndpoint, sqlite } from '../../../src/endpoint/index.ts';
import { Store } from '../../../src/endpoint/store/store.ts';
import { PersonalData } from '../../../src/endpoint/submission/personal-data.ts';

const now = new Date('2027-01-14T10:00:00Z');
const encryptionKey = 'a-key-of-the-bench-that-is-long-enough-1-2-3';
const deskToken = 'a-token-of-the-bench-that-is-long-enough';
const states = ['received', 'waiting', 'talk-planned', 'placed', 'offered'];
/** In milliseconds, over which people signed up. */
const tenWeeks = 70 * 24 * 60 * 60 * 1000;
/** Rows in one statement: databases limit the values of one. */
const batch = 200;

/** Answers of the list of people, in milliseconds. */
export interface ListSpeed {
  people: number;
  /** The slowest of the questions that look into what people told, each the median of its turns. */
  search: number;
  /** The same for questions about state, start and wait. */
  filter: number;
  /** Only decrypting what everybody told: no search can be faster. */
  decrypt: number;
}

/** Sign-ups of one institution, all of them living, at the endpoint that a coordinator's list asks. */
export async function listSpeed(people: number): Promise<ListSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const db = () => sqlite(() => new DatabaseSync(join(folder, 'bench.sqlite')));
  const offer = sampleOffer('2027-01-14');
  const endpoint = createEndpoint({
    db: db(),
    offer,
    encryptionKey,
    deskToken,
    clock: () => now,
  });
  await endpoint.ready;
  const editions = (offer.groups ?? []).flatMap(({ id, editions: its }) =>
    its.map((it) => ({ group: id, edition: it.id })),
  );
  const store = new Store(db());
  const personalData = await PersonalData.with(encryptionKey);
  const sealed = await fill(store, personalData, { people, editions });
  await store.close();

  const ask = async (question: object): Promise<number> => {
    const from = performance.now();
    const answer = await endpoint.fetch(
      new Request('http://bench.example/v1/desk/signup-searches', {
        method: 'POST',
        headers: { authorization: `Bearer ${deskToken}`, 'content-type': 'application/json' },
        body: JSON.stringify(question),
      }),
    );
    const { total } = (await answer.json()) as { total: number };
    if (answer.status !== 200 || total === 0)
      throw new Error(`${JSON.stringify(question)}: ${answer.status}`);
    return performance.now() - from;
  };
  const slowest = async (questions: readonly object[]): Promise<number> => {
    const medians: number[] = [];
    for (const it of questions) medians.push(await medianOf(() => ask(it)));
    return Math.max(...medians);
  };
  const last = people - 1;
  const search = await slowest([
    { q: `Deelnemer ${last}` },
    { q: phoneOf(last) },
    { q: `deelnemer${last}@example.nl` },
    { q: 'Deelnemer' },
  ]);
  const filter = await slowest([
    {},
    { status: ['waiting'] },
    { status: ['waiting'], edition: editions[0]!.edition },
    { edition: editions[0]!.edition },
    { status: ['received', 'talk-planned'], edition: editions[1]!.edition },
    { offset: people - 50 },
    { waitsLongerThan: 1 },
    { waitsLongerThan: 8 },
    { waitsLongerThan: 2, status: ['waiting'], edition: editions[0]!.edition },
  ]);
  const decrypt = await medianOf(async () => {
    const from = performance.now();
    await Promise.all(sealed.map((it) => personalData.open(it)));
    return performance.now() - from;
  });
  await endpoint.close();
  rmSync(folder, { recursive: true });
  return { people, search, filter, decrypt };
}

const phoneOf = (index: number): string => `06 1${String(index).padStart(7, '0')}`;

async function fill(
  store: Store,
  personalData: PersonalData,
  { people, editions }: { people: number; editions: { group: string; edition: string }[] },
): Promise<string[]> {
  const sealed = await Promise.all(
    Array.from({ length: people }, (_, index) =>
      personalData.seal({
        participant: {
          name: `Deelnemer ${index}`,
          phone: phoneOf(index),
          email: `deelnemer${index}@example.nl`,
        },
        question: 'Ik wil graag weten of ik met de trein kan komen, en of er koffie is.',
      }),
    ),
  );
  const rows = sealed.map((personal, index) => {
    const { group, edition } = editions[index % editions.length]!;
    const status = states[index % states.length]!;
    const at = new Date(now.getTime() - (index / people) * tenWeeks).toISOString();
    return {
      reference: `B${String(index).padStart(7, '0')}`,
      secret_hash: `hash-${index}`,
      mode: 'self',
      institution: 'welzijn-gooistreek',
      group_id: group,
      edition_id: edition,
      status,
      for_place: 1,
      suspect: 0,
      personal,
      created_at: at,
      updated_at: at,
      priority: 0,
      possible_duplicate: 0,
      waiting_since: status === 'waiting' ? at : null,
      offer_expires_at: null,
      erased_at: null,
      contact_phone: null,
      contact_email: null,
      place_month: null,
      start_told: null,
      offer_call_until: null,
      offer_called_at: null,
      reminded_for: null,
      told_plan: null,
    };
  });
  await store.write(async (tx) => {
    for (let from = 0; from < rows.length; from += batch)
      await tx
        .insertInto('signups')
        .values(rows.slice(from, from + batch))
        .execute();
  });
  return sealed;
}

/** The median of some turns, after two that warm up. */
async function medianOf(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 13; turn += 1) times.push(await measure());
  return times.slice(2).toSorted((a, b) => a - b)[5]!;
}
