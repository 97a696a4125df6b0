import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { GmwProvider } from '../../src/elements/provider/provider.ts';
import { define } from '../../src/internal/define.ts';
import { WidgetElement } from '../../src/internal/widget-element.ts';
import type { LanguageTexts, WidgetTexts } from '../../src/locale/widget-texts.ts';
import { definitionPoll } from '../../src/locale/widgets/definition-poll.ts';
import {
  closeAll,
  openWidget,
  place,
  textOf,
  until,
  type Widget,
} from '../support/browser/widget.ts';

define('gmw-provider', GmwProvider);

const english = await definitionPoll.languages['en']!(undefined);

/** A language that comes, or fails, when the test says so. */
function held(): { load: () => Promise<LanguageTexts>; come: () => void; fail: () => void } {
  let resolve!: (texts: LanguageTexts) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<LanguageTexts>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return {
    load: () => promise,
    come: () => resolve(english),
    fail: () => reject(new Error('gone')),
  };
}

let count = 0;

/** Registers a small widget that says one line, and gives its tag. */
function widgetWith(languages: WidgetTexts['languages']): string {
  const tag = `gmw-test-language-${count++}`;
  const { own, dutch, protectedTexts } = definitionPoll;
  define(
    tag,
    class extends WidgetElement<'definition-poll'> {
      protected readonly dictionaries = { own, dutch, protectedTexts, languages };
      protected override misconfiguration(): undefined {}
      protected override clear(): void {}
      protected override renderWidget(): unknown {
        return html`<p .textContent=${this.t('nobody')}></p>
          <p .textContent=${this.t('people', { count: 2 })}></p>
          <p .textContent=${this.t('intro')}></p>
          <p .textContent=${this.common('retry')}></p>`;
      }
    },
  );
  return tag;
}

const dutchLine = 'Nog niemand heeft gestemd.';
const englishLine = 'Nobody has voted yet.';
const langOf = (widget: Widget) => widget.shadowRoot.querySelector('.gmw')!.getAttribute('lang');

/** The file of a site's own words, as its server answers. */
const siteFile = (texts: unknown): { fetch: typeof fetch; asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    fetch: (input) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return Promise.resolve(
        texts === undefined ? new Response('', { status: 404 }) : Response.json(texts),
      );
    },
  };
};

let notes: string[] = [];
const { warn } = console;
beforeEach(() => {
  notes = [];
  console.warn = (text: string) => void notes.push(text);
});
afterEach(() => {
  console.warn = warn;
  closeAll();
});

describe('a language that has to be loaded', () => {
  it('shows the fallback until it is there, and then all at once', async () => {
    const language = held();
    const widget = openWidget(widgetWith({ en: language.load }), {
      attributes: { lang: 'en' },
      children: 'Bel 035 123 45 67',
    });
    await until(() => widget.shadowRoot.querySelector('.gmw'), 'first render');
    expect(textOf(widget)).to.equal('');
    expect(langOf(widget)).to.equal(null);
    expect(widget.shadowRoot.querySelector('slot')!.assignedNodes()).to.have.length(1);
    language.come();
    await widget.updateComplete;
    expect(textOf(widget)).to.contain(englishLine);
    expect(langOf(widget)).to.equal('en');
    expect(widget.shadowRoot.querySelector('slot')).to.equal(null);
  });

  it('shows a sketch where the tag has no children', async () => {
    const widget = openWidget(widgetWith({ en: held().load }), { attributes: { lang: 'en' } });
    await until(() => widget.shadowRoot.querySelector('.skeleton'), 'sketch');
    expect(textOf(widget)).to.equal('');
  });

  it('leaves the old language until it is there', async () => {
    const language = held();
    const widget = openWidget(widgetWith({ en: language.load }));
    await widget.updateComplete;
    widget.lang = 'en';
    await new Promise(requestAnimationFrame);
    expect([textOf(widget).includes(dutchLine), langOf(widget)]).to.deep.equal([true, 'nl']);
    language.come();
    await widget.updateComplete;
    expect([textOf(widget).includes(englishLine), langOf(widget)]).to.deep.equal([true, 'en']);
  });

  it('does not come after all when another one was asked for meanwhile', async () => {
    const language = held();
    const widget = openWidget(widgetWith({ en: language.load }), { attributes: { lang: 'en' } });
    await until(() => widget.shadowRoot.querySelector('.gmw'), 'first render');
    widget.lang = 'nl';
    await widget.updateComplete;
    language.come();
    await new Promise(requestAnimationFrame);
    expect(textOf(widget)).to.contain(dutchLine);
  });

  it('is shown at once by a second widget', async () => {
    const language = held();
    const tag = widgetWith({ en: language.load });
    language.come();
    await openWidget(tag, { attributes: { lang: 'en' } }).updateComplete;
    const second = openWidget(tag, { attributes: { lang: 'en' } });
    await until(() => second.shadowRoot.querySelector('.gmw'), 'first render');
    expect(textOf(second)).to.contain(englishLine);
  });

  it('is Dutch where it cannot be had, and the editor is told once', async () => {
    const language = held();
    const tag = widgetWith({ en: language.load });
    const widgets = [1, 2].map(() => openWidget(tag, { attributes: { lang: 'en' } }));
    language.fail();
    for (const widget of widgets) {
      await widget.updateComplete;
      expect(textOf(widget)).to.contain(dutchLine);
      expect(langOf(widget)).to.equal('nl');
    }
    expect(notes).to.have.length(1);
    expect(notes[0]).to.contain('"en"');
  });
});

