// A PostgreSQL server of our own, which can be stopped, killed, frozen and started again.
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres, handOver, unprivileged } from './postgres-binaries.ts';
import { scratchFolder } from './scratch-folder.ts';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

export const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  // A server that stops meanwhile ends the connection: it does not answer.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

/** Runs one statement on the server itself, such as one that makes a database. */
export const runOnServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};

export interface PostgresOptions {
  /** Where the data goes; default: a new scratch folder, which `remove` deletes. */
  folder?: string;
  /** The folder with `initdb` and `postgres`; default: what `findPostgres` finds. */
  bin?: string;
  /** Whether a commit is on the disk before it is confirmed. */
  fsync: boolean;
  /** Further settings, such as `max_wal_size=64MB`. */
  settings?: readonly string[];
}

export class PostgresServer {
  readonly url: string;
  readonly #bin: string;
  readonly #folder: string;
  readonly #args: string[];
  #process: ChildProcess | undefined;
  readonly #stopNow = (): void => void this.#process?.kill('SIGQUIT');

  private constructor(bin: string, folder: string, port: number, own: readonly string[]) {
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    this.#bin = bin;
    this.#folder = folder;
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...own];
    const data = join(folder, 'data');
    this.#args = ['-D', data, '-p', String(port), ...settings.flatMap((it) => ['-c', it])];
  }

  /** Makes an empty database and starts the server. `undefined`: no binaries for this machine. */
  static async start({
    folder,
    bin: given,
    fsync,
    settings: own = [],
  }: PostgresOptions): Promise<PostgresServer | undefined> {
    const parent = folder ?? mkdtempSync(join(scratchFolder(), 'gmw-postgres-'));
    const bin = given ?? findPostgres(parent);
    if (!bin) return undefined;
    const data = join(parent, 'data');
    mkdirSync(data, { mode: 0o700 });
    handOver(parent);
    const settings = ['-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'];
    execFileSync(...unprivileged(join(bin, 'initdb'), ['-D', data, ...settings]), {
      stdio: 'pipe',
      cwd: parent,
    });
    const args = [`fsync=${fsync ? 'on' : 'off'}`, ...own];
    const server = new PostgresServer(bin, parent, await freePort(), args);
    process.on('exit', server.#stopNow);
    await server.startAgain();
    return server;
  }

  /** Whether the process is there; one that has no room for its log ends by itself. */
  get isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  /** Starts the server that was stopped, and waits until it answers. */
  async startAgain(): Promise<void> {
    const command = unprivileged(join(this.#bin, 'postgres'), this.#args);
    this.#process = spawn(...command, { stdio: 'ignore', cwd: this.#folder });
    const giveUp = Date.now() + 30_000;
    while (!(await answers(this.url))) {
      if (!this.isRunning || Date.now() > giveUp) throw new Error('PostgreSQL did not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Stops it. SIGINT is a clean end; after SIGQUIT it starts as after a crash. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    if (!this.isRunning || !this.#process) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill(signal);
    await exited;
  }

  /** Lets the server and all processes of its connections stand still, as a machine that hangs. */
  freeze(): void {
    this.#signalAll('SIGSTOP');
  }

  thaw(): void {
    this.#signalAll('SIGCONT');
  }

  /** Stops it for good; deletes its data. */
  async remove(): Promise<void> {
    await this.stop();
    process.off('exit', this.#stopNow);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #signalAll(signal: 'SIGSTOP' | 'SIGCONT'): void {
    const pid = this.#process?.pid;
    if (pid === undefined || !this.isRunning) return;
    process.kill(pid, signal);
    let children = '';
    try {
      children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
    } catch {
      // `ps` ends with 1 when there are none.
    }
    for (const child of children.trim().split(/\s+/).filter(Boolean)) {
      try {
        process.kill(Number(child), signal);
      } catch {
        // It ended meanwhile.
      }
    }
  }
}
