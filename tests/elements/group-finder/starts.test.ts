import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import { closeAll, find, textOf, wordsOf } from '../../support/browser/widget.ts';
import monthly from '../../cases/monthly-rolling.json' with { type: 'json' };
import { cards, edition, group, openGroup, openOffer, tag } from './support.ts';

describe(`<${tag}> tells when a group meets`, () => {
  afterEach(closeAll);

  const schedule = (extra: object) =>
    group({
      editions: [
        edition({ entry: 'rolling', schedule: { byDay: ['TU'], startTime: '10:00', ...extra } }),
      ],
    });

  it('each month, and no day that nobody gave', async () => {
    const widget = openOffer(monthly.groups);
    await find(widget, '.card');
    const card = wordsOf(cards(widget)[0]!);
    expect(card).to.include('Elke maand op dinsdag, 10.00 uur');
    expect(card).not.to.match(/elke (week|dinsdag)|Eerstvolgende keer/i);
    await openGroup(widget, 'Maandelijkse groep');
    expect(textOf(widget)).not.to.match(/elke (week|dinsdag)|\d{1,2} (januari|december)/i);
  });

  for (const [words, given] of [
    ['Elke dinsdag, 10.00 uur', { frequency: 'weekly' }],
    ['Om de week op dinsdag, 10.00 uur', { frequency: 'weekly', interval: 2 }],
    ['Elke 3 maanden op dinsdag, 10.00 uur', { frequency: 'monthly', interval: 3 }],
    ['Elke maand op dinsdag, 10.00 uur', { frequency: 'monthly', byDay: ['1TU'] }],
  ] as const)
    it(words, async () => {
      const widget = openOffer([schedule(given)]);
      await find(widget, '.card');
      expect(wordsOf(cards(widget)[0]!)).to.include(words);
    });

  it('two in one town by their dates, in the headings and on the buttons', async () => {
    const year = new Date().getFullYear() + 1;
    const start = (id: string, startDate: string) =>
      edition({
        id,
        startDate,
        sessionCount: 6,
        schedule: { frequency: 'weekly', byDay: ['TH'], startTime: '19:30' },
        location: { city: 'Hilversum' },
      });
    const widget = openOffer(
      [
        group({
          name: 'Rouw',
          editions: [start('t1', `${year}-01-14`), start('t2', `${year}-04-15`)],
        }),
      ],
      { 'signup-url': '/aanmelden?start={edition}' },
    );
    await find(widget, '.card');
    await openGroup(widget, 'Rouw');
    const words = (selector: string) =>
      [...widget.shadowRoot.querySelectorAll(selector)].map((it) => wordsOf(it));
    const headings = words('.edition-title');
    expect(headings).to.have.length(2);
    expect(headings[0]).to.include(`14 januari ${year} in Hilversum`);
    expect(headings[1]).to.include(`15 april ${year} in Hilversum`);
    expect(words('.edition .actions .button')).to.deep.equal([
      'Aanmelden voor 14 januari',
      'Aanmelden voor 15 april',
    ]);
  });
});
