// A process may end in the middle of a migration; the next one finishes it.
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { postgres } from '../../src/endpoint/index.ts';
import { lease } from '../../src/endpoint/migrations/claims.ts';
import { migrate } from '../../src/endpoint/migrations/migrate.ts';
import { Store } from '../../src/endpoint/store/store.ts';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { CommittingDdlClient } from '../support/postgres-variants.ts';
import { connect } from './adapter.ts';
import { sampleGroups } from './sample-groups.ts';
import { capacityOf, signUp } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const now = new Date('2027-01-14T10:00:00Z');
/** When a claim of `now` may be taken over. */
const afterLease = new Date(now.getTime() + lease);

const run = async (database: TestDatabase, statement: string): Promise<unknown[]> => {
  if (database.kind === 'postgres') return (await database.connect().query(statement)).rows;
  const prepared = database.connect().prepare(statement);
  // `better-sqlite3` has no columns of a statement that gives no rows.
  const isRead = prepared.reader ?? prepared.columns().length > 0;
  return isRead ? prepared.all() : [prepared.run()];
};

/** Tables, columns with their types, and indexes of a PostgreSQL database. */
const schemaOf = async (database: TestDatabase): Promise<unknown[]> => [
  await run(
    database,
    `select table_name, column_name, data_type, is_nullable, column_default
     from information_schema.columns where table_schema = 'public' order by 1, 2`,
  ),
  await run(database, "select indexdef from pg_indexes where schemaname = 'public' order by 1"),
];

describeDatabases(
  'the schema',
  (open, engine) => {
    it('is finished by the next process when the first one ended in the middle', async () => {
      const database = await open('empty');
      const first = new Store(connect(database));
      await migrate(first, now);
      // The first process has the claim and its table, and did not come to the end.
      await run(database, "delete from migrations where name = '0100-widget-files'");
      await run(
        database,
        `insert into migration_claims (name, owner, until)
         values ('0100-widget-files', 'ended', '${afterLease.toISOString()}')`,
      );
      const second = new Store(connect(database));
      await migrate(second, afterLease);
      expect(await run(database, 'select name from migration_claims')).toEqual([]);
      const done = await run(
        database,
        "select name from migrations where name = '0100-widget-files'",
      );
      expect(done).toHaveLength(1);
      await Promise.all([first.close(), second.close()]);
    });

    it('is made once by processes that start at the same moment', async () => {
      const database = await open('empty');
      const endpoints = [1, 2, 3].map(
        () => new TestEndpoint(connect(database), { offer: sampleGroups }),
      );
      await Promise.all(endpoints.map((it) => it.endpoint.ready));
      expect(await run(database, 'select name from migration_claims')).toEqual([]);
      await Promise.all(endpoints.map((it) => it.endpoint.close()));
    });

    describe.runIf(engine === 'postgres-committing-ddl')('of a process killed at any step', () => {
      it('is completed step by step, and is the one that a process makes in one go', async () => {
        const sound = await open('empty');
        const soundStore = new Store(connect(sound));
        await migrate(soundStore, now);
        await soundStore.close();

        const database = await open('empty');
        const countDone = async () =>
          Number(
            ((await run(database, 'select count(*) as n from migrations'))[0] as { n: unknown }).n,
          );
        let kills = 0;
        let done = 0;
        // Each process gets one statement further in the same migration than the one before.
        let statements = 0;
        for (;;) {
          const moment = new Date(now.getTime() + kills * lease);
          if (await migrateAndDie(database, statements, moment)) break;
          kills += 1;
          const doneBefore = done;
          done = await countDone();
          statements = done > doneBefore ? 0 : statements + 1;
        }
        // Most migrations have several steps.
        expect(kills).toBeGreaterThan(2 * (await countDone()));
        expect(await schemaOf(database)).toEqual(await schemaOf(sound));
        const endpoint = new TestEndpoint(connect(database), { offer: sampleGroups });
        await signUp(endpoint, { edition: 'assertive-1' });
        expect(await capacityOf(endpoint, 'assertive')).toMatchObject({ waiting: 0 });
        await endpoint.endpoint.close();
      }, 300_000);
    });
  },
  everyEngine,
);

/**
 * Migrates by a process that is killed so many statements after it has claimed its first migration.
 *
 * @returns whether it came to the end
 */
async function migrateAndDie(
  database: TestDatabase,
  statements: number,
  moment: Date,
): Promise<boolean> {
  let left = Infinity;
  class DyingClient extends CommittingDdlClient {
    override query(...args: unknown[]): never {
      const [text] = args;
      if (typeof text === 'string') {
        left -= 1;
        if (left < 0) return Promise.reject(new Error('The process was killed')) as never;
        if (left > statements && text.startsWith('insert into "migration_claims"'))
          left = statements;
      }
      return super.query(...args);
    }
  }
  const pool = new pg.Pool({ connectionString: database.location, Client: DyingClient });
  const store = new Store(postgres(pool));
  try {
    await migrate(store, moment);
    return true;
  } catch (error) {
    if (!/was killed/.test(String(error))) throw error;
    return false;
  } finally {
    // The server rolls back what a killed process had not committed.
    await pool.end();
  }
}
