// One real PostgreSQL server for a whole run: vitest calls this before the first file and after the last.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findPostgres, handOver, unprivileged } from './postgres-binaries.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where databases can be made, or null when this run has no PostgreSQL. */
    postgresUrl: string | null;
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

const untilItAnswers = async (url: string, stopped: () => boolean): Promise<void> => {
  const giveUp = Date.now() + 30_000;
  while (!(await answers(url))) {
    if (stopped() || Date.now() > giveUp) throw new Error('PostgreSQL did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Starts a server of our own. `undefined`: there are no binaries for this machine. */
const startServer = async (): Promise<{ url: string; stop: () => Promise<void> } | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-postgres-'));
  const bin = findPostgres(folder);
  if (!bin) return undefined;
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  handOver(folder);

  const settings = ['-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'];
  execFileSync(...unprivileged(join(bin, 'initdb'), ['-D', data, ...settings]), {
    stdio: 'pipe',
    cwd: folder,
  });

  const port = await freePort();
  // No fsync: what these tests write need not outlive the machine.
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const args = ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])];
  const server = spawn(...unprivileged(join(bin, 'postgres'), args), {
    stdio: 'ignore',
    cwd: folder,
  });
  const stopNow = () => server.kill('SIGINT');
  process.on('exit', stopNow);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url, () => server.exitCode !== null);
  return {
    url,
    stop: async () => {
      const exited = once(server, 'exit');
      stopNow();
      await exited;
      process.off('exit', stopNow);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

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
  const server = await startServer();
  if (!server && wish === 'required') throw new Error('PostgreSQL is required and not found');
  if (!server) console.log('No PostgreSQL for this machine: its tests are skipped');
  project.provide('postgresUrl', server?.url ?? null);
  return server?.stop;
}
