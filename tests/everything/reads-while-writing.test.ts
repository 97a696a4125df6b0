// Reads have a connection of their own: another process may write for as long as it likes.
import { expect, it } from 'vitest';
import { connect } from '../endpoint/adapter.ts';
import { sampleBallots } from '../endpoint/sample-ballots.ts';
import { TestEndpoint } from '../endpoint/support.ts';
import { describeDatabases } from '../support/databases.ts';
import { startWriting } from '../support/writing-process.ts';

/** Milliseconds: how long the other process writes, and what 95 of 100 reads stay below. */
const writingTime = 10_000;
const readTime = 50;

describeDatabases(
  'a process that writes for 10 s',
  (open) => {
    it('leaves reads under 50 ms', async () => {
      const database = await open('empty');
      const endpoint = new TestEndpoint(connect(database), { offer: sampleBallots });
      await endpoint.endpoint.ready;
      const writing = await startWriting(database.location, writingTime);
      const times: number[] = [];
      const outputs: string[] = [];
      const ended = writing.end().then((output) => outputs.push(output));
      while (outputs.length === 0) {
        const start = performance.now();
        // With a secret the poll comes from the database, not from memory.
        const headers = { authorization: `Bearer secret${times.length}` };
        const response = await endpoint.get('/polls/lunch', headers);
        times.push(performance.now() - start);
        expect(response.status).toBe(200);
        // Others in this process get their turn, such as the end of the other one.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await ended;
      const [commits] = outputs;
      expect(Number(commits)).toBeGreaterThan(10);
      expect(times.length).toBeGreaterThan(100);
      const slowest = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
      console.log(`${times.length} reads, ${commits} commits, 95 of 100 below ${slowest} ms`);
      expect(slowest).toBeLessThan(readTime);
      await endpoint.endpoint.close();
    });
  },
  ['sqlite', 'better-sqlite3'],
);
