import { expect, it } from 'vitest';
import type { Poll } from '../../src/contract/poll.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { sqlite } from '../../src/endpoint/index.ts';
import type { SqliteConnection } from '../../src/endpoint/index.ts';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { startWriting } from '../support/writing-process.ts';
import { connect } from './adapter.ts';
import { sampleBallots } from './sample-ballots.ts';
import { TestEndpoint } from './support.ts';

describeDatabases(
  'a store that is busy',
  (open, engine) => {
    it('makes a submission wait, and takes it when the store is free again', async () => {
      const database = await open();
      const endpoint = new TestEndpoint(connect(database), { offer: sampleBallots });
      await endpoint.endpoint.ready;
      const release = await block(database);
      const waiting = endpoint.submit('/polls/lunch/votes', 'vote', { option: 'soup' });
      // What does not write is answered meanwhile, so the other one is waiting by now.
      expect((await endpoint.get('/nope')).status).toBe(404);
      await release();
      expect((await waiting).status).toBe(201);
    });

    it('answers reads while another process has a write transaction open', async () => {
      const database = await open();
      const endpoint = new TestEndpoint(connect(database), { offer: sampleBallots });
      await endpoint.endpoint.ready;
      const release = await block(database);
      const waiting = endpoint.submit('/polls/lunch/votes', 'vote', { option: 'soup' });
      // With a secret the poll comes from the database, not from memory. The other process does not
      // end before these are answered.
      for (let i = 0; i < 10; i += 1) {
        const response = await endpoint.get('/polls/lunch', { authorization: `Bearer secret${i}` });
        expect(response.status).toBe(200);
      }
      await release();
      expect((await waiting).status).toBe(201);
    });

    it.skipIf(engine.startsWith('postgres'))('answers 503 while the disk is full', async () => {
      const database = await open();
      const endpoint = new TestEndpoint(connect(database), { offer: sampleBallots });
      await endpoint.endpoint.ready;
      const errors: unknown[] = [];
      const full = new TestEndpoint(
        sqlite(() => withoutRoom(database)),
        { onError: (error) => errors.push(error) },
      );
      const vote = (to: TestEndpoint, key: string) =>
        to.submit('/polls/lunch/votes', 'vote', { option: 'soup' }, { key });
      let taken = 0;
      let response = await vote(full, '0');
      for (; response.status === 201; response = await vote(full, String(taken))) taken += 1;
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('2');
      expect((await full.get('/polls/lunch')).status).toBe(200);
      // The same form is taken once there is room, and nothing of the first attempt is left.
      expect((await vote(endpoint, String(taken))).status).toBe(201);
      const { tally } = (await (await endpoint.get('/polls/lunch')).json()) as Poll;
      expect(tally?.total).toBe(5 + taken + 1);
      await full.endpoint.close();
    });

    it.runIf(engine === 'postgres')('answers 409 when the same key stays in progress', async () => {
      const database = await open();
      const endpoint = new TestEndpoint(connect(database), { offer: sampleBallots });
      await endpoint.endpoint.ready;
      const release = await block(database);
      const response = await endpoint.submit(
        '/polls/lunch/votes',
        'vote',
        { option: 'soup' },
        { key: 'k' },
      );
      expect([response.status, response.headers.get('retry-after')]).toEqual([409, '1']);
      expect(await response.json()).toMatchObject({ type: problemTypes.inProgress });
      await release();
      const again = await endpoint.submit(
        '/polls/lunch/votes',
        'vote',
        { option: 'soup' },
        { key: 'k' },
      );
      expect(again.status).toBe(201);
    });
  },
  everyEngine,
);

/** A connection to an SQLite file that cannot grow any more. */
function withoutRoom(database: TestDatabase): SqliteConnection {
  if (database.kind !== 'sqlite') throw new Error('not SQLite');
  const connection = database.connect();
  const { page_count: pages } = connection.prepare('pragma page_count').all()[0] as {
    page_count: number;
  };
  connection.exec(`pragma max_page_count = ${pages}`);
  return connection;
}

/** Another process that writes, and goes on doing so until it is told to stop. */
async function block(database: TestDatabase): Promise<() => Promise<void>> {
  if (database.kind === 'sqlite') {
    const writing = await startWriting(database.location);
    return async () => void (await writing.end());
  }
  const client = await database.connect().connect();
  await client.query('begin');
  await client.query('lock table idempotency in exclusive mode');
  return async () => {
    await client.query('rollback');
    client.release();
  };
}
