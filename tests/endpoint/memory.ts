import { DatabaseSync } from 'node:sqlite';
import { sqlite } from '../../src/endpoint/index.ts';
import type { EndpointDatabase } from '../../src/endpoint/index.ts';

/** A database that is gone after the test. */
export const sqliteInMemory = (): EndpointDatabase => sqlite(() => new DatabaseSync(':memory:'));
