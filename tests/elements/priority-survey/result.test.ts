import { expect } from '@open-wc/testing';
import '../../../src/elements/priority-survey/define.ts';
import type { Survey } from '../../../src/contract/survey.ts';
import { consensus } from '../../../src/domain/survey/ranking.ts';
import { offerPriorities } from '../../../src/endpoint/content/built-in.ts';
import {
  closeAll,
  expectAccessible,
  expectNoOverflow,
  find,
  openWidget,
  place,
  textOf,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { endpointWith, open, send, tag, tap, titleOf } from './support.ts';

/** The golden rankings of reference/standards.md §7: the published one and two made up. */
const ids = offerPriorities.factors.map((it) => it.id);
const fromRanks = (ranks: number[]): string[] =>
  ids
    .map((id, index) => [id, ranks[index]!] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([id]) => id);
const b = fromRanks([3, 4, 1, 2, 8, 5, 10, 6, 7, 9]);
const c = fromRanks([2, 3, 1, 4, 9, 7, 8, 5, 6, 10]);
const published = offerPriorities.responses ?? [];

const rowsOf = (widget: Widget): string[][] =>
  [...widget.shadowRoot.querySelectorAll('.consensus tbody tr')].map((tr) =>
    [...tr.children].map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      for (const it of copy.querySelectorAll('[aria-hidden]')) it.remove();
      return wordsOf(copy);
    }),
  );

