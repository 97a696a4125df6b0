// Two coordinators who change the same group at the same time, each in a browser of their own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, isThere, press, pressAt, reads, signIn, wordsOf } from '../support/e2e/at-desk.ts';
import { serveDesk, type ServedDesk } from '../support/e2e/desk.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { visitorAt, visitors, type Visitor } from '../support/e2e/visitor.ts';

const institution = 'welzijn-gooistreek';
const group = '/groups/assertiviteitstraining';

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(async () => {
  await closeBrowsers();
  await desk.stop();
});

/** Opens the form of the group. */
async function openForm(coordinator: Visitor): Promise<void> {
  await press(coordinator, 'Aanbod');
  await pressAt(coordinator, '[data-group="assertiviteitstraining"]');
  await isThere(coordinator, '#summary');
}

describe.each(visitors)('two coordinators in %s', { timeout: 300_000 }, (name) => {
  it('see what the other changed, and overwrite nothing', async () => {
    const coordinators: Visitor[] = [];
    for (const person of ['Anouk', 'Bram']) {
      const email = await desk.invite(person, [{ task: 'offer', institution }]);
      const coordinator = await visitorAt(name, `${desk.endpoint}/desk`);
      await signIn(coordinator, desk.mail, email);
      await openForm(coordinator);
      coordinators.push(coordinator);
    }
    const [first, second] = coordinators as [Visitor, Visitor];
    const stored = () => desk.call<{ summary: string; forWhom: string }>('GET', group);
    const run = crypto.randomUUID();
    const texts = {
      first: { summary: `Van Anouk, ${run}.`, forWhom: `Voor iedereen, ${run}.` },
      second: { summary: `Van Bram, ${run}.` },
    };

    await fill(first, '#summary', texts.first.summary);
    await fill(first, '#forWhom', texts.first.forWhom);
    await fill(second, '#summary', texts.second.summary);
    await press(first, 'Bewaren');
    await reads(first, 'bewaard.');

    await press(second, 'Bewaren');
    await reads(second, 'Iemand anders heeft dit ook gewijzigd');
    const compared = await wordsOf(second);
    for (const it of [texts.first.summary, texts.first.forWhom, texts.second.summary]) {
      expect(compared).toContain(it);
    }
    expect(await stored()).toMatchObject(texts.first);

    // Only what both changed is a choice: the rest of the other person's work stays.
    await press(second, 'Bekijk wat dit doet');
    await press(second, 'Bewaren');
    await reads(second, 'bewaard.');
    expect(await stored()).toMatchObject({ ...texts.first, ...texts.second });
    for (const it of coordinators) await it.close();
  });
});
