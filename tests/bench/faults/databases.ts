import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { PostgresServer } from '../../support/postgres-server.ts';
import { SmallDisk } from './small-disk.ts';

type Row = Record<string, unknown>;

/** A database that can be made to fail, and read behind the endpoint's back. */
export interface FaultyDatabase {
  readonly kind: 'sqlite' | 'postgres';
  /** A file or a URL, as `gmw-widgets serve` takes it. */
  readonly location: string;
  /** The faults that it can have, each for so many milliseconds; afterwards it is sound again. */
  readonly faults: Readonly<
    Partial<Record<DatabaseFault, (milliseconds: number) => Promise<void>>>
  >;
  /** Rows of a query, or none of a statement that changes something. */
  query(statement: string): Promise<Row[]>;
  close(): Promise<void>;
}

export const databaseFaults = ['stopped', 'frozen', 'disk full'] as const;
export type DatabaseFault = (typeof databaseFaults)[number];

/** Megabytes: room for a minute of use, and little enough to fill it in a moment. */
const diskSizes = { sqlite: 48, postgres: 320 };

/** Fills the disk again and again, because a database also gives room back. */
async function fillFor(disk: SmallDisk, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  try {
    while (performance.now() < end) {
      disk.fill();
      await wait(100);
    }
  } finally {
    disk.empty();
  }
}

export function sqliteDatabase(folder: string): FaultyDatabase {
  const disk = SmallDisk.make(folder, 'sqlite', diskSizes.sqlite);
  const location = join(disk?.path ?? folder, 'faults.sqlite');
  return {
    kind: 'sqlite',
    location,
    faults: {
      // Nobody can write while another process holds the lock.
      async frozen(milliseconds) {
        const connection = new DatabaseSync(location);
        try {
          await begin(connection);
          await wait(milliseconds);
          connection.exec('rollback');
        } finally {
          connection.close();
        }
      },
      ...(disk && { 'disk full': (milliseconds: number) => fillFor(disk, milliseconds) }),
    },
    async query(statement) {
      const connection = new DatabaseSync(location);
      try {
        return connection.prepare(statement).all();
      } finally {
        connection.close();
      }
    },
    async close() {
      disk?.unmount();
    },
  };
}

/** Takes the write lock without blocking this process, in which the visitors live too. */
async function begin(connection: DatabaseSync): Promise<void> {
  for (;;) {
    try {
      connection.exec('begin immediate');
      return;
    } catch {
      await wait(5);
    }
  }
}

/** `undefined`: there is no PostgreSQL for this machine. */
export async function postgresDatabase(folder: string): Promise<FaultyDatabase | undefined> {
  const disk = SmallDisk.make(folder, 'postgres', diskSizes.postgres);
  const path = disk?.path ?? join(folder, 'postgres-data');
  if (!disk) mkdirSync(path);
  const settings = ['min_wal_size=32MB', 'max_wal_size=64MB'];
  const server = await PostgresServer.start({ folder: path, fsync: true, settings });
  if (!server) return undefined;
  const url = new URL(server.url);
  const query = async (statement: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  await query('create database faults');
  url.pathname = '/faults';
  return {
    kind: 'postgres',
    location: url.href,
    faults: {
      async stopped(milliseconds) {
        await server.stop('SIGQUIT');
        await wait(milliseconds);
        await server.startAgain();
      },
      async frozen(milliseconds) {
        server.freeze();
        await wait(milliseconds);
        server.thaw();
      },
      ...(disk && {
        async 'disk full'(milliseconds: number) {
          await fillFor(disk, milliseconds);
          // Without room for its log the server ends; who runs it starts it again.
          if (!server.isRunning) await server.startAgain();
        },
      }),
    },
    query,
    async close() {
      await server.stop();
      disk?.unmount();
    },
  };
}
