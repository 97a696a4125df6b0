// Every widget in every language, in the views that most people see: all words in that language, read in
// its direction, on a narrow phone.
import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import type { Dictionary, Text } from '../../src/locale/text.ts';
import { address } from '../../src/locale/text.ts';
import { directionOf } from '../../src/locale/direction.ts';
import type { WidgetTexts } from '../../src/locale/widget-texts.ts';
import { definitionPoll } from '../../src/locale/widgets/definition-poll.ts';
import { groupFinder } from '../../src/locale/widgets/group-finder.ts';
import { prioritySurvey } from '../../src/locale/widgets/priority-survey.ts';
import { signupForm } from '../../src/locale/widgets/signup-form.ts';
import {
  closeAll,
  expectNoOverflow,
  find,
  openWidget,
  place,
  wordsOf,
  type Widget,
} from '../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../support/in-page-endpoint.ts';
import { openGroup } from './group-finder/support.ts';
import { toCheck, toReach, type, withPlaces, withWaitingList } from './signup-form/support.ts';

interface View {
  readonly widget: WidgetTexts;
  readonly attributes: Record<string, string>;
  /** Brings the widget to the view. */
  readonly go: (widget: Widget) => Promise<unknown>;
}

const offer = { institution: 'welzijn-gooistreek', 'url-state': 'off' };

/** A form that was begun, up to safe contact. */
const reachWithBoth = async (widget: Widget): Promise<void> => {
  await toReach(widget);
  await type(widget, 'participant-phone', '06 12 34 56 78');
  await type(widget, 'participant-email', 'samira@example.nl');
  (await find(widget, '.fold > summary')).click();
};

const rankFour = async (widget: Widget): Promise<void> => {
  for (let at = 0; at < 4; at += 1) {
    (await find(widget, '.pool button')).click();
    await widget.updateComplete;
  }
};

const views: Record<string, View> = {
  'the offer': { widget: groupFinder, attributes: offer, go: (it) => find(it, '.card') },
  'a group': {
    widget: groupFinder,
    attributes: offer,
    go: async (it) => {
      await find(it, '.card');
      await openGroup(it, 'Assertiviteitstraining');
    },
  },
  'the offer for referrers': {
    widget: groupFinder,
    attributes: { ...offer, referrer: '' },
    go: (it) => find(it, '.card'),
  },
  'the start of a sign-up': {
    widget: signupForm,
    attributes: withPlaces,
    go: (it) => find(it, '#participant-name'),
  },
  'how to be reached': { widget: signupForm, attributes: withPlaces, go: reachWithBoth },
  'the check of a sign-up': { widget: signupForm, attributes: withPlaces, go: (it) => toCheck(it) },
  'a waiting list': {
    widget: signupForm,
    attributes: withWaitingList,
    go: (it) => find(it, '#participant-name'),
  },
  'the poll': { widget: definitionPoll, attributes: {}, go: (it) => find(it, '.option') },
  'the result of the poll': {
    widget: definitionPoll,
    attributes: { results: 'always' },
    go: (it) => find(it, '.tally'),
  },
  'the survey': { widget: prioritySurvey, attributes: {}, go: (it) => find(it, '.pool button') },
  'an order': {
    widget: prioritySurvey,
    attributes: {},
    go: async (it) => {
      await find(it, '.pool button');
      await rankFour(it);
    },
  },
  'the result of the survey': {
    widget: prioritySurvey,
    attributes: { results: 'always' },
    go: (it) => find(it, '.consensus, .practice'),
  },
};

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** What is to be read in a widget, but for what is marked as being in Dutch. */
function readableTexts(root: Node): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const text = (textContent ?? '').trim();
    if (text && parentElement?.closest('[lang]')?.getAttribute('lang') !== 'nl') texts.push(text);
  }
  return texts;
}

/** Dutch texts that are otherwise in the language, and the keys of all. */
async function foreignTexts(texts: WidgetTexts, code: string): Promise<Set<string>> {
  const translated = await texts.languages[code]!(undefined);
  const foreign = new Set<string>();
  for (const [part, dictionary] of Object.entries(texts.dutch.texts)) {
    const own = (translated as unknown as Record<string, Dictionary>)[part]!;
    for (const [key, text] of Object.entries(dictionary as Dictionary)) {
      const words = new Set(formsOf(own[key]!));
      for (const it of formsOf(text).map((form) => address(form, 'u')))
        if (!words.has(it)) foreign.add(it);
      if (!words.has(key)) foreign.add(key);
    }
  }
  return foreign;
}