describe("a site's own words", () => {
  const open = async (file: { fetch: typeof fetch }, attributes: Record<string, string> = {}) => {
    const widget = openWidget(widgetWith({ en: () => Promise.resolve(english) }), {
      attributes: { texts: `https://site.example/words-${count}.json`, ...attributes },
      endpoint: { base: 'https://endpoint.example/v1', fetch: file.fetch },
    });
    await widget.updateComplete;
    return widget;
  };

  it('replace the built-in ones of their language, with values and plural forms', async () => {
    const words = {
      'definition-poll': {
        nobody: 'Wees {uw|jouw} buren voor.',
        people: { one: 'Eén stem', other: 'Al {count} stemmen' },
      },
      common: { retry: 'Nog eens' },
    };
    const widget = await open(siteFile({ nl: words }));
    expect(textOf(widget)).to.contain('Wees uw buren voor.');
    expect(textOf(widget)).to.contain('Al 2 stemmen');
    expect(textOf(widget)).to.contain('Nog eens');
    const other = await open(siteFile({ nl: words }), { lang: 'en', 'form-of-address': 'je' });
    expect(textOf(other)).to.contain(englishLine);
    expect(notes).to.deep.equal([]);
  });

  it('are waited for, as a language is', async () => {
    let resolve!: (response: Response) => void;
    const promise = new Promise<Response>((yes) => (resolve = yes));
    const opening = open({ fetch: () => promise });
    const widget = [...document.querySelectorAll<Widget>('[texts]')].at(-1)!;
    await until(() => widget.shadowRoot.querySelector('.skeleton'), 'sketch');
    resolve(Response.json({ nl: { 'definition-poll': { nobody: 'Wees de eerste.' } } }));
    expect(textOf(await opening)).to.contain('Wees de eerste.');
  });

  it('come from a provider, are asked for once, and an own attribute wins', async () => {
    const file = siteFile({ nl: { common: { retry: 'Nog eens' } } });
    const provider = document.createElement('gmw-provider');
    provider.texts = 'https://site.example/provided.json';
    provider.fetch = file.fetch;
    place('').append(provider);
    const tag = widgetWith({});
    const first = openWidget(tag, { parent: provider });
    await first.updateComplete;
    const second = openWidget(tag, { parent: provider });
    await second.updateComplete;
    expect(textOf(first)).to.contain('Nog eens');
    expect(textOf(second)).to.contain('Nog eens');
    expect(file.asked).to.deep.equal(['https://site.example/provided.json']);
    second.setAttribute('texts', 'https://site.example/own.json');
    await second.updateComplete;
    expect(file.asked.at(-1)).to.equal('https://site.example/own.json');
  });

  it('that are wrong are left out, and the editor is told once which and why', async () => {
    const file = siteFile({
      nl: {
        'definition-poll': { nobody: 'Nog {who} niet', nothing: 'Niets', people: 3 },
        'definition-pol': { nobody: 'Nee' },
        'group-finder': { nothing: 'Dat is van een ander' },
      },
    });
    const widget = await open(file);
    expect(textOf(widget)).to.contain(dutchLine);
    expect(textOf(widget)).to.contain('2 mensen hebben gestemd.');
    const faults = notes.map((it) => it.replace(/^.*\.json /, ''));
    expect(faults).to.deep.equal([
      '"nobody" of "definition-poll" has a wrong placeholder: {who}.',
      '"nothing" of "definition-poll" is not a text of the widget.',
      '"people" of "definition-poll" is neither a text nor plural forms with "other".',
      '"nl" has no part "definition-pol" with texts.',
    ]);
    widget.setAttribute('form-of-address', 'je');
    await widget.updateComplete;
    expect(notes).to.have.length(4);
  });

  it('do not replace what privacy requires', async () => {
    const widget = await open(siteFile({ nl: { 'definition-poll': { intro: 'Kies maar.' } } }));
    expect(textOf(widget)).to.contain('Wij vragen geen naam.');
    expect(notes[0]).to.contain('"intro" of "definition-poll" cannot be replaced');
  });

  it('that cannot be had leave the built-in ones', async () => {
    for (const answer of [undefined, 'geen woorden', null]) {
      const widget = await open(siteFile(answer));
      expect(textOf(widget)).to.contain(dutchLine);
    }
    expect(notes).to.have.length(3);
  });
});
