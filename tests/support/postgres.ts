// One real PostgreSQL server for a whole run: vitest calls this before the first file and after the last.
import type { TestProject } from 'vitest/node';
import { answers, PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where databases can be made, or null when this run has no PostgreSQL. */
    postgresUrl: string | null;
  }
}

/**
 * `TEST_DATABASE_URL` is used when given (its user must be allowed to make databases). Without any
 * server the tests on PostgreSQL are skipped, said in one line; `GMW_TEST_POSTGRES=required` makes
 * that an error, `off` skips without looking.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const wish = process.env['GMW_TEST_POSTGRES'] ?? '';
  const given = process.env['TEST_DATABASE_URL'];
  if (given || wish === 'off') {
    if (given && !(await answers(given))) throw new Error('TEST_DATABASE_URL does not answer');
    project.provide('postgresUrl', given ?? null);
    return;
  }
  // No fsync: what these tests write need not outlive the machine.
  const server = await PostgresServer.start({ fsync: false });
  if (!server && wish === 'required') throw new Error('PostgreSQL is required and not found');
  if (!server) console.log('No PostgreSQL for this machine: its tests are skipped');
  project.provide('postgresUrl', server?.url ?? null);
  return server && (() => server.remove());
}
