import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { sqlite } from '../../src/endpoint/index.ts';
import { Store } from '../../src/endpoint/store/store.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';

/** The settings of a connection, by the names of their pragmas. */
const pragma = async (db: Store['db'], name: string): Promise<unknown> => {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
};

const openStore = (database: TestDatabase): Store => {
  if (database.kind !== 'sqlite') throw new Error('not SQLite');
  return new Store(sqlite(database.connect));
};

describeDatabases(
  'the store',
  (open) => {
    it('syncs every commit to a write-ahead log', async () => {
      const store = openStore(await open('empty'));
      const [journal, synchronous] = await store.write(async (tx) => [
        await pragma(tx, 'journal_mode'),
        await pragma(tx, 'synchronous'),
      ]);
      expect(journal).toBe('wal');
      // FULL, by its number.
      expect(synchronous).toBe(2);
      await store.close();
    });

    it('writes in transactions only', async () => {
      const store = openStore(await open('empty'));
      await store.write((tx) => sql`create table settings (name text, value text)`.execute(tx));
      const insert = (db: Store['db']) =>
        db.insertInto('settings').values({ name: 'a', value: 'b' }).execute();
      await expect(insert(store.db)).rejects.toThrow(/readonly/);
      await store.write(insert);
      expect(await store.db.selectFrom('settings').selectAll().execute()).toHaveLength(1);
      await store.close();
    });

    it('reads what is committed while a transaction of its own is open', async () => {
      const store = openStore(await open('empty'));
      await store.write((tx) => sql`create table settings (name text, value text)`.execute(tx));
      await store.write(async (tx) => {
        await tx.insertInto('settings').values({ name: 'a', value: 'b' }).execute();
        expect(await store.db.selectFrom('settings').selectAll().execute()).toEqual([]);
      });
      expect(await store.db.selectFrom('settings').selectAll().execute()).toHaveLength(1);
      await store.close();
    });

    it('closes both connections', async () => {
      const database = await open();
      if (database.kind !== 'sqlite') throw new Error('not SQLite');
      const connections: ReturnType<typeof database.connect>[] = [];
      const store = new Store(
        sqlite(() => {
          const connection = database.connect();
          connections.push(connection);
          return connection;
        }),
      );
      await store.write((tx) => pragma(tx, 'user_version'));
      await pragma(store.db, 'user_version');
      expect(connections).toHaveLength(2);
      await store.close();
      for (const it of connections) expect(() => it.prepare('select 1')).toThrow(/not open/);
    });
  },
  ['sqlite', 'better-sqlite3'],
);
