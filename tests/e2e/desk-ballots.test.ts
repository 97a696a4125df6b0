// The working group on the endpoint's own page, and a visitor: from a new poll over a rejected text to a
// published result.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';
import { pierce } from '../support/e2e/pierce.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { visit } from '../support/e2e/visit.ts';
import { mailServer, type MailServer } from '../support/mail-server.ts';

const deskToken = '5fTq8WmXz2LkRc7YpVb3Nd';
const authorization = `Bearer ${deskToken}`;

let mail: MailServer;
let open: ServedEndpoint;

beforeAll(async () => {
  mail = await mailServer();
  open = await serve([], {
    GMW_DESK_TOKEN: deskToken,
    SMTP_URL: mail.url,
    GMW_MAIL_FROM: 'aanbod@example.nl',
  });
});
afterAll(async () => {
  await closeBrowsers();
  await open.stop();
  await mail.stop();
});

const desk = (selector: string) => `gmw-desk >>> ${selector}`;
const poll = (selector: string) => `gmw-definition-poll >>> ${selector}`;

/** Presses the button with these words, once it is there. */
const press = (page: Page, tag: string, words: string) =>
  vi.waitFor(
    async () => {
      const isPressed = await page.$eval(
        tag,
        (host, text) => {
          const buttons = host.shadowRoot?.querySelectorAll<HTMLElement>('button, summary, label');
          const found = [...(buttons ?? [])].find((it) => it.textContent?.trim().startsWith(text));
          found?.click();
          return found !== undefined;
        },
        words,
      );
      if (!isPressed) throw new Error(`nothing is called ${words}`);
    },
    { timeout: 20_000, interval: 50 },
  );

/** Waits until the words stand on the page. */
const reads = (page: Page, tag: string, words: string) =>
  vi.waitFor(
    async () => {
      const text = await page.$eval(tag, (it) => it.shadowRoot?.textContent ?? '');
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    },
    { timeout: 20_000, interval: 50 },
  );

/** Fills a field as a whole. */
const fill = async (page: Page, selector: string, value: string) => {
  const field = await pierce(page, selector);
  await field.evaluate((it, text) => {
    (it as HTMLInputElement).value = text;
    it.dispatchEvent(new Event('input', { bubbles: true }));
    it.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
};

/** Signs in with the code of the mail, as somebody does who has no sign-ups to see. */
async function signIn(page: Page, email: string): Promise<void> {
  await fill(page, desk('#email'), email);
  await press(page, 'gmw-desk', 'Stuur mij een mail');
  await pierce(page, desk('#code'));
  const code = await vi.waitFor(
    () => {
      const message = mail.received.findLast((it) => it.includes(email) && it.includes('Inloggen'));
      const found = /^([B-Z2-9]{4}-[B-Z2-9]{4})\r?$/m.exec(message ?? '')?.[1];
      if (found === undefined) throw new Error('no code came');
      return found;
    },
    // A started endpoint sends what waits four times a minute.
    { timeout: 60_000, interval: 50 },
  );
  await fill(page, desk('#code'), code);
  await press(page, 'gmw-desk', 'Verder');
}

describe.each(e2eBrowsers)('the working group in %s', (browser) => {
  it('makes a poll, rejects a text, closes, and publishes what came of it', async () => {
    const email = `werkgroep-${browser}@example.nl`;
    const invited = await fetch(`${open.endpoint}/desk/people`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ email, name: 'Mieke', rights: [{ task: 'ballots' }] }),
    });
    expect(invited.status).toBe(201);
    const group = await visit(browser, `${open.endpoint}/desk`);
    const { page } = group;
    await signIn(page, email);

    const question = `Hoe noemt u dit werk in ${browser}?`;
    await press(page, 'gmw-desk', 'Nieuwe peiling');
    await fill(page, desk('#words-question'), question);
    const names = desk('.items > li:nth-child(1) textarea[id^="words-name"]');
    await fill(page, names, 'Groepswerk');
    await fill(page, names.replace('(1)', '(2)'), 'Anders');
    await press(page, 'gmw-desk', 'Keuze erbij');
    await fill(page, names.replace('(1)', '(3)'), 'Samenwerk');
    const free = await pierce(page, desk('.items > li:nth-child(2) input[type="checkbox"]'));
    await free.evaluate((it) => (it as HTMLInputElement).click());
    await press(page, 'gmw-desk', 'Bewaar als concept');
    await reads(page, 'gmw-desk', 'De peiling is een concept');
    await press(page, 'gmw-desk', 'Nu openen');
    await reads(page, 'gmw-desk', 'De peiling loopt');

    const listed = await fetch(`${open.endpoint}/desk/polls`, { headers: { authorization } });
    const { polls } = (await listed.json()) as { polls: { id: string; question: string }[] };
    const id = polls.find((it) => it.question === question)?.id ?? '';
    const visitor = await visit(browser, `${open.endpoint}/poll?poll=${id}`);
    await press(visitor.page, 'gmw-definition-poll', 'Anders');
    await fill(visitor.page, poll('.other textarea'), 'Een vervelende tekst');
    await (
      await pierce(visitor.page, poll('.button-primary'))
    ).evaluate((it) => (it as HTMLElement).click());
    await reads(visitor.page, 'gmw-definition-poll', '1 mens');

    await page.reload({ waitUntil: 'networkidle0' });
    const which = await pierce(page, desk('#which-ballot'));
    await which.evaluate((it, value) => {
      (it as HTMLSelectElement).value = value;
      it.dispatchEvent(new Event('change'));
    }, id);
    await reads(page, 'gmw-desk', 'Een vervelende tekst');
    await press(page, 'gmw-desk', 'Niet akkoord');
    await reads(page, 'gmw-desk', 'Niemand krijgt dit te lezen.');
    await press(page, 'gmw-desk', 'Nu sluiten');
    await reads(page, 'gmw-desk', 'Niemand kan nog stemmen.');
    await press(page, 'gmw-desk', 'Plaats bij de uitslag');
    await reads(page, 'gmw-desk', 'De samenvatting staat bij de uitslag');
    expect(page.url()).toBe(`${open.endpoint}/desk`);
    expect(await group.violations()).toEqual([]);

    await visitor.page.reload({ waitUntil: 'networkidle0' });
    await reads(visitor.page, 'gmw-definition-poll', 'De werkgroep over deze uitslag');
    await reads(visitor.page, 'gmw-definition-poll', '1 van de 1 (100 %)');
    const all = await visitor.page.$eval(
      'gmw-definition-poll',
      (it) => it.shadowRoot?.textContent ?? '',
    );
    expect(all).not.toContain('vervelende');
    await visitor.close();
    await group.close();
  });
});
