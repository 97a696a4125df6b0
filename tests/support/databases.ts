// The same tests on both databases. The store's adapters are wrapped around what `connect` returns.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import Database from 'libsql';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';

/** A fresh, empty database. Every `connect` is one more process's view of the same data. */
export type TestDatabase =
  | { kind: 'sqlite'; location: string; connect: () => Database.Database }
  | { kind: 'postgres'; location: string; connect: () => pg.Pool };

export type DatabaseKind = TestDatabase['kind'];

type Close = () => Promise<void> | void;

const openSqlite = (onEnd: (close: Close) => void): TestDatabase => {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-sqlite-'));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  const location = join(folder, 'test.sqlite');
  const connect = () => {
    const database = new Database(location);
    onEnd(() => {
      if (database.open) database.close();
    });
    return database;
  };
  return { kind: 'sqlite', location, connect };
};

const openPostgres = async (
  serverUrl: string,
  onEnd: (close: Close) => void,
): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`create database ${name}`);
  onEnd(() => admin(`drop database ${name} with (force)`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const connect = () => {
    const pool = new pg.Pool({ connectionString: url.href });
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
 * Runs a suite once per database; the names end in "on sqlite" and "on postgres", so that
 * `-t 'on sqlite'` picks one. `open` gives a new empty database each time and may be called anywhere
 * in the suite; all is closed and removed at its end. `location` is a file or a URL, such as
 * `gmw-widgets serve` takes.
 */
export const describeDatabases = (
  name: string,
  define: (open: () => Promise<TestDatabase>, kind: DatabaseKind) => void,
): void => {
  const postgresUrl = inject('postgresUrl');
  for (const kind of ['sqlite', 'postgres'] as const) {
    describe.skipIf(kind === 'postgres' && postgresUrl === null)(`${name} on ${kind}`, () => {
      const closers: Close[] = [];
      const onEnd = (close: Close) => void closers.unshift(close);
      afterAll(async () => {
        for (const close of closers.splice(0)) await close();
      });
      define(
        async () =>
          kind === 'sqlite' ? openSqlite(onEnd) : openPostgres(postgresUrl ?? '', onEnd),
        kind,
      );
    });
  }
};
