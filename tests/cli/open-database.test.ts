import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import type { Dialect } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createEndpoint } from '../../src/endpoint/index.ts';
import { openDatabase } from '../../src/cli/open-database.ts';
import { loadSqliteDriver } from '../../src/cli/sqlite-driver.ts';
import { isBusy, Store } from '../../src/endpoint/store/store.ts';
import { describeDatabases } from '../support/databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'gmw-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const permissions = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe('a database file', () => {
  it('is new for this user only, with the files beside it', async () => {
    const file = join(folder, 'sub', 'new.sqlite');
    const endpoint = createEndpoint({ db: await openDatabase({ file }) });
    await endpoint.ready;
    expect(['', '-wal', '-shm'].map((end) => permissions(file + end))).toEqual([
      '600',
      '600',
      '600',
    ]);
    await endpoint.close();
  });

  it('keeps the permissions that it has', async () => {
    const file = join(folder, 'there.sqlite');
    writeFileSync(file, '', { mode: 0o640 });
    const endpoint = createEndpoint({ db: await openDatabase({ file }) });
    await endpoint.ready;
    await endpoint.close();
    expect(permissions(file)).toBe('640');
  });
});

describe('the driver of SQLite', () => {
  const opened = async (versions: { node: string; sqlite?: string }) => {
    const open = await loadSqliteDriver(versions);
    const connection = open(':memory:');
    connection.close();
    return connection;
  };

  it.each([
    ['24.15.0', '3.51.3'],
    ['24.21.0', '3.53.4'],
    ['26.0.0', '4.0.0'],
  ])('is that of Node.js %s with SQLite %s', async (node, sqlite) => {
    expect(await opened({ node, sqlite })).toBeInstanceOf(DatabaseSync);
  });

  it.each([
    ['22.13.0', '3.47.2'],
    ['24.14.9', '3.53.0'],
    ['24.15.0', '3.51.2'],
    ['24.15.0', undefined],
  ])('is better-sqlite3 with Node.js %s and SQLite %s', async (node, sqlite) => {
    expect(await opened({ node, ...(sqlite && { sqlite }) })).toBeInstanceOf(BetterSqlite);
  });

  it('is asked for with the line that installs it', async () => {
    const missing = Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
    const load = () => Promise.reject(missing);
    await expect(loadSqliteDriver({ node: '22.13.0' }, load)).rejects.toThrow(
      /npm install better-sqlite3@13$/,
    );
  });
});

describeDatabases(
  'a connection',
  (open) => {
    it('is given up by the server when a statement, or an idle transaction, takes too long', async () => {
      const { location } = await open();
      const { dialect } = await openDatabase({ url: location, file: '' });
      const db = new Kysely<object>({ dialect: dialect as Dialect });
      const setting = async (name: string) => {
        const { rows } = await sql<{ ms: string }>`
          select setting as ms from pg_settings where name = ${name}`.execute(db);
        return Number(rows[0]?.ms);
      };
      for (const name of ['statement_timeout', 'idle_in_transaction_session_timeout']) {
        const milliseconds = await setting(name);
        expect(milliseconds, name).toBeGreaterThan(0);
        expect(milliseconds, name).toBeLessThanOrEqual(15_000);
      }
      await db.destroy();
    });

    it('that is lost in the middle of a transaction fails that transaction, and not the process', async () => {
      const { location } = await open();
      const store = new Store(await openDatabase({ url: location, file: '' }));
      const admin = new pg.Client({ connectionString: location });
      await admin.connect();
      const lost = store.write(async (tx) => {
        const { rows } = await sql<{ id: number }>`select pg_backend_pid() as id`.execute(tx);
        await admin.query('select pg_terminate_backend($1)', [rows[0]!.id]);
        await vi.waitFor(
          () =>
            sql`select 1`.execute(tx).then(
              () => Promise.reject(new Error('not yet')),
              () => undefined,
            ),
          { timeout: 10_000 },
        );
        return sql`select 1`.execute(tx);
      });
      const error: unknown = await lost.catch((it_: unknown) => it_);
      expect(isBusy(error), String(error)).toBe(true);
      expect(await store.write(() => Promise.resolve('stored'))).toBe('stored');
      await admin.end();
      await store.close();
    });

    it('is given up by this process when the server takes it and says nothing', async () => {
      const silent = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => silent.once('listening', resolve));
      const { port } = silent.address() as AddressInfo;
      const { dialect } = await openDatabase({
        url: `postgres://postgres@127.0.0.1:${port}/x`,
        file: '',
      });
      const db = new Kysely<object>({ dialect: dialect as Dialect });
      const error: unknown = await sql`select 1`.execute(db).catch((it_: unknown) => it_);
      // A visitor is asked to come back, by 503.
      expect(isBusy(error)).toBe(true);
      await db.destroy();
      silent.close();
    });
  },
  ['postgres'],
);
