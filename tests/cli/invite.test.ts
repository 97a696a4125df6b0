import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it, vi } from 'vitest';
import { invite } from '../../src/cli/invite.ts';
import { sqlite } from '../../src/endpoint/index.ts';
import { DeskBrowser, Mailbox } from '../endpoint/desk-browser.ts';
import { TestEndpoint } from '../endpoint/support.ts';

const key = 'zaJk83hd0Kq-27hfnV6shL5mRtY8pQ2x';
const email = 'm.jansen@welzijn.example';
const folder = mkdtempSync(join(tmpdir(), 'gmw-invite-'));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('lets the first person in, tells where, and mails them where there is mail', async () => {
  const db = join(folder, 'a.sqlite');
  const log = vi.spyOn(console, 'log').mockReturnValue();
  vi.stubEnv('GMW_PUBLIC_URL', 'https://aanbod.example.nl');
  await expect(invite([email, '--admin', '--db', db])).rejects.toThrow('GMW_DATA_KEY');
  vi.stubEnv('GMW_DATA_KEY', key);
  await expect(invite([email, '--db', db])).rejects.toThrow('--admin');
  await expect(invite(['nobody', '--admin', '--db', db])).rejects.toThrow('mail address');
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
  vi.stubEnv('GMW_MAIL_FROM', 'aanbod@example.nl');
  await invite([email, '--admin', '--name', 'Miriam Jansen', '--db', db]);
  expect(log.mock.calls.flat()).toContain('https://aanbod.example.nl/v1/desk');
  await invite([email, '--admin', '--db', db]);
  expect(log.mock.calls.flat()).toContain(`${email} may do everything again`);

  const mailbox = new Mailbox();
  const endpoint = new TestEndpoint(
    sqlite(() => new DatabaseSync(db)),
    {
      // The command has the clock of the machine.
      clock: () => new Date(),
      encryptionKey: key,
      mail: mailbox.mail,
      publicUrl: 'https://aanbod.example.nl',
    },
  );
  await endpoint.endpoint.work();
  expect(mailbox.messages.map((it) => it.to)).toEqual([email]);
  const session = await new DeskBrowser(endpoint).signIn(email, mailbox);
  expect(await session.json()).toMatchObject({ person: { name: 'Miriam Jansen' } });
  await endpoint.endpoint.close();
});
