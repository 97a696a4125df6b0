import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { SMTPServer } from 'smtp-server';
import { vi } from 'vitest';
import { httpsProxy } from './https-proxy.ts';
import { pierce } from './pierce.ts';
import { bin, serve } from './serve.ts';

/** A mail as it came over SMTP, with its text in plain words. */
export interface ReceivedMail {
  readonly to: string;
  readonly text: string;
}

/** Somebody to sign in, with what they may do. */
export interface Colleague {
  readonly email: string;
  readonly name: string;
  readonly rights: readonly { task: string; institution?: string; group?: string }[];
}

export interface ServedDesk {
  /** `https://localhost:<port>/v1`. */
  readonly endpoint: string;
  readonly mail: readonly ReceivedMail[];
  /** Invites an administrator by the command, as whoever sets up the endpoint does. */
  inviteFirst(email: string, name: string): Promise<void>;
  /** Gives somebody rights, as an administrator does. */
  invite(person: Colleague): Promise<void>;
  stop(): Promise<void>;
}

const token = 'a-token-for-the-tests-of-the-desk';

/** The published endpoint behind HTTPS, with a mail server that keeps what it gets. */
export async function serveDesk(args: readonly string[] = ['--sample']): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-desk-'));
  const mail: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = plainText(Buffer.concat(parts).toString('utf8'));
        for (const { address } of session.envelope.rcptTo) mail.push({ to: address, text });
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const proxy = await httpsProxy();
  const endpoint = `${proxy.origin}/v1`;
  const database = ['--db', join(folder, 'gmw.sqlite')];
  const env = {
    SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    GMW_MAIL_FROM: 'aanbod@welzijn.example',
    GMW_PUBLIC_URL: endpoint,
    GMW_TRUST_PROXY: 'true',
    GMW_DESK_TOKEN: token,
  };
  const served = await serve([...args, ...database], env);
  proxy.forwardTo(served.endpoint);
  return {
    endpoint,
    mail,
    inviteFirst: async (email, name) => {
      const command = [
        bin,
        'invite',
        email,
        '--admin',
        '--name',
        name,
        '--insecure-dev',
        ...database,
      ];
      await promisify(execFile)(process.execPath, command, { env: { ...process.env, ...env } });
    },
    invite: async (person) => {
      const response = await fetch(`${served.endpoint}/desk/people`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(person),
      });
      if (!response.ok) throw new Error(`invite: ${response.status} ${await response.text()}`);
    },
    stop: async () => {
      await served.stop();
      await proxy.close();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the desk in a profile of its own; nobody is signed in. */
export async function openDeskPage(browser: Browser, { endpoint }: ServedDesk): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${endpoint}/desk`);
  await pierce(page, 'gmw-desk >>> #email');
  return page;
}

/** Signs in as people do: types the address, then the code of the mail that comes. */
export async function signIn(page: Page, desk: ServedDesk, email: string): Promise<void> {
  const before = desk.mail.length;
  await (await pierce(page, 'gmw-desk >>> #email')).type(email);
  await (await pierce(page, 'gmw-desk >>> .sign-in button[type="submit"]')).click();
  const code = await vi.waitFor(
    () => {
      const found = desk.mail
        .slice(before)
        .filter((it) => it.to === email)
        .map((it) => /\b([A-Z0-9]{4}-[A-Z0-9]{4})\b/.exec(it.text)?.[1])
        .find(Boolean);
      if (!found) throw new Error(`no code came for ${email}`);
      return found;
    },
    { timeout: 20_000, interval: 50 },
  );
  await (await pierce(page, 'gmw-desk >>> #code')).type(code);
  await (await pierce(page, 'gmw-desk >>> .sign-in button[type="submit"]')).click();
  await pierce(page, 'gmw-desk >>> #page');
}

/** The text of a mail, out of quoted-printable or base64. */
function plainText(source: string): string {
  const body = source.slice(source.indexOf('\r\n\r\n') + 4);
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(source)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
