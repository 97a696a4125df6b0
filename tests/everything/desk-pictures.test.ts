// How the desk looks, wide and on a phone: written to docs/pictures, to hold beside the drawings.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../support/built.ts';
import { isThere, press, pressAt } from '../support/e2e/at-desk.ts';
import { serveDeskWithProvider, signInAtProvider } from '../support/e2e/at-provider.ts';
import type { ServedDesk } from '../support/e2e/desk.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { visitorAt, type Visitor } from '../support/e2e/visitor.ts';

const folder = join(root, 'docs/pictures');
const institution = 'welzijn-gooistreek';

/** Of each picture: what is pressed for it, and what it has then. */
const screens: readonly (readonly [name: string, words: string, selector: string])[] = [
  ['todo', 'Te doen', '.decisions .verb'],
  ['signups', 'Aanmeldingen', '#q'],
  ['offer', 'Aanbod', '.offer-groups'],
  ['signals', 'Signalen', '.remedies'],
  ['figures', 'Cijfers', '.page-tools select'],
  ['ballots', 'Naar de werkgroep', '.ballot-layout .count-table'],
];

let desk: ServedDesk;
let coordinator: Visitor;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  desk = await serveDeskWithProvider();
  await desk.call('POST', '/signups', {
    mode: 'self',
    group: 'assertiviteitstraining',
    edition: 'assertief-hilversum',
    participant: {
      name: 'Samira Voorbeeld',
      phone: '06 11111111',
      contactBy: 'phone',
      contactMoments: ['evening'],
      mayLeaveMessage: true,
    },
    remark: 'Ik kom liever niet alleen.',
  });
  const tasks = ['signups', 'offer', 'signals'].map((task) => ({ task, institution }));
  const email = await desk.invite('Noor Voorbeeld', [...tasks, { task: 'ballots' }]);
  const link = await vi.waitFor(
    () => {
      const texts = desk.mail.map((it) => it.replaceAll('=\r\n', '').replaceAll('=3D', '='));
      const found = /https:\S+/.exec(texts.findLast((it) => it.includes(`To: ${email}`)) ?? '');
      if (!found) throw new Error('no mail came');
      return found[0];
    },
    { timeout: 60_000, interval: 100 },
  );
  coordinator = await visitorAt('chromium', link);
  await signInAtProvider(coordinator, 'noor');
  await isThere(coordinator, '.tabs');
}, 120_000);
afterAll(async () => {
  await closeBrowsers();
  await desk.stop();
});

/** A script put the focus on a heading, which shows as it would for who uses the keyboard. */
const withoutFocus = (): Promise<unknown> =>
  coordinator.run(`document.querySelector('gmw-desk').shadowRoot.activeElement?.blur()`);

describe.each([1280, 360])('at %i px', (width) => {
  it.each(screens)('%s fits, and looks as its picture shows', async (name, words, selector) => {
    const page = coordinator.page!;
    await page.setViewport({ width, height: 900 });
    await coordinator.goto(`${desk.endpoint}/desk`);
    await isThere(coordinator, '.tabs');
    await press(coordinator, words);
    await isThere(coordinator, selector);
    expect(await coordinator.run('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      width,
    );
    await withoutFocus();
    await coordinator.run('scrollTo(0, 0)');
    await page.screenshot({ path: join(folder, `desk-${name}-${width}.png`), type: 'png' });
  });

  it('a person on one card fits', async () => {
    const page = coordinator.page!;
    await page.setViewport({ width, height: 1200 });
    await coordinator.goto(`${desk.endpoint}/desk`);
    await press(coordinator, 'Aanmeldingen');
    await pressAt(coordinator, '.people li button');
    await isThere(coordinator, '.card-panel');
    expect(await coordinator.run('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      width,
    );
    await withoutFocus();
    await page.screenshot({ path: join(folder, `desk-person-${width}.png`), type: 'png' });
  });
});
