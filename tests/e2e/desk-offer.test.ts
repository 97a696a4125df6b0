// A coordinator's whole way with a start, on the endpoint's own page under its policy.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Group } from '../../src/contract/group.ts';
import { startDeskServer, type DeskServer } from '../support/e2e/desk-server.ts';
import { closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';

let server: DeskServer;
beforeAll(async () => {
  server = await startDeskServer();
});
afterAll(async () => {
  await closeBrowsers();
  await server.stop();
});

const group = 'assertiviteitstraining';
const root = `document.querySelector('gmw-desk').shadowRoot`;

/** What a coordinator does on the page. */
const at = (page: Page) => {
  const until = <T>(expression: string): Promise<T> =>
    vi.waitFor(
      async () => {
        const value = await page.evaluate(expression);
        if (!value) throw new Error(`${expression} did not come`);
        return value as T;
      },
      { timeout: 20_000, interval: 50 },
    );
  const words = `(it) => (it.textContent ?? '').replace(/\\s+/g, ' ').trim()`;
  return {
    reads: (text: string) =>
      until(`(${words})(${root}.querySelector('.gmw')).includes(${JSON.stringify(text)})`),
    press: (text: string) =>
      until(`(() => {
        const found = [...${root}.querySelectorAll('button')].find((it) =>
          (${words})(it).startsWith(${JSON.stringify(text)}) && it.ariaDisabled !== 'true');
        found?.click();
        return found !== undefined;
      })()`),
    pressAt: (selector: string) =>
      until(`(() => {
        const found = ${root}.querySelector(${JSON.stringify(selector)});
        found?.click();
        return Boolean(found);
      })()`),
    type: (id: string, value: string) =>
      until(`(() => {
        const field = ${root}.querySelector('#${id}');
        if (!field) return false;
        field.value = ${JSON.stringify(value)};
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      })()`),
    valueOf: (id: string) => until<string>(`${root}.querySelector('#${id}')?.value`),
  };
};

const published = async (): Promise<Group> =>
  (await (await fetch(`${server.origin}/v1/groups/${group}`)).json()) as Group;

describe.each(e2eBrowsers)('the offer at the desk in %s', (browser) => {
  it('gets a new start, whose evening changes, and which is cancelled with everybody told', async () => {
    const day = browser === 'chromium' ? '2035-04-24' : '2035-05-22';
    const start = `${group}-${day}`;
    const mail = `noor.${browser}@post.example`;
    const visit = await server.openDesk(browser);
    try {
      const desk = at(visit.page);
      await desk.press('Aanbod');
      await desk.pressAt(`[data-new-start="${group}"]`);
      await desk.type('first-day', day);
      await desk.type('session-count', '4');
      await desk.type('start-time', '19:30');
      await desk.type('end-time', '21:30');
      await desk.press('Zet in het aanbod');
      await desk.reads('staat in het aanbod');
      const made = (await published()).editions.find((it) => it.id === start);
      expect(made).toMatchObject({ startDate: day, signupStatus: 'open' });

      const participant = { name: 'Noor', email: mail };
      expect((await server.signUp({ edition: start, participant })).status).toBe(201);
      await server.work();

      await desk.pressAt(`[data-start="${start}"]`);
      await desk.type('start-time', '20:00');
      await desk.reads('mens met een plaats krijgt bericht');
      await desk.press('Opslaan en bericht sturen');
      await desk.reads('de wijziging gaat over 5 minuten in');
      await desk.press('Ongedaan maken');
      await desk.pressAt(`[data-start="${start}"]`);
      await desk.reads('U hebt nog niets gewijzigd.');
      expect(await desk.valueOf('start-time')).toBe('19:30');

      await desk.press('Start afgelasten');
      await desk.press('Afgelasten en 1 bericht sturen');
      await desk.reads('de wijziging gaat over 5 minuten in');
      const before = server.mail.messages.filter((it) => it.to === mail).length;
      // Who comes now is not let in, which makes the change hold at once.
      const late = await server.signUp({
        edition: start,
        participant: { ...participant, name: 'X' },
      });
      expect(await late.json()).toMatchObject({ errors: [{ code: 'cancelled' }] });
      await server.work();
      const after = server.mail.messages.filter((it) => it.to === mail).length;
      expect(after).toBe(before + 1);
      expect((await published()).editions.find((it) => it.id === start)?.signupStatus).toBe(
        'cancelled',
      );
      expect(await visit.violations()).toEqual([]);
      expect(visit.errors).toEqual([]);
      expect(visit.page.url()).not.toContain('Noor');
    } finally {
      await visit.close();
    }
  });

  it('loses no change when two coordinators change the same start', async () => {
    const id = 'assertief-hilversum';
    const [one, other] = [await server.openDesk(browser), await server.openDesk(browser)];
    try {
      const [mine, theirs] = [at(one.page), at(other.page)];
      for (const desk of [mine, theirs]) {
        await desk.press('Aanbod');
        await desk.pressAt(`[data-start="${id}"]`);
        await desk.valueOf('maximum');
      }
      await theirs.type('maximum', browser === 'chromium' ? '30' : '31');
      await theirs.type('amount', browser === 'chromium' ? '5' : '6');
      await theirs.reads('Niemand krijgt hier bericht van.');
      await theirs.press('Opslaan');
      await theirs.reads('opgeslagen');

      await mine.type('amount', browser === 'chromium' ? '8' : '9');
      await mine.type('minimum', browser === 'chromium' ? '3' : '4');
      await mine.press('Opslaan');
      await mine.reads('Iemand anders wijzigde dit ook');
      await mine.press('Bekijk wat dit doet');
      expect(await mine.valueOf('maximum')).toMatch(/^3[01]$/);
      await mine.reads('Niemand krijgt hier bericht van.');
      await mine.press('Opslaan');
      await mine.reads('opgeslagen');
      const saved = (await published()).editions.find((it) => it.id === id);
      const isFirst = browser === 'chromium';
      expect(saved?.capacity).toMatchObject({
        maximum: isFirst ? 30 : 31,
        minimum: isFirst ? 3 : 4,
      });
      expect(saved?.costs?.[0]?.amount).toBe(isFirst ? 8 : 9);
    } finally {
      await one.close();
      await other.close();
    }
  });
});
