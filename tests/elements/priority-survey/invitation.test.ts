import { expect } from '@open-wc/testing';
import '../../../src/elements/priority-survey/define.ts';
import {
  closeAll,
  expectAccessible,
  fill,
  find,
  findByWords,
  focused,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { goToCheck, open, orderOf, send, stored, tag, tap } from './support.ts';

describe(`<${tag}> invitation and receipt`, () => {
  let endpoint: InPageEndpoint;
  let bodies: Record<string, unknown>[] = [];
  const address = location.pathname + location.search;

  /** The endpoint, for which `goed` is no code of its own: it is taken off on the way. */
  const withCodes: typeof fetch = async (input, init) => {
    if (!String(input).endsWith('/responses')) return endpoint.fetch(input, init);
    const { code, ...body } = JSON.parse(String(init!.body)) as Record<string, unknown>;
    bodies.push({ code, ...body });
    if (code !== 'goed') return endpoint.fetch(input, init);
    return endpoint.fetch(input, { ...init!, body: JSON.stringify(body) });
  };

  beforeEach(async () => {
    bodies = [];
    endpoint = await inPageEndpoint();
  });
  afterEach(async () => {
    closeAll();
    history.replaceState(null, '', address);
    await endpoint.close();
  });

  const ready = async () => {
    const widget = open({ base: endpoint.base, fetch: withCodes });
    await tap(widget, 'proven', 'hours', 'policy');
    await goToCheck(widget);
    return widget;
  };

  for (const [hash, rest] of [
    ['#gmw-code=goed', ''],
    ['#gmw-code=goed&deel=2', '#deel=2'],
    ['#deel=2&gmw-code=goed', '#deel=2'],
  ] as const)
    it(`takes the code out of ${hash} and leaves the rest of the address alone`, async () => {
      history.replaceState({ host: 1 }, '', address + hash);
      const widget = await ready();
      expect(location.hash).to.equal(rest);
      expect(location.pathname + location.search).to.equal(address);
      expect(history.state).to.deep.equal({ host: 1 });
      expect((await find<HTMLInputElement>(widget, '#code')).value).to.equal('goed');
      (await findByWords(widget, 'Antwoord versturen')).click();
      await find(widget, '#thanks');
      expect(bodies[0]!['code']).to.equal('goed');
    });

  it('tells that the code is there', async () => {
    history.replaceState(null, '', `${address}#gmw-code=goed`);
    const widget = open({ base: endpoint.base, fetch: withCodes });
    await find(widget, '.pool button');
    expect(textOf(widget)).to.include('De code uit uw uitnodiging staat al klaar.');
  });

  it('leaves another fragment alone', async () => {
    history.replaceState(null, '', `${address}#contact`);
    await find(open({ base: endpoint.base, fetch: withCodes }), '.pool button');
    expect(location.hash).to.equal('#contact');
  });

  it('can be typed; one that is refused is told at its field, and nothing is lost', async () => {
    const widget = await ready();
    fill(await find<HTMLTextAreaElement>(widget, '#remark'), 'Zo is het hier.');
    fill(await find<HTMLInputElement>(widget, '#code'), 'fout');
    (await findByWords(widget, 'Antwoord versturen')).click();
    const summary = await find(widget, '.summary');
    await until(() => focused(widget)?.id === 'errors', 'focus on the summary');
    expect(wordsOf(summary)).to.include('Deze code klopt niet meer.');
    expect(widget.shadowRoot.querySelector('.notice-failed')).to.equal(null);
    await expectAccessible(widget);
    summary.querySelector('a')!.click();
    expect(focused(widget)?.id).to.equal('code');
    expect((await find<HTMLTextAreaElement>(widget, '#remark')).value).to.equal('Zo is het hier.');
    fill(await find<HTMLInputElement>(widget, '#code'), '');
    (await findByWords(widget, 'Antwoord versturen')).click();
    await find(widget, '#thanks');
    expect(bodies.map((it) => it['code'])).to.deep.equal(['fout', undefined]);
  });

  it('ends with what was sent, to keep on paper', async () => {
    const widget = await ready();
    expect(orderOf(widget)).to.deep.equal([]);
    fill(await find<HTMLTextAreaElement>(widget, '#remark'), 'Zo is het hier.');
    fill(await find<HTMLInputElement>(widget, '#institution'), 'Welzijn Gooistreek');
    (await findByWords(widget, 'Antwoord versturen')).click();
    await find(widget, '#thanks');
    const kept = wordsOf(await find(widget, '.check'));
    expect(kept).to.include('Uw volgorde Welzijn Gooistreek');
    expect(kept).to.include('2 Beschikbare uren voor het groepsmaatschappelijk werk');
    expect(kept).to.include('Zo is het hier.');
    const { print } = window;
    let printed = 0;
    window.print = () => printed++;
    try {
      (await findByWords(widget, 'Print deze pagina')).click();
    } finally {
      window.print = print;
    }
    expect(printed).to.equal(1);
    await expectAccessible(widget);
  });

  describe('of an institution that answered before', () => {
    let earlier: InPageEndpoint;
    let code = '';

    beforeEach(async () => {
      earlier = await inPageEndpoint({ deskToken });
      code = await codeFor(earlier, 'Welzijn Gooistreek');
    });
    afterEach(() => earlier.close());

    const answerWith = async (used: string): Promise<Widget> => {
      history.replaceState(null, '', `${address}#gmw-code=${used}`);
      const widget = open(earlier);
      await find(widget, '.pool button');
      await until(() => textOf(widget).includes('Welzijn Gooistreek'), 'the institution');
      return widget;
    };

    it('tells for whom one answers, and starts empty the first time', async () => {
      const widget = await answerWith(code);
      expect(textOf(widget)).to.include('U antwoordt voor Welzijn Gooistreek.');
      expect(orderOf(widget)).to.deep.equal([]);
      await tap(widget, 'proven', 'hours', 'policy');
      await goToCheck(widget);
      expect(widget.shadowRoot.querySelector('#institution')).to.equal(null);
    });

    it('opens with that answer, which can be undone, and takes its place', async () => {
      const first = await answerWith(code);
      await tap(first, 'proven', 'hours', 'policy');
      await goToCheck(first);
      fill(await find<HTMLTextAreaElement>(first, '#remark'), 'Zo is het hier.');
      fill(await find<HTMLInputElement>(first, '#name'), 'Noor');
      (await findByWords(first, 'Antwoord versturen')).click();
      await find(first, '#thanks');
      first.remove();

      const again = await answerWith(code);
      await until(() => orderOf(again).length === 3, 'the earlier order');
      expect(orderOf(again)).to.deep.equal(['proven', 'hours', 'policy']);
      expect(textOf(again)).to.match(/Hieronder staat het antwoord van \w+ \d+/);
      await expectAccessible(again);
      (await findByWords(again, 'Ongedaan maken')).click();
      await again.updateComplete;
      expect(orderOf(again)).to.deep.equal([]);
      await tap(again, 'peers', 'society', 'region');
      await goToCheck(again);
      expect((await find<HTMLTextAreaElement>(again, '#remark')).value).to.equal('Zo is het hier.');
      expect((await find<HTMLInputElement>(again, '#name')).value, 'no name').to.equal('');
      (await findByWords(again, 'Antwoord versturen')).click();
      await find(again, '#thanks');
      expect((await stored(earlier)).consensus?.responses, 'one per institution').to.equal(2);
    });

    it('opens it from a code that is typed too', async () => {
      const first = await answerWith(code);
      await tap(first, 'proven', 'hours', 'policy');
      await send(first);
      first.remove();
      const widget = open(earlier);
      await tap(widget, 'peers', 'society', 'region');
      await goToCheck(widget);
      const part = (await find<HTMLElement>(widget, '#code')).closest('details')!;
      expect(part.open, 'who has no code is not troubled by it').to.equal(false);
      part.open = true;
      fill(await find<HTMLInputElement>(widget, '#code'), 'fout');
      (await find(widget, '#use-code')).click();
      expect(wordsOf(await find(widget, '.summary'))).to.include('Deze code klopt niet meer.');
      fill(await find<HTMLInputElement>(widget, '#code'), code.toLowerCase());
      (await find(widget, '#use-code')).click();
      await until(() => focused(widget)?.id === 'yours', 'back at the order');
      expect(orderOf(widget)).to.deep.equal(['proven', 'hours', 'policy']);
      (await findByWords(widget, 'Ongedaan maken')).click();
      await widget.updateComplete;
      expect(orderOf(widget)).to.deep.equal(['peers', 'society', 'region']);
    });
  });
});

const deskToken = 'a-token-for-the-working-group';

async function codeFor(endpoint: InPageEndpoint, institution: string): Promise<string> {
  const answer = await endpoint.fetch(`${endpoint.base}/desk/surveys/offer-priorities/codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${deskToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ institutions: [institution] }),
  });
  const { codes } = (await answer.json()) as { codes: { code: string }[] };
  return codes[0]!.code;
}
