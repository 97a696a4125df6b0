// A coordinator on the endpoint's own page, and visitors: from a wish over a new start to a full group, a
// cancelled evening and the yearly figures.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fill, isGone, isThere, press, pressAt, reads, wordsOf } from '../support/e2e/at-desk.ts';
import { serveDeskWithProvider, signInAtProvider } from '../support/e2e/at-provider.ts';
import type { ServedDesk } from '../support/e2e/desk.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { visitorAt, visitors, type Visitor } from '../support/e2e/visitor.ts';

const institution = 'welzijn-gooistreek';
const finder = 'gmw-group-finder';
const form = 'gmw-signup-form';

/** For each run another one: a change of a group waits five minutes, and until then it takes no other. */
const groups = [
  ['assertiviteitstraining', 'Assertiviteitstraining'],
  ['uitkomen-met-inkomen', 'Uitkomen met inkomen'],
  ['in-de-put-uit-de-put', 'In de put, uit de put'],
  ['zelfsturing', 'Zelfsturing'],
  ['communicatietraining-echtparen', 'Communicatietraining voor echtparen'],
  ['werken-aan-werkstress', 'Werken aan werkstress'],
] as const;
let runs = 0;

interface Start {
  id: string;
  startDate?: string;
  sessions?: { date: string }[];
}

/** Messages leave by rounds. */
const patience = { timeout: 60_000, interval: 100 };

/** The day where the institution is. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format();

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDeskWithProvider();
});
afterAll(async () => {
  await closeBrowsers();
  await desk.stop();
});

const startsOf = async (group: string): Promise<Start[]> =>
  (await desk.call<{ editions: Start[] }>('GET', `/groups/${group}`)).editions;

/** The link in the newest mail to somebody whose text has these words. */
const linkFor = (email: string, words: string): Promise<string> =>
  vi.waitFor(() => {
    const texts = desk.mail
      .filter((it) => it.includes(`To: ${email}\r`))
      .map((it) => it.replaceAll('=\r\n', '').replaceAll('=3D', '='));
    const link = /https:\S+/.exec(texts.findLast((it) => it.includes(words)) ?? '')?.[0];
    if (!link) throw new Error(`"${words}" is in no mail to ${email}: ${texts.join('')}`);
    return link;
  }, patience);

/** Looks for something that is not there, and tells so with an address for the answer. */
async function tellWish(visitor: Visitor, email: string): Promise<void> {
  await fill(visitor, '#q', 'zeilen', finder);
  await isThere(visitor, '#demand-signal-text', finder);
  await press(visitor, 'Laat het mij weten', finder);
  await fill(visitor, '#demand-signal-contact', email, finder);
  await pressAt(visitor, 'form.demand-signal .button-primary', finder);
  await isGone(visitor, '#demand-signal-text', finder);
}

/** A new start with two places and three evenings, the first of them today. @returns it */
async function makeStart(coordinator: Visitor, group: string): Promise<Start> {
  const before = new Set((await startsOf(group)).map((it) => it.id));
  await press(coordinator, 'Aanbod');
  await pressAt(coordinator, `[data-new-start="${group}"]`);
  await fill(coordinator, '#first-day', today);
  await fill(coordinator, '#start-time', '21:00');
  await fill(coordinator, '#end-time', '23:30');
  await fill(coordinator, '#session-count', '3');
  await fill(coordinator, '#maximum', '2');
  await fill(coordinator, '#minimum', '2');
  await press(coordinator, 'Zet in het aanbod');
  await reads(coordinator, 'de nieuwe start staat over 5 minuten in het aanbod.');
  desk.endHolding();
  const made = await vi.waitFor(async () => {
    const found = (await startsOf(group)).find((it) => !before.has(it.id));
    if (!found) throw new Error('The new start is not there yet');
    return found;
  }, patience);
  expect(made.sessions).toHaveLength(3);
  return made;
}

/** Signs up by the form on the endpoint's page. */
async function signUp(visitor: Visitor, name: string, email: string): Promise<void> {
  await fill(visitor, '#participant-name', name, form);
  await pressAt(visitor, '#participant-ageBand-1', form);
  await pressAt(visitor, '.button-primary', form);
  await fill(visitor, '#participant-email', email, form);
  await pressAt(visitor, '.button-primary', form);
  await isThere(visitor, '#note', form);
  await pressAt(visitor, '.button-primary', form);
  await isThere(visitor, '.answers', form);
  await pressAt(visitor, '.button-primary', form);
  await isThere(visitor, '#outcome', form);
}

describe.each(visitors)('a coordinator in %s', { timeout: 300_000 }, (browser) => {
  it('answers a wish with a new start, sees it fill, and cancels an evening', async () => {
    const [group, name] = groups[runs++ % groups.length]!;
    const address = (who: string) => `${who}-${browser}@example.nl`;
    const visitor = await visitorAt(browser, `${desk.endpoint}/finder?institution=${institution}`);
    await tellWish(visitor, address('wens'));

    const tasks = ['signups', 'offer', 'signals'];
    const email = await desk.invite(
      'Anouk',
      tasks.map((task) => ({ task, institution })),
    );
    // A mail alone does not open sign-ups, and not every browser has a passkey to test with.
    const coordinator = await visitorAt(browser, await linkFor(email, 'desk'));
    await signInAtProvider(coordinator, crypto.randomUUID());
    await reads(coordinator, 'Anouk');
    await coordinator.goto(`${desk.endpoint}/desk`);
    const start = await makeStart(coordinator, group);

    await press(coordinator, 'Signalen');
    await press(coordinator, 'Bekijk wat zij schreven');
    await reads(coordinator, 'zeilen');
    await pressAt(coordinator, '[data-wish]');
    await fill(coordinator, '#answer-group', group);
    await press(coordinator, 'Stuur de mail');
    await reads(coordinator, 'de mail is klaar. Wordt over 5 minuten verstuurd.');
    desk.endHolding();
    await visitor.goto(await linkFor(address('wens'), 'Misschien past deze groep'));
    await reads(visitor, name, finder);

    for (const who of ['eerste', 'tweede']) {
      const parameters = `institution=${institution}&gmw-group=${group}&gmw-edition=${start.id}`;
      await visitor.goto(`${desk.endpoint}/signup?${parameters}`);
      await signUp(visitor, `Deelnemer ${who}`, address(who));
    }
    await visitor.goto(`${desk.endpoint}/finder?institution=${institution}&gmw-group=${group}`);
    await reads(visitor, 'wachtlijst', finder);

    await press(coordinator, 'Te doen');
    await reads(coordinator, 'Deelnemer eerste');
    await press(coordinator, 'Aanbod');
    await pressAt(coordinator, `[data-start="${start.id}"]`);
    await press(coordinator, 'Een dag wijzigen of overslaan');
    await pressAt(coordinator, '.day-list > li:nth-child(2) > button');
    await reads(coordinator, '2 mensen');
    await press(coordinator, 'Bewaren en bericht sturen');
    await reads(coordinator, 'de wijziging gaat over 5 minuten in');

    await press(coordinator, 'Cijfers');
    await reads(coordinator, `Cijfers over ${today.slice(0, 4)}`);
    await isThere(coordinator, '#per-group');
    expect(await wordsOf(coordinator)).toContain(name);
    expect(await coordinator.run('location.href')).toBe(`${desk.endpoint}/desk`);
    expect(await coordinator.violations()).toEqual([]);
    await visitor.close();
    await coordinator.close();
  });
});
