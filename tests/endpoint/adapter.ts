import { postgres, sqlite } from '../../src/endpoint/index.ts';
import type { EndpointDatabase } from '../../src/endpoint/index.ts';
import type { TestDatabase } from '../support/databases.ts';

/** The database as one process opens it. */
export const connect = (database: TestDatabase): EndpointDatabase =>
  database.kind === 'sqlite' ? sqlite(database.connect) : postgres(database.connect());
