import { PostgresDialect } from 'kysely';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseUnavailableError } from './database-unavailable-error.ts';
import type { EndpointDatabase, PostgresConnections } from './database.ts';

/** PostgreSQL's type of 64-bit integers, which `pg` gives as texts. */
const int8 = 20;

/** The part of a client of `pg` by which it reads values of a type in another way. */
interface WithTypeParsers {
  setTypeParser?(oid: number, parse: (text: string) => unknown): void;
}

/**
 * PostgreSQL, or a database that speaks its protocol, by a `Pool` of `pg`. The endpoint ends the pool.
 * Some of these databases make every integer one of 64 bits; the endpoint's numbers fit in 32.
 */
export function postgres(connections: PostgresConnections): EndpointDatabase {
  const pool: PostgresPool = {
    async connect() {
      let client;
      try {
        client = await connections.connect();
      } catch (cause) {
        throw new DatabaseUnavailableError('No connection to the database', { cause });
      }
      (client as WithTypeParsers).setTypeParser?.(int8, Number);
      return client as PostgresPoolClient;
    },
    end: () => connections.end(),
    options: (connections as Partial<PostgresPool>).options ?? {},
  };
  return { kind: 'postgres', dialect: new PostgresDialect({ pool }) };
}
