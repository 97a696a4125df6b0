import { expect, it } from 'vitest';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
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

    it('answers reads at once while another process writes', async () => {
      const database = await open();
      const endpoint = new TestEndpoint(connect(database), { offer: sampleBallots });
      await endpoint.endpoint.ready;
      const release = await block(database);
      const waiting = endpoint.submit('/polls/lunch/votes', 'vote', { option: 'soup' });
      const times: number[] = [];
      for (let i = 0; i < 40; i += 1) {
        const start = performance.now();
        // With a secret the poll comes from the database, not from memory.
        const response = await endpoint.get('/polls/lunch', { authorization: `Bearer secret${i}` });
        times.push(performance.now() - start);
        expect(response.status).toBe(200);
      }
      expect(median(times)).toBeLessThan(50);
      await release();
      expect((await waiting).status).toBe(201);
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

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Another process that writes, and goes on doing so until it is told to stop. */
async function block(database: TestDatabase): Promise<() => Promise<void>> {
  if (database.kind === 'sqlite') {
    const other = database.connect();
    other.exec('begin immediate');
    other.exec("insert into settings (name, value) values ('uncommitted', '1')");
    return async () => void other.exec('rollback');
  }
  const client = await database.connect().connect();
  await client.query('begin');
  await client.query('lock table idempotency in exclusive mode');
  return async () => {
    await client.query('rollback');
    client.release();
  };
}