describe(`<${tag}> result`, () => {
  const endpoints: InPageEndpoint[] = [];
  afterEach(async () => {
    closeAll();
    await Promise.all(endpoints.splice(0).map((it) => it.close()));
  });
  const keep = async (endpoint: Promise<InPageEndpoint>): Promise<InPageEndpoint> => {
    endpoints.push(await endpoint);
    return endpoint;
  };
  const withAnswers = (...rankings: string[][]): Promise<InPageEndpoint> =>
    keep(endpointWith({ responses: [...published, ...rankings.map((ranking) => ({ ranking }))] }));

  it('shows nothing before an answer, unless the site wants it', async () => {
    const endpoint = await keep(inPageEndpoint());
    const before = open(endpoint);
    await find(before, '.pool button');
    expect(before.shadowRoot.querySelector('.result')).to.equal(null);
    await find(open(endpoint, { results: 'always' }), '.result');
    const later = open(endpoint, { results: 'closed' });
    await tap(later, 'proven', 'hours', 'policy');
    await send(later);
    expect(later.shadowRoot.querySelector('.result')).to.equal(null);
    expect(textOf(later)).to.include('De uitslag staat hier als de vragenlijst gesloten is.');
  });

  it('reads well with one answer, as today', async () => {
    const widget = open(await keep(inPageEndpoint()), { results: 'always' });
    await find(widget, '.practice');
    const words = textOf(widget);
    expect(words).to.include('Er is 1 antwoord. Vanaf 3 antwoorden staat hier wat samen');
    expect(words).to.include('Beweging 3.0');
    expect(words).to.include('Jaar onbekend');
    expect(words).to.include('1 Groepen aanbieden die zichzelf inmiddels hebben bewezen');
    expect(words).to.include('10 Prestatieafspraken');
    expect(words).not.to.match(/Kendall|Gemiddeld|eens|NaN/);
    expect(widget.shadowRoot.querySelector('.consensus')).to.equal(null);
  });

  it('says so when nobody answered yet', async () => {
    const widget = open(await keep(endpointWith({ responses: [] })), { results: 'always' });
    await find(widget, '.result');
    expect(textOf(widget)).to.include('Er zijn nog geen antwoorden.');
  });

  it('has no mean and no word on agreement with two answers', async () => {
    const widget = open(await withAnswers(b), { results: 'always' });
    await find(widget, '.result');
    expect(textOf(widget)).to.include('Er zijn 2 antwoorden. Vanaf 3 antwoorden');
    expect(textOf(widget)).not.to.match(/Kendall|Gemiddeld|deel eens/);
    expect(widget.shadowRoot.querySelector('.consensus')).to.equal(null);
  });

  it('shows the golden values of three answers', async () => {
    const widget = open(await withAnswers(b, c), { results: 'always' });
    await find(widget, '.consensus');
    const words = textOf(widget);
    expect(words).to.include(
      'Het zwaarst telt: beleid en speerpunten van de instelling ' +
        'Dat staat bij 2 van de 3 antwoorden op plaats 1, en bij 2 in de eerste 3. ' +
        'De antwoorden zijn het voor een deel eens.',
    );
    const figures = await find<HTMLDetailsElement>(widget, '.result > .explain');
    expect(figures.open, 'folded').to.equal(false);
    expect(wordsOf(figures)).to.include(
      'Mate van overeenstemming (Kendalls W) 0,58 op een schaal van 0 tot 1.',
    );
    const rows = rowsOf(widget);
    expect(rows.map(([rank, title, , mean]) => [rank, title, mean])).to.deep.equal([
      ['1', titleOf('policy'), '2,3'],
      ['2', titleOf('own-signals'), '3,3'],
      ['3', titleOf('society'), '4,0'],
      ['3', titleOf('proven'), '4,0'],
      ['5', titleOf('region'), '4,3'],
      ['6', titleOf('hours'), '5,3'],
      ['7', titleOf('continue'), '6,7'],
      ['8', titleOf('agreements'), '7,3'],
      ['9', titleOf('peers'), '8,3'],
      ['10', titleOf('affinity'), '9,3'],
    ]);
    expect(rows[0]![2]).to.equal('1 (2×); 5');
  });

  it('draws a dot per answer, with the numbers in text beside it', async () => {
    const widget = open(await withAnswers(b, c), { results: 'always' });
    const strip = await find(widget, '.consensus tbody .strip');
    expect(strip).to.have.attribute('aria-hidden', 'true');
    expect(strip.querySelectorAll('circle')).to.have.length(3);
    expect(strip.querySelectorAll('.mark-mean')).to.have.length(1);
    expect(strip.querySelectorAll('.mark-own')).to.have.length(0);
  });

  it('draws bars per place from twelve answers on, with counts in text', async () => {
    const many = Array.from({ length: 12 }, (_, index) => (index % 3 ? b : c));
    const widget = open(await withAnswers(...many), { results: 'always' });
    const strip = await find(widget, '.consensus tbody .strip');
    expect(strip.querySelectorAll('circle')).to.have.length(0);
    expect(strip.querySelectorAll('.mark-bar')).to.have.length(2);
    const heights = [...widget.shadowRoot.querySelectorAll('.consensus .mark-bar')].map((it) =>
      Number(/v-([\d.]+)/.exec(it.getAttribute('d')!)![1]),
    );
    // One scale for all rows: 12 of 13 is the tallest bar, 1 of 13 a twelfth of it.
    expect(Math.max(...heights)).to.be.closeTo(44, 0.1);
    expect(Math.min(...heights)).to.be.closeTo(44 / 12, 0.1);
    const [first] = rowsOf(widget);
    expect(first!.slice(0, 3)).to.deep.equal(['1', titleOf('policy'), '1 (12×); 5']);
    await expectAccessible(widget);
  });

  it('puts the own order beside it, with the differences from the mean in words', async () => {
    const widget = open(await withAnswers(b, c));
    await tap(widget, 'agreements', 'policy', 'own-signals');
    await send(widget);
    await find(widget, '.consensus');
    const own = ['agreements', 'policy', 'own-signals'];
    const together = consensus([...published.map((it) => it.ranking), b, c, own], ids);
    const mean = together.factors.find((it) => it.id === 'agreements')!.meanRank;
    const places = Math.floor(mean - 1 + 0.5);
    expect(places).to.be.above(1);
    expect(textOf(widget)).to.include(
      `U zet “Prestatieafspraken” ${places} plaatsen hoger dan gemiddeld.`,
    );
    const cells = new Map(rowsOf(widget).map((row) => [row[1], row[4]]));
    expect(cells.get(titleOf('agreements'))).to.equal(`plaats 1: ${places} plaatsen hoger`);
    expect(cells.get(titleOf('affinity'))).to.equal('Niet geplaatst');
  });

  it('marks the own place only where something was placed', async () => {
    const widget = open(await withAnswers(b, c));
    await tap(widget, 'agreements', 'policy', 'own-signals');
    await send(widget);
    await find(widget, '.consensus');
    const marked = [...widget.shadowRoot.querySelectorAll('.consensus tbody tr')].filter((row) =>
      row.querySelector('.mark-own'),
    );
    expect(marked.map((row) => wordsOf(row.querySelector('th')!))).to.have.members(
      ['agreements', 'policy', 'own-signals'].map(titleOf),
    );
  });

  it('says that the own answer is the first, when it is', async () => {
    const widget = open(await keep(endpointWith({ responses: [] })));
    await tap(widget, 'agreements', 'policy', 'own-signals');
    await send(widget);
    expect(wordsOf(await find(widget, '#result'))).to.equal('Uw antwoord is het eerste');
    expect(textOf(widget)).not.to.match(/Gemiddeld|Kendall|NaN/);
    await expectAccessible(widget);
  });

  it('puts two answers side by side, with what is equal and what is not', async () => {
    const box = place('inline-size: 320px');
    const endpoint = await keep(inPageEndpoint());
    const widget = openWidget(tag, { endpoint, parent: box });
    await tap(widget, 'proven', 'agreements', 'hours', 'policy');
    await send(widget);
    expect(wordsOf(await find(widget, '#result'))).to.equal('De 2 antwoorden verschillen');
    const words = textOf(widget);
    expect(words).to.include('2 van de 10 factoren staan bij allebei op dezelfde plaats.');
    expect(words).to.include('U zet “Prestatieafspraken” 8 plaatsen hoger dan de ander.');
    expect(words).to.include('6 factoren zijn niet bij allebei geplaatst.');
    expect(
      [...widget.shadowRoot.querySelectorAll('.orders tbody tr')]
        .slice(0, 5)
        .map((row) => wordsOf(row)),
    ).to.deep.equal([
      `${titleOf('proven')} 1 1`,
      `${titleOf('agreements')} 2 10`,
      `${titleOf('hours')} 3 3`,
      `${titleOf('policy')} 4 5`,
      `${titleOf('continue')} –Niet geplaatst 2`,
    ]);
    expectNoOverflow(box);
    await expectAccessible(widget);
  });

  it('says that answers are divided, and not what weighs most, when they agree little', async () => {
    const widget = open(
      await keep(
        endpointWith({
          responses: [b, b.toReversed(), c, c.toReversed()].map((ranking) => ({ ranking })),
        }),
      ),
      { results: 'always' },
    );
    expect(wordsOf(await find(widget, '#result'))).to.equal('De antwoorden lopen sterk uiteen');
    expect(textOf(widget)).not.to.include('Het zwaarst telt');
    await expectAccessible(widget);
  });

  it('reads well with sixty answers, on a phone too', async () => {
    const rankings = Array.from({ length: 59 }, (_, index) =>
      [b, c, published[0]!.ranking][index % 3]!.slice(0, 3 + (index % 8)),
    );
    const endpoint = await withAnswers(...rankings);
    for (const width of ['320px', '1200px']) {
      const box = place(`inline-size: ${width}`);
      const widget = openWidget(tag, { endpoint, parent: box, attributes: { results: 'always' } });
      expect(wordsOf(await find(widget, '#result'))).to.match(/^Het zwaarst telt: /);
      expect(textOf(widget)).to.include('van de 60 antwoorden op plaats 1');
      expectNoOverflow(box);
      await expectAccessible(widget);
    }
  });

  it('shows our summary as one, and only own words as a quotation', async () => {
    const endpoint = await keep(
      endpointWith({
        responses: [
          { ...published[0]!, year: 2011 },
          { institution: 'Elders', ranking: b, remark: 'Wij beginnen bij de vraag.' },
        ],
      }),
    );
    const widget = open(endpoint, { results: 'always' });
    await find(widget, '.practice');
    const [ours, theirs] = widget.shadowRoot.querySelectorAll('.practice');
    expect(wordsOf(ours!)).to.include('Uit 2011 Samengevat: Dit is een ruwe schatting.');
    expect(ours!.querySelector('blockquote')).to.equal(null);
    expect(wordsOf(theirs!.querySelector('blockquote')!)).to.equal('Wij beginnen bij de vraag.');
  });

  it('shows institutions and single people apart when both have answered', async () => {
    const endpoint = await withAnswers(b, c);
    const institutions = consensus([b], ids);
    const individuals = consensus([c, c, c], ids);
    const widget = open(
      {
        base: endpoint.base,
        fetch: async (input, init) => {
          const survey = (await (await endpoint.fetch(input, init)).json()) as object;
          return Response.json({ ...survey, institutions, individuals });
        },
      },
      { results: 'always' },
    );
    const select = await find<HTMLSelectElement>(widget, '#whose');
    expect([...select.options].map((it) => it.textContent)).to.deep.equal([
      'Alle antwoorden (3)',
      'Van instellingen (1)',
      'Van personen (3)',
    ]);
    select.selectedIndex = 2;
    select.dispatchEvent(new Event('change'));
    await widget.updateComplete;
    expect(textOf(widget)).to.include('Dat staat bij 3 van de 3 antwoorden op plaats 1');
    expect(rowsOf(widget).map((row) => row[3])[0]).to.equal('1,0');
  });

  it('keeps a table a table on a phone, right to left too', async () => {
    const endpoint = await withAnswers(b, c);
    for (const lang of ['nl', 'ar']) {
      const box = place('inline-size: 320px');
      const attributes = { results: 'always', lang };
      const widget = openWidget(tag, { endpoint, parent: box, attributes });
      const table = await find(widget, '.consensus');
      expectNoOverflow(box);
      expect(table).to.have.attribute('role', 'table');
      await expectAccessible(widget);
    }
  });

  it('tells apart who speaks for an institution and who for themselves', async () => {
    const endpoint = await withAnswers(b);
    const widget = open(
      {
        base: endpoint.base,
        fetch: async (input, init) => {
          const survey = (await (await endpoint.fetch(input, init)).json()) as Survey;
          const [first, second] = survey.responses;
          const responses = [first!, { ...second!, institution: 'Elders', by: 'individual' }];
          return Response.json({ ...survey, responses });
        },
      },
      { results: 'always' },
    );
    await find(widget, '.practice');
    const [institution, person] = widget.shadowRoot.querySelectorAll('.practice');
    expect(wordsOf(institution!)).not.to.include('van 1 persoon');
    expect(wordsOf(person!)).to.include(
      'Elders Jaar onbekend Dit is het antwoord van 1 persoon, niet van de instelling.',
    );
  });

  it('shows a script as the text that it is', async () => {
    const script = '<img src=x onerror=alert(1)>';
    const endpoint = await keep(
      endpointWith({
        responses: [{ institution: script, role: script, remark: script, ranking: b }],
      }),
    );
    const widget = open(endpoint, { results: 'always' });
    await find(widget, '.practice');
    expect(textOf(widget)).to.include(script);
    expect(widget.shadowRoot.querySelector('img')).to.equal(null);
  });
});
