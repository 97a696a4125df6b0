import { PostgresDialect } from 'kysely';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseUnavailableError } from './database-unavailable-error.ts';
import type { EndpointDatabase, PostgresConnections } from './database.ts';

/** PostgreSQL's type of 64-bit integers, which `pg` gives as texts. */
const int8 = 20;

/** The part that is used of a client of `pg`. */
interface PgClient {
  setTypeParser?(oid: number, parse: (text: string) => unknown): void;
  on?(event: 'error', listener: () => void): unknown;
}

/**
 * PostgreSQL, or a database that speaks its protocol, by a `Pool` of `pg`. The endpoint ends the pool.
 * Some of these databases make every integer one of 64 bits; the endpoint's numbers fit in 32.
 */
export function postgres(connections: PostgresConnections): EndpointDatabase {
  const known = new WeakSet<object>();
  const pool: PostgresPool = {
    async connect() {
      let client;
      try {
        client = await connections.connect();
      } catch (cause) {
        throw new DatabaseUnavailableError('No connection to the database', { cause });
      }
      if (!known.has(client)) {
        known.add(client);
        (client as PgClient).setTypeParser?.(int8, Number);
        // The pool listens only while a client is idle. One that is lost in the middle of a transaction would
        // end the process; so the next query of that transaction fails, which is told to who waits for it.
        (client as PgClient).on?.('error', () => undefined);
      }
      return client as PostgresPoolClient;
    },
    end: () => connections.end(),
    options: (connections as Partial<PostgresPool>).options ?? {},
  };
  return { kind: 'postgres', dialect: new PostgresDialect({ pool }) };
}
