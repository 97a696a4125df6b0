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
    expect(words).to.include('Er is nog maar 1 antwoord.');
    expect(words).to.include('Beweging 3.0');
    expect(words).to.include('Dit is een ruwe schatting.');
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

  it('has no word on agreement with two answers', async () => {
    const widget = open(await withAnswers(b), { results: 'always' });
    await find(widget, '.consensus');
    expect(textOf(widget)).to.include('Er zijn 2 antwoorden.');
    expect(textOf(widget)).not.to.match(/Kendall|met elkaar eens/);
  });

  it('shows the golden values of three answers', async () => {
    const widget = open(await withAnswers(b, c), { results: 'always' });
    await find(widget, '.consensus');
    const words = textOf(widget);
    expect(words).to.include(
      'Er zijn 3 antwoorden. Beleid en speerpunten van de instelling telt samen het zwaarst.',
    );
    expect(words).to.include('voor een deel met elkaar eens');
    expect(words).to.include('Overeenstemming (Kendalls W): 0,58');
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
    const [first] = rowsOf(widget);
    expect(first!.slice(0, 3)).to.deep.equal(['1', titleOf('policy'), '1 (12×); 5']);
    await expectAccessible(widget);
  });

  it('puts the own order beside it, with the differences in words', async () => {
    const widget = open(await withAnswers(b));
    await tap(widget, 'agreements', 'policy', 'own-signals');
    await send(widget);
    await find(widget, '.consensus');
    const together = consensus(
      [...published.map((it) => it.ranking), b, ['agreements', 'policy', 'own-signals']],
      ids,
    );
    const place = together.factors.find((it) => it.id === 'agreements')!.rank;
    expect(place).to.be.above(2);
    expect(textOf(widget)).to.include(
      `U zet Prestatieafspraken ${place - 1} plaatsen hoger dan samen.`,
    );
    const own = new Map(rowsOf(widget).map((row) => [row[1], row[4]]));
    expect(own.get(titleOf('agreements'))).to.equal(`1 ${place - 1} plaatsen hoger`);
    expect(own.get(titleOf('affinity'))).to.equal('Niet geplaatst');
    for (const strip of widget.shadowRoot.querySelectorAll('.consensus tbody .strip'))
      expect(strip.querySelectorAll('.mark-own')).to.have.length(1);
  });

  it('shows institutions and single people apart when both have answered', async () => {
    const endpoint = await withAnswers(b, c);
    const institutions = consensus([b], ids);
    const individuals = consensus([c, c], ids);
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
      'Van personen (2)',
    ]);
    select.selectedIndex = 2;
    select.dispatchEvent(new Event('change'));
    await widget.updateComplete;
    expect(textOf(widget)).to.include('Er zijn 2 antwoorden.');
    expect(rowsOf(widget).map((row) => row[3])[0]).to.equal('1,0');
  });

  it('keeps a table a table on a phone, right to left too', async () => {
    const endpoint = await withAnswers(b, c);
    for (const direction of ['ltr', 'rtl']) {
      const box = place('inline-size: 320px');
      box.dir = direction;
      const widget = openWidget(tag, { endpoint, parent: box, attributes: { results: 'always' } });
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
      'Elders Dit is het antwoord van 1 persoon, niet van de instelling.',
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
