import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  expectNoOverflow,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import {
  attributes,
  cards,
  choice,
  count,
  edition,
  group,
  openOffer,
  tag,
  titles,
} from './support.ts';

interface Sent {
  readonly body: Record<string, unknown>;
  readonly key: string;
}

describe(`<${tag}> when nothing is found`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  /** Looks for what is not there; keeps what was sent; `fails` makes the sending go wrong. */
  const search = async (
    extra: Record<string, string> = {},
    parent?: Element,
  ): Promise<{ widget: Widget; sent: Sent[]; fails: { now: boolean } }> => {
    const sent: Sent[] = [];
    const fails = { now: false };
    const widget = openWidget(tag, {
      attributes: { ...attributes, theme: 'money', place: 'laren', ...extra },
      ...(parent ? { parent } : {}),
      endpoint: {
        base: endpoint.base,
        fetch: async (input, init) => {
          if (String(input).endsWith('/demand-signals')) {
            sent.push({
              body: JSON.parse(String(init!.body)) as Record<string, unknown>,
              key: new Headers(init!.headers).get('idempotency-key')!,
            });
            if (fails.now) return Response.json({}, { status: 500 });
          }
          return endpoint.fetch(input, init);
        },
      },
    });
    await find(widget, '.nothing-found');
    return { widget, sent, fails };
  };
  const send = async (widget: Widget) => (await findByWords(widget, 'Versturen')).click();
  const tick = async (widget: Widget, words: string) => (await findByWords(widget, words)).click();

  it('shows what comes nearest, as cards', async () => {
    const { widget } = await search();
    expect(textOf(widget)).to.include('Misschien past dit ook');
    expect(cards(widget).length).to.be.within(1, 3);
    expect(new Set(titles(widget)).size).to.equal(cards(widget).length);
    (await find(widget, '.card-link')).click();
    await find(widget, '#group');
  });

  it('leaves out two filters where one is not enough', async () => {
    const it1 = { value: 'a', label: 'Aa' };
    const it2 = { value: 'b', label: 'Bb' };
    const widget = openOffer(
      [
        group({ id: '1', name: 'Een', themes: [it1] }),
        group({ id: '2', name: 'Twee', themes: [it2], kind: 'workshop' }),
      ],
      { theme: 'a', kind: 'workshop', audience: 'zz' },
    );
    await find(widget, '.relaxation');
    const ways = [...widget.shadowRoot.querySelectorAll('.relaxation')].map(wordsOf);
    expect(ways).to.deep.equal(['Zonder Aa en zz 1 groep', 'Zonder zz en Workshop 1 groep']);
    expect(titles(widget)).to.deep.equal(['Twee', 'Een']);
    (await findByWords(widget, 'Zonder Aa en zz')).click();
    await until(() => count(widget) === '1 groep gevonden', 'what was promised');
    expect(titles(widget)).to.deep.equal(['Twee']);
    expect(focused(widget)?.id).to.equal('count');
  });

  it('hears what a visitor looks for, without a name', async () => {
    const { widget, sent } = await search();
    const events: string[] = [];
    for (const type of ['gmw-results', 'gmw-group-open', 'gmw-problem'])
      widget.addEventListener(type, () => events.push(type));
    expect(textOf(widget)).to.include('Dit sturen wij mee: Geld en rondkomen, Laren.');
    fill(await find<HTMLTextAreaElement>(widget, '#demand-signal-text'), 'Omgaan met schulden');
    await tick(widget, 'Te ver weg');
    await tick(widget, 'Geen oppas');
    await send(widget);
    await until(() => textOf(widget).includes('Dank u wel.'), 'the thanks');
    await announced(widget, 'Dank u wel.');
    expect(focused(widget)?.id).to.equal('demand-signal');
    expect(sent).to.have.length(1);
    const { formToken, ...body } = sent[0]!.body;
    expect(formToken).to.be.a('string');
    expect(body).to.deep.equal({
      institution: 'welzijn-gooistreek',
      themes: ['money'],
      place: 'Laren',
      dayparts: [],
      barriers: ['distance', 'childcare'],
      text: 'Omgaan met schulden',
    });
    expect(events).to.deep.equal([]);
  });

  it('thanks for this question only', async () => {
    const { widget } = await search();
    await send(widget);
    await until(() => textOf(widget).includes('Dank u wel.'), 'the thanks');
    fill(await find(widget, '#q'), 'zeppelin');
    await until(() => !textOf(widget).includes('Dank u wel.'), 'a new form');
    expect((await find<HTMLTextAreaElement>(widget, '#demand-signal-text')).value).to.equal(
      'zeppelin',
    );
  });

  it('asks how to reach who wants to be told, and only them', async () => {
    const { widget, sent } = await search();
    expect(widget.shadowRoot.querySelectorAll('#demand-signal-contact')).to.have.length(0);
    await tick(widget, 'Laat het mij weten');
    await find(widget, '#demand-signal-contact');
    await send(widget);
    await until(() => focused(widget)?.id === 'demand-signal-contact', 'focus on what is missing');
    expect(textOf(widget)).to.include('Fout: Vul een telefoonnummer of e-mailadres in.');
    expect(sent).to.have.length(0);
    await expectAccessible(widget);
    fill(await find<HTMLInputElement>(widget, '#demand-signal-contact'), '06 12 34 56 78');
    await send(widget);
    await until(() => textOf(widget).includes('Dank u wel.'), 'the thanks');
    expect(sent[0]!.body['contact']).to.deep.equal({ phone: '06 12 34 56 78' });
  });

  it('asks for words when there is nothing to send', async () => {
    const widget = openWidget(tag, { endpoint, attributes });
    fill(await find(widget, '#q'), 'zeppelin');
    fill(await find<HTMLTextAreaElement>(widget, '#demand-signal-text'), '  ');
    await send(widget);
    await until(() => focused(widget)?.id === 'demand-signal-text', 'focus on the text');
    expect(textOf(widget)).to.include('Schrijf op wat u zoekt.');
  });

  it('loses nothing when it fails, and counts once when it is sent again', async () => {
    const { widget, sent, fails } = await search();
    const problems: string[] = [];
    widget.addEventListener('gmw-problem', (event) => problems.push(event.kind));
    fails.now = true;
    fill(await find<HTMLTextAreaElement>(widget, '#demand-signal-text'), 'Omgaan met schulden');
    await tick(widget, 'Te duur');
    await send(widget);
    await find(widget, '.notice-failed');
    await announced(widget, 'Er gaat iets mis bij ons');
    expect(problems).to.deep.equal(['server']);
    expect(textOf(widget)).to.include('Wat u invulde, staat er nog.');
    expect((await find<HTMLTextAreaElement>(widget, '#demand-signal-text')).value).to.equal(
      'Omgaan met schulden',
    );
    await expectAccessible(widget);
    fails.now = false;
    (await findByWords(widget, 'Probeer opnieuw')).click();
    await until(() => textOf(widget).includes('Dank u wel.'), 'the thanks');
    expect(new Set(sent.map((it) => it.key)).size).to.equal(1);
    expect(sent.at(-1)!.body['barriers']).to.deep.equal(['cost']);
  });

  it('has no form where nothing can be sent', async () => {
    const widget = document.createElement(tag) as Widget;
    widget.setAttribute('src', '/leeg.json');
    widget.setAttribute('url-state', 'off');
    widget.fetch = () =>
      Promise.resolve(Response.json({ groups: [group({ editions: [edition()] })] }));
    place('').append(widget);
    fill(await find(widget, '#q'), 'zeppelin');
    await find(widget, '.nothing-found');
    expect(widget.shadowRoot.querySelectorAll('form.demand-signal')).to.have.length(0);
  });

  it('tells it when there is nothing at all', async () => {
    const widget = openOffer([]);
    await find(widget, '#demand-signal-text');
    expect(textOf(widget)).to.include('Er zijn nu geen groepen.');
  });

  it('fits in 320 pixels', async () => {
    const box = place('inline-size: 320px');
    const { widget } = await search({}, box);
    await tick(widget, 'Laat het mij weten');
    await find(widget, '#demand-signal-contact');
    expectNoOverflow(box);
  });

  it('works with a filter that a site has fixed', async () => {
    const { widget, sent } = await search({ 'fixed-filters': 'theme' });
    expect(wordsOf(await find(widget, '.relaxations'))).not.to.include('Geld');
    await send(widget);
    await until(() => sent.length, 'the wish');
    expect(sent[0]!.body['themes']).to.deep.equal(['money']);
  });

  it('keeps choosing possible', async () => {
    const { widget } = await search();
    (await choice(widget, 'place', 'laren')).click();
    await until(
      () => cards(widget).length > 0 && !widget.shadowRoot.querySelector('.demand-signal'),
      'found',
    );
  });
});
