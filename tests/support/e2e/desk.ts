// The desk as it ships: the published command behind HTTPS, with mail over SMTP.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { mailServer } from '../mail-server.ts';
import { httpsProxy } from './https-proxy.ts';
import { bin, serve } from './serve.ts';

/** What somebody may do at the desk. */
export interface Right {
  readonly task: string;
  readonly institution?: string;
  readonly group?: string;
}

export interface ServedDesk {
  /** Base URL with version, such as `https://localhost:4712/v1`. */
  readonly endpoint: string;
  /** The messages that were sent, as they came, newest last. */
  readonly mail: readonly string[];
  /**
   * Invites an administrator by the command, as whoever sets up the endpoint does; resolves to a mail
   * address that nobody had, and the link that the command prints.
   */
  inviteAdministrator(name: string): Promise<{ email: string; link: string }>;
  /** Gives somebody rights; resolves to a mail address that nobody had. */
  invite(name: string, rights: readonly Right[]): Promise<string>;
  /** Calls a route with the token that opens everything; resolves to the JSON of the answer. */
  call<T>(method: string, path: string, body?: object): Promise<T>;
  /** Ends the five minutes of what is held: the next round carries it out. */
  endHolding(): void;
  /** Breaks the connection for paths like this from now on; `undefined`: for none. */
  breakFor(path: RegExp | undefined): void;
  stop(): Promise<void>;
}

const token = '5fTq8WmXz2LkRc7YpVb3Nd';

let addresses = 0;
/** A mail address that nobody had: a test that runs again finds nobody of its first run. */
export const newAddress = (): string => `collega-${(addresses += 1)}@welzijn.example`;

/** @param settingsFor more of the environment, by the origin at which the desk is reached */
export async function serveDesk(
  settingsFor: (origin: string) => Promise<NodeJS.ProcessEnv> = () => Promise.resolve({}),
): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-desk-'));
  const database = ['--db', join(folder, 'gmw.sqlite')];
  const mail = await mailServer();
  const proxy = await httpsProxy();
  const environment = {
    SMTP_URL: mail.url,
    GMW_MAIL_FROM: 'aanbod@welzijn.example',
    GMW_PUBLIC_URL: proxy.origin,
    GMW_TRUST_PROXY: 'true',
    GMW_DESK_TOKEN: token,
    ...(await settingsFor(proxy.origin)),
  };
  const served = await serve(['--sample', ...database], environment);
  proxy.forwardTo(served.endpoint);

  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${served.endpoint}/desk${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    endpoint: `${proxy.origin}/v1`,
    mail: mail.received,
    inviteAdministrator: async (name) => {
      const email = newAddress();
      const command = [bin, 'invite', email, '--admin', '--name', name, '--insecure-dev'];
      const env = { ...process.env, ...environment };
      const all = [...command, ...database];
      const { stdout } = await promisify(execFile)(process.execPath, all, { env });
      return { email, link: /^https:\S+$/m.exec(stdout)?.[0] ?? '' };
    },
    invite: async (name, rights) => {
      const email = newAddress();
      await call('POST', '/people', { email, name, rights });
      return email;
    },
    call,
    endHolding: () => {
      const file = new DatabaseSync(join(folder, 'gmw.sqlite'), { timeout: 10_000 });
      file.exec("UPDATE held_changes SET releases_at = created_at WHERE state = 'held'");
      file.exec(
        'UPDATE demand_signals SET answer_releases_at = created_at WHERE answer_releases_at IS NOT NULL',
      );
      file.close();
    },
    breakFor: (path) => proxy.breakFor(path),
    stop: async () => {
      await served.stop();
      await proxy.close();
      await mail.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