describe('the widgets in other languages', () => {
  let endpoint: InPageEndpoint;
  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  for (const [name, { widget: texts, attributes, go }] of Object.entries(views))
    for (const code of Object.keys(texts.languages))
      it(`show ${name} in ${code}`, async () => {
        const box = place('inline-size: 320px');
        const widget = openWidget(`gmw-${texts.own}`, {
          endpoint,
          attributes: { ...attributes, lang: code },
          parent: box,
        });
        await go(widget);
        const base = widget.shadowRoot.querySelector('.gmw')!;
        const language = { code, texts: await texts.languages[code]!(undefined) };
        expect(base).to.have.attribute('lang', code);
        expect(getComputedStyle(base).direction).to.equal(directionOf(language));
        const foreign = await foreignTexts(texts, code);
        const read = readableTexts(base);
        expect(read.length).to.be.above(10);
        expect(read.filter((it) => foreign.has(it) || /[{}|]/.test(it))).to.deep.equal([]);
        expectNoOverflow(box);
      });

  for (const code of Object.keys(groupFinder.languages)) {
    it(`keep in Dutch what nobody has approved in ${code}: safe contact`, async () => {
      const attributes = { ...withPlaces, lang: code };
      const widget = openWidget('gmw-signup-form', { endpoint, attributes });
      await reachWithBoth(widget);
      const block = await find(widget, '[part~="safe-contact"]');
      expect([block.lang, block.dir]).to.deep.equal(['nl', 'ltr']);
      expect(wordsOf(block)).to.contain('Mogen wij een bericht inspreken?');
      expect(block.querySelector('.optional')).to.have.attribute('lang', code);
    });

    it(`keep in Dutch what nobody has approved in ${code}: help on a sensitive page`, async () => {
      const attributes = { ...offer, lang: code, theme: 'domestic-violence' };
      const widget = openWidget('gmw-group-finder', { endpoint, attributes });
      await find(widget, '.card');
      await openGroup(widget, 'Van onmacht naar kracht');
      const help = await find(widget, '[part~="help"]');
      expect([help.lang, help.dir]).to.deep.equal(['nl', 'ltr']);
      expect(wordsOf(help)).to.contain('Hebt u nu hulp nodig?');
    });

    it(`say in ${code} in which language a group is`, async () => {
      const name = new Intl.DisplayNames(code, { type: 'language' }).of('nl')!;
      const widget = openWidget('gmw-group-finder', {
        endpoint,
        attributes: { ...offer, lang: code },
      });
      await find(widget, '.card');
      expect(wordsOf(await find(widget, '.card [part~="group-language"]'))).to.contain(name);
      await openGroup(widget, 'Assertiviteitstraining');
      expect(wordsOf(await find(widget, '.group-head [part~="group-language"]'))).to.contain(name);
      const form = openWidget('gmw-signup-form', {
        endpoint,
        attributes: { ...withPlaces, lang: code },
      });
      await find(form, '#participant-name');
      expect(wordsOf(await find(form, '[part~="group-language"]'))).to.contain(name);
    });
  }

  it('say it in Dutch of a group in another language only', async () => {
    const widget = openWidget('gmw-group-finder', { endpoint, attributes: offer });
    await find(widget, '.card');
    const languages = widget.shadowRoot.querySelectorAll('.card [part~="group-language"]');
    expect([...languages].map((it) => wordsOf(it))).to.deep.equal([
      'Taal van de groep: Arabisch',
      'Taal van de groep: Engels',
    ]);
  });

  it('have phone numbers that read from left to right in Arabic', async () => {
    const widget = openWidget('gmw-group-finder', {
      endpoint,
      attributes: { ...offer, lang: 'ar', phone: '035 123 45 67' },
    });
    await find(widget, '.card');
    await openGroup(widget, 'Assertiviteitstraining');
    const links = widget.shadowRoot.querySelectorAll<HTMLElement>('a[href^="tel:"]');
    const numbers = [...links].filter((it) => /\d/.test(it.textContent));
    expect(numbers).not.to.have.length(0);
    for (const it of numbers)
      expect(it.querySelector('bdi') ?? it.textContent, it.outerHTML).to.satisfy(
        (inner: Element | string) => inner instanceof Element || inner.includes('\u2068'),
      );
  });
});
