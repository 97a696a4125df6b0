// The desk as it ships: the published command behind HTTPS, with mail over SMTP.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mailServer } from '../mail-server.ts';
import { httpsProxy } from './https-proxy.ts';
import { bin, serve } from './serve.ts';

/** Somebody to sign in, with what they may do. */
export interface Colleague {
  readonly email: string;
  readonly name: string;
  readonly rights: readonly { task: string; institution?: string; group?: string }[];
}

export interface ServedDesk {
  /** Base URL with version, such as `https://localhost:4712/v1`. */
  readonly endpoint: string;
  /** The messages that were sent, as they came, newest last. */
  readonly mail: readonly string[];
  /** Invites an administrator by the command, as whoever sets up the endpoint does. */
  inviteAdministrator(email: string, name: string): Promise<void>;
  /** Gives somebody rights. */
  invite(person: Colleague): Promise<void>;
  /** Calls a route with the token that opens everything; resolves to the JSON of the answer. */
  call<T>(method: string, path: string, body?: object): Promise<T>;
  stop(): Promise<void>;
}

const token = '5fTq8WmXz2LkRc7YpVb3Nd';

export async function serveDesk(env: NodeJS.ProcessEnv = {}): Promise<ServedDesk> {
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
    ...env,
  };
  const served = await serve(['--sample', ...database], environment);
  proxy.forwardTo(served.endpoint);

  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${served.endpoint}/desk${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    endpoint: `${proxy.origin}/v1`,
    mail: mail.received,
    inviteAdministrator: async (email, name) => {
      const command = [bin, 'invite', email, '--admin', '--name', name, '--insecure-dev'];
      await promisify(execFile)(process.execPath, [...command, ...database], {
        env: { ...process.env, ...environment },
      });
    },
    invite: (person) => call('POST', '/people', person),
    call,
    stop: async () => {
      await served.stop();
      await proxy.close();
      await mail.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
