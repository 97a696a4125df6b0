// The working group on the endpoint's own page, and a visitor: from a new poll over a rejected text to a
// published result.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, pressAt, reads, signIn, wordsOf } from '../support/e2e/at-desk.ts';
import { serveDesk, type ServedDesk } from '../support/e2e/desk.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { visitorAt, visitors, type Visitor } from '../support/e2e/visitor.ts';

const poll = 'gmw-definition-poll';

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(async () => {
  await closeBrowsers();
  await desk.stop();
});

/** Makes a poll of three names, one of them free text, and opens it; resolves to its id. */
async function openPoll(group: Visitor, question: string): Promise<string> {
  await press(group, 'Nieuwe peiling');
  await fill(group, '#words-question', question);
  const name = (item: number) => `.items > li:nth-child(${item}) textarea[id^="words-name"]`;
  await fill(group, name(1), 'Groepswerk');
  await fill(group, name(2), 'Anders');
  await press(group, 'Keuze erbij');
  await fill(group, name(3), 'Samenwerk');
  await pressAt(group, '.items > li:nth-child(2) input[type="checkbox"]');
  await press(group, 'Bewaar als concept');
  await reads(group, 'De peiling is een concept');
  await press(group, 'Nu openen');
  await reads(group, 'De peiling loopt');
  const { polls } = await desk.call<{ polls: { id: string; question: string }[] }>('GET', '/polls');
  return polls.find((it) => it.question === question)?.id ?? '';
}

/** Votes by free text. */
async function vote(visitor: Visitor): Promise<void> {
  await press(visitor, 'Anders', poll);
  await fill(visitor, '.other textarea', 'Een vervelende tekst', poll);
  await pressAt(visitor, '.button-primary', poll);
  await reads(visitor, '1 mens', poll);
}

describe.each(visitors)('the working group in %s', { timeout: 300_000 }, (browser) => {
  it('makes a poll, rejects a text, closes, and publishes what came of it', async () => {
    const email = await desk.invite('Mieke', [{ task: 'ballots' }]);
    const group = await visitorAt(browser, `${desk.endpoint}/desk`);
    await signIn(group, desk.mail, email);
    const id = await openPoll(group, `Hoe noemt u dit werk in ${browser}?`);

    const pollPage = `${desk.endpoint}/poll?poll=${id}`;
    const visitor = await visitorAt(browser, pollPage);
    await vote(visitor);

    await group.goto(`${desk.endpoint}/desk`);
    await fill(group, '#which-ballot', id);
    await reads(group, 'Een vervelende tekst');
    await press(group, 'Niet akkoord');
    await reads(group, 'Niemand krijgt dit te lezen.');
    await press(group, 'Nu sluiten');
    await reads(group, 'Niemand kan nog stemmen.');
    await press(group, 'Plaats bij de uitslag');
    await reads(group, 'De samenvatting staat bij de uitslag');
    expect(await group.run('location.href')).toBe(`${desk.endpoint}/desk`);
    expect(await group.violations()).toEqual([]);

    await visitor.goto(pollPage);
    await reads(visitor, 'De werkgroep over deze uitslag', poll);
    await reads(visitor, '1 van de 1 (100 %)', poll);
    expect(await wordsOf(visitor, poll)).not.toContain('vervelende');
    await visitor.close();
    await group.close();
  });
});
