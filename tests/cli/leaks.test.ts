// Whatever people tell: none of it in the log, in an address, in mail to others, or readable at rest.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { smtpMail } from '../../src/cli/mail.ts';
import { startServer } from '../../src/cli/start-server.ts';
import { edition, group, sampleGroups } from '../endpoint/sample-groups.ts';
import { sampleBallots } from '../endpoint/sample-ballots.ts';
import { testClock } from '../endpoint/support.ts';
import { describePrograms } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';

/** In everything that is about a person. */
const mark = 'qzqzqz77';
/** In what people write to be published: it may be read in the database, and nowhere else. */
const publicMark = 'wvwvwv77';
const digits = '11992288';
const phone = `06${digits}`;
const coordinator = 'aanmelden@welzijn.example';

const telling = (text: string): boolean =>
  text.toLowerCase().includes(mark) || text.includes(digits);

const person = (who: string) => ({
  name: `${who} ${mark}`,
  phone,
  email: `${who}.${mark}@example.nl`,
});

const offer = {
  ...sampleBallots,
  institutions: [{ ...sampleGroups.institutions![0]!, email: coordinator }],
  groups: [
    group('small', { editions: [edition('small-1', { capacity: { maximum: 1 } })] }),
    group('quiet', { sensitive: true, signupBy: 'form', editions: [edition('quiet-1')] }),
  ],
};

