// Every test of the endpoint begins with all tables: they are made once, and copied.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { postgres, sqlite } from '../../src/endpoint/index.ts';
import { migrate } from '../../src/endpoint/migrations/migrate.ts';
import { Store } from '../../src/endpoint/store/store.ts';
import { runOnServer } from './postgres-server.ts';
import { scratchFolder } from './scratch-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file and the name of a database that have all tables and nothing in them. */
    migrated: { sqlite: string; postgres: string | null };
  }
}

const now = new Date('2027-01-14T10:00:00Z');

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(scratchFolder(), 'gmw-migrated-'));
  const file = join(folder, 'migrated.sqlite');
  const store = new Store(sqlite(() => new DatabaseSync(file)));
  await migrate(store, now);
  await store.close();

  const { postgresUrl } = project.getProvidedContext();
  const name = `migrated_${randomUUID().replaceAll('-', '')}`;
  if (postgresUrl) {
    await runOnServer(postgresUrl, `create database ${name}`);
    const url = new URL(postgresUrl);
    url.pathname = `/${name}`;
    const pool = new pg.Pool({ connectionString: url.href });
    await migrate(new Store(postgres(pool)), now);
    // A database with a connection is no template.
    await pool.end();
  }
  project.provide('migrated', { sqlite: file, postgres: postgresUrl ? name : null });

  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (postgresUrl) await runOnServer(postgresUrl, `drop database ${name}`);
  };
}
