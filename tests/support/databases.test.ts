import { expect, it } from 'vitest';
import { describeDatabases, everyEngine, type TestDatabase } from './databases.ts';

/** One statement on a new connection, as rows. */
const query = async (database: TestDatabase, sql: string): Promise<unknown[]> => {
  if (database.kind === 'sqlite') {
    const statement = database.connect().prepare(sql);
    if (sql.startsWith('select')) return statement.all();
    statement.run();
    return [];
  }
  return (await database.connect().query(sql)).rows;
};

describeDatabases(
  'a test database',
  (open, engine) => {
    it('is real', async () => {
      const [row] = await query(
        await open(),
        engine.startsWith('postgres')
          ? 'select version() as version'
          : 'select sqlite_version() as version',
      );
      const { version } = row as { version: string };
      expect(version).toMatch(engine.startsWith('postgres') ? /^PostgreSQL \d+/ : /^3\.\d+/);
    });

    it('shows every connection the same data', async () => {
      const database = await open();
      await query(database, 'create table place (held integer not null)');
      await query(database, 'insert into place (held) values (3)');
      const [row] = await query(database, 'select held from place');
      // `pg` gives an integer of 64 bits as a text; the endpoint has it read as a number.
      expect(Number((row as { held: unknown }).held)).toBe(3);
    });

    it('is empty each time', async () => {
      await query(await open(), 'create table place (held integer)');
      await query(await open(), 'create table place (held integer)');
    });
  },
  everyEngine,
);
