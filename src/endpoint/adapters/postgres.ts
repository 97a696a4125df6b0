import { PostgresDialect } from 'kysely';
import type { PostgresPool } from 'kysely';
import type { EndpointDatabase, PostgresConnections } from './database.ts';

/** PostgreSQL, or a database that speaks its protocol, by a `Pool` of `pg`. The endpoint ends the pool. */
export function postgres(pool: PostgresConnections): EndpointDatabase {
  return { kind: 'postgres', dialect: new PostgresDialect({ pool: pool as PostgresPool }) };
}
