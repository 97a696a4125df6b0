// The same tests on every database. `connect` gives what the adapters of the store take.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import BetterSqlite from 'better-sqlite3';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';
import type { SqliteConnection } from '../../src/endpoint/index.ts';
import { runOnServer } from './postgres-server.ts';
import { clients, postgresVariants } from './postgres-variants.ts';
import type { PostgresVariant } from './postgres-variants.ts';
import { scratchFolder } from './scratch-folder.ts';

/** A connection of either SQLite driver. */
export interface TestConnection extends SqliteConnection {
  exec(sql: string): unknown;
}

/** A fresh database. Every `connect` is a new connection, as of another process. */
export type TestDatabase =
  | { kind: 'sqlite'; location: string; connect: () => TestConnection }
  | { kind: 'postgres'; location: string; connect: () => pg.Pool };

/** `sqlite` is that of Node.js. */
export type DatabaseEngine = 'sqlite' | 'better-sqlite3' | 'postgres' | PostgresVariant;

const usualEngines: readonly DatabaseEngine[] = ['sqlite', 'better-sqlite3', 'postgres'];

/** For suites about the store and admission, where the settings of a server can make a difference. */
export const everyEngine: readonly DatabaseEngine[] = [
  ...usualEngines,
  // They take long: only in `npm run test:everything`.
  ...(process.env['GMW_TEST_POSTGRES_VARIANTS'] === 'on' ? postgresVariants : []),
];

/** `migrated` has the tables of today, and nothing in them; `empty` is as the first start finds it. */
type Contents = 'migrated' | 'empty';

type Close = () => Promise<void> | void;

const openNodeSqlite = (file: string) => {
  const connection = new DatabaseSync(file);
  return { connection, isOpen: () => connection.isOpen };
};

const openBetterSqlite = (file: string) => {
  const connection = new BetterSqlite(file);
  return { connection, isOpen: () => connection.open };
};

const openSqlite = (
  contents: Contents,
  openFile: (file: string) => { connection: TestConnection; isOpen: () => boolean },
  onEnd: (close: Close) => void,
): TestDatabase => {
  const folder = mkdtempSync(join(scratchFolder(), 'gmw-sqlite-'));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  const location = join(folder, 'test.sqlite');
  if (contents === 'migrated') copyFileSync(inject('migrated').sqlite, location);
  const connect = () => {
    const { connection, isOpen } = openFile(location);
    onEnd(() => {
      if (isOpen()) connection.close();
    });
    return connection;
  };
  return { kind: 'sqlite', location, connect };
};

const openPostgres = async (
  contents: Contents,
  serverUrl: string,
  engine: 'postgres' | PostgresVariant,
  onEnd: (close: Close) => void,
): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = (statement: string) => runOnServer(serverUrl, statement);
  const template = contents === 'migrated' ? inject('migrated').postgres : 'template1';
  // Without the disk to wait for, to copy the files is ten times faster than to write them to the log.
  await admin(`create database ${name} template ${template} strategy file_copy`);
  onEnd(() => admin(`drop database ${name} with (force)`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  if (engine === 'postgres-serializable') {
    await admin(`alter database ${name} set default_transaction_isolation = 'serializable'`);
  }
  const connect = () => {
    const pool = new pg.Pool({
      connectionString: url.href,
      ...(engine !== 'postgres' && clients[engine]),
    });
    // Dropping the database cuts off connections that are still saying goodbye: no error by then.
    let closing = false;
    const onError = (error: Error) => {
      if (!closing) throw error;
    };
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', onError));
    onEnd(async () => {
      closing = true;
      if (!pool.ending) await pool.end();
    });
    return pool;
  };
  return { kind: 'postgres', location: url.href, connect };
};

/**
 * Runs a suite once per database engine; the names end in "on sqlite" and so on, so that
 * `-t 'on sqlite'` picks one. `open` gives a new database each time and may be called anywhere
 * in the suite; all is closed and removed at its end. `location` is a file or a URL, such as
 * `gmw-widgets serve` takes.
 */
export const describeDatabases = (
  name: string,
  define: (open: (contents?: Contents) => Promise<TestDatabase>, engine: DatabaseEngine) => void,
  engines = usualEngines,
): void => {
  const postgresUrl = inject('postgresUrl');
  for (const engine of engines) {
    describe.skipIf(engine.startsWith('postgres') && postgresUrl === null)(
      `${name} on ${engine}`,
      () => {
        const closers: Close[] = [];
        const onEnd = (close: Close) => void closers.unshift(close);
        afterAll(async () => {
          for (const close of closers.splice(0)) await close();
        });
        const open = (contents: Contents = 'migrated') => {
          if (engine === 'sqlite') return openSqlite(contents, openNodeSqlite, onEnd);
          if (engine === 'better-sqlite3') return openSqlite(contents, openBetterSqlite, onEnd);
          return openPostgres(contents, postgresUrl ?? '', engine, onEnd);
        };
        define(async (contents) => open(contents), engine);
      },
    );
  }
};

/** The same for a program that opens its database by `location`: it chooses the driver of SQLite itself. */
export const describePrograms = (
  name: string,
  define: (
    open: (contents?: Contents) => Promise<TestDatabase>,
    kind: 'sqlite' | 'postgres',
  ) => void,
): void =>
  describeDatabases(
    name,
    (open, engine) => define(open, engine === 'sqlite' ? engine : 'postgres'),
    ['sqlite', 'postgres'],
  );
