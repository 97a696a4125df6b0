// The desk as it ships: on HTTPS, behind a proxy, with mail over SMTP, in real browsers.
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDeskPage, serveDesk, signIn, type ServedDesk } from '../support/e2e/desk.ts';
import { browserNamed, closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';
import { pierce, wordsAt } from '../support/e2e/pierce.ts';

afterAll(closeBrowsers);

describe.each(e2eBrowsers)('the desk in %s', (name) => {
  let desk: ServedDesk;

  beforeEach(async () => {
    desk = await serveDesk();
  });
  afterEach(() => desk.stop());

  it('lets the first person in by the command and a mailed code, and out again', async () => {
    await desk.inviteFirst('beheer@welzijn.example', 'Beheer Voorbeeld');
    const page = await openDeskPage(await browserNamed(name), desk);
    const errors: string[] = [];
    page.on('pageerror', (it) => void errors.push(String(it)));
    await signIn(page, desk, 'beheer@welzijn.example');
    expect(await wordsAt(page, 'gmw-desk >>> .who')).toContain('Beheer Voorbeeld');

    // What holds the session is out of reach of any script, and of any other host.
    const cookies = await page.browserContext().cookies();
    expect(cookies.find((it) => it.name === '__Host-gmw-desk')).toMatchObject({
      secure: true,
      httpOnly: true,
      path: '/',
    });
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(page.url()).toBe(`${desk.endpoint}/desk`);

    await page.reload();
    await (await pierce(page, 'gmw-desk >>> .who button')).click();
    await pierce(page, 'gmw-desk >>> #email');
    const left = await page.browserContext().cookies();
    expect(left.map((it) => it.name)).not.toContain('__Host-gmw-desk');
    expect(errors).toEqual([]);
    await page.browserContext().close();
  });

  it('gives a code to nobody else: an address that is unknown gets no mail and the same page', async () => {
    const page = await openDeskPage(await browserNamed(name), desk);
    await (await pierce(page, 'gmw-desk >>> #email')).type('onbekend@welzijn.example');
    await (await pierce(page, 'gmw-desk >>> .sign-in button[type="submit"]')).click();
    await pierce(page, 'gmw-desk >>> #code');
    // Somebody who is known gets theirs after it: by then the other would have come.
    await desk.invite({
      email: 'bekend@welzijn.example',
      name: 'Bekend',
      rights: [{ task: 'ballots' }],
    });
    const other = await openDeskPage(await browserNamed(name), desk);
    await signIn(other, desk, 'bekend@welzijn.example');
    expect(desk.mail.map((it) => it.to)).not.toContain('onbekend@welzijn.example');
    for (const it of [page, other]) await it.browserContext().close();
  });
});