/** A mail server that refuses the first message in words that name the address. */
async function mailServer() {
  const received: { to: string; text: string }[] = [];
  let refused = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const refuse = !refused;
      refused = true;
      done(refuse ? Object.assign(new Error(`${address} busy`), { responseCode: 450 }) : null);
    },
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((it) => it.address).join();
        received.push({ to, text: text.replaceAll(/=\r?\n/g, '') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Every cell of every table, with its name. */
async function cells(database: TestDatabase): Promise<[string, string][]> {
  const all = async (query: string): Promise<Record<string, unknown>[]> =>
    database.kind === 'sqlite'
      ? (database.connect().prepare(query).all() as Record<string, unknown>[])
      : ((await database.connect().query(query)).rows as Record<string, unknown>[]);
  const tables = await all(
    database.kind === 'sqlite'
      ? `select name from sqlite_master where type = 'table'`
      : `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const found: [string, string][] = [];
  for (const { name } of tables) {
    for (const row of await all(`select * from ${String(name)}`)) {
      for (const [column, value] of Object.entries(row)) {
        found.push([`${String(name)}.${column}`, String(value)]);
      }
    }
  }
  return found;
}

describePrograms('what people tell', (open, kind) => {
  it('is in no log, address, mail to others, nor readable in the database', async () => {
    const database = await open();
    const smtp = await mailServer();
    const clock = testClock();
    const log: string[] = [];
    const server = await startServer({
      database:
        kind === 'sqlite' ? { file: database.location } : { url: database.location, file: '' },
      encryptionKey: 'a key of at least 32 characters long',
      policy: { minTokenAge: 0 },
      publicUrl: 'https://aanbod.example.nl',
      deskToken: 'desk',
      mail: smtpMail(smtp.url, 'bericht@zorg.example'),
      widgets: false,
      offer,
      clock,
      log: (line) => log.push(line),
      onError: (error) => log.push(String(error), JSON.stringify(error)),
    });
    const headers: string[] = [];
    const call = async (method: string, path: string, body?: object, bearer?: string) => {
      const response = await fetch(`${server.url}/v1${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...(bearer && { authorization: `Bearer ${bearer}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      headers.push(JSON.stringify([...response.headers]));
      return { status: response.status, answer: (await response.json()) as Record<string, string> };
    };
    const send = async (path: string, purpose: string, body: object) => {
      const { answer } = await call('POST', '/form-tokens', { purpose });
      return call('POST', path, { ...body, formToken: answer['token'] });
    };
    const participant = { ...person('deelnemer'), place: mark, ageBand: '18-24' };
    const note = `Liever overdag ${mark}`;
    const signUp = async (body: object) => {
      const { status, answer } = await send('/signups', 'signup', {
        edition: 'small-1',
        participant,
        note,
        ...body,
      });
      expect(status).toBe(201);
      return answer;
    };
    try {
      const referrer = { ...person('verwijzer'), organization: mark, role: mark };
      const byReferrer = {
        mode: 'referrer',
        referrer,
        participantKnows: true,
        feedback: ['signup', 'talk', 'start', 'end'],
      };
      const child = { name: `kind ${mark}`, email: `kind.${mark}@example.nl` };
      const first = await signUp({ mode: 'self' });
      await signUp({ mode: 'self' });
      const waiting = await signUp({
        mode: 'child',
        participant: child,
        guardian: person('ouder'),
      });
      const referred = await signUp({
        ...byReferrer,
        participant: { name: mark, email: `client.${mark}@example.nl` },
      });
      await signUp({ mode: 'talk', edition: undefined, institution: 'welzijn' });
      await signUp({ mode: 'self', edition: 'quiet-1' });
      await signUp({ mode: 'self', website: mark });
      for (const wrong of [{ mode: mark }, { mode: 'self', edition: mark, participant }]) {
        expect((await send('/signups', 'signup', wrong)).status).toBe(400);
      }
      const wish = { text: mark, contact: { name: mark, email: `zoeker.${mark}@example.nl` } };
      expect((await send('/demand-signals', 'demand-signal', wish)).status).toBe(201);
      const vote = { option: 'other', otherText: publicMark, role: publicMark };
      expect((await send('/polls/lunch/votes', 'vote', vote)).status).toBe(201);
      const response = {
        ranking: ['society', 'region', 'policy'],
        remark: publicMark,
        name: mark,
        publish: true,
      };
      const answered = await send(
        '/surveys/offer-priorities/responses',
        'survey-response',
        response,
      );
      expect(answered.status).toBe(201);

      // What follows: other details, a freed place, the steps of a coordinator, erasure.
      const own = (it: Record<string, string>) => `/signups/${it['reference']}`;
      const change = { participant: { email: `anders.${mark}@example.nl` } };
      expect((await call('PATCH', own(first), change, first['secret'])).status).toBe(200);
      expect((await call('GET', own(waiting), undefined, waiting['secret'])).status).toBe(200);
      await server.endpoint.work();
      await call('DELETE', own(first), undefined, first['secret']);
      const steps = `/desk/signups/${referred['reference']}/transitions`;
      expect((await call('GET', '/desk/signups', undefined, 'desk')).status).toBe(200);
      expect((await call('POST', steps, { to: 'waiting', priority: true }, 'desk')).status).toBe(
        201,
      );
      expect((await call('GET', '/desk/editions', undefined, 'desk')).status).toBe(200);
      clock.forward(300);
      await server.endpoint.work();

      expect(log.filter((it) => telling(it) || it.includes(publicMark))).toEqual([]);
      expect(log.some((it) => it.includes('was not sent: try 1, 450'))).toBe(true);
      expect(headers.filter((it) => telling(it) || it.includes(publicMark))).toEqual([]);

      const theirs = smtp.received.filter((it) => it.to !== coordinator);
      const others = smtp.received.filter((it) => it.to === coordinator);
      expect(others.length).toBeGreaterThan(5);
      expect(theirs.length).toBeGreaterThan(2);
      for (const { text } of smtp.received) expect(text).not.toMatch(/encoding: base64/i);
      expect(others.filter(({ text }) => telling(text) || text.includes(publicMark))).toEqual([]);
      // Who is written to reads no name, nor what they wrote.
      for (const { to, text } of theirs) {
        expect(telling(text.replaceAll(to, ''))).toBe(false);
        expect(/^Subject: (.*)$/m.exec(text)?.[1]).toMatch(/^(Uw aanvraag )?[A-Z]\d-\d{5}\r?$/);
      }

      const stored = await cells(database);
      expect(stored.length).toBeGreaterThan(300);
      expect(stored.filter(([, value]) => telling(value)).map(([name]) => name)).toEqual([]);
      const published = stored.filter(([, value]) => value.includes(publicMark));
      expect([...new Set(published.map(([name]) => name))].sort()).toEqual([
        'survey_responses.remark',
        'votes.other_text',
        'votes.role',
      ]);
      if (kind === 'sqlite') {
        for (const end of ['', '-wal']) {
          expect(telling(readFileSync(database.location + end, 'latin1'))).toBe(false);
        }
      }
    } finally {
      await server.close();
      await smtp.stop();
    }
  });
});
