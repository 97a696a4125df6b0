import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/group-finder/define.ts';
import '../../../src/elements/group-finder/group-finder.events.ts';
import { engine } from '../../support/browser/commands.ts';
import {
  announced,
  closeAll,
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
import { describeWidget } from '../../support/describe-widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { attributes, cards, choice, count, openGroup, tag, titles } from './support.ts';

const waysToSignUp = (widget: Widget): number =>
  widget.shadowRoot.querySelectorAll(
    '.edition .actions [part="button"], .next-step .actions [part="button"]',
  ).length;

describeWidget(tag, {
  // Few cards, so that axe is done in time in every engine.
  attributes: { ...attributes, 'page-size': '8' },
  ready: '.card',
  mainPath: /\/groups/,
  states: {
    'with filters chosen': async (widget) => {
      (await choice(widget, 'daypart', 'evening')).click();
      await find(widget, '.chip');
    },
    'with nothing found': async (widget) => {
      fill(await find(widget, '#q'), 'zeppelin');
      await find(widget, '.nothing-found');
    },
    "on a group's page": async (widget) => {
      await openGroup(widget, 'Assertiviteitstraining');
    },
    "on a sensitive group's page": async (widget) => {
      (await choice(widget, 'theme', 'domestic-violence')).click();
      await find(widget, '.chip');
      await openGroup(widget, 'Van onmacht naar kracht');
    },
  },
});

describe(`<${tag}>`, () => {
  let endpoint: InPageEndpoint;
  const address = window.location.href;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => {
    goTo(address);
    return endpoint.close();
  });
  afterEach(closeAll);

  const open = async (extra: Record<string, string> = {}): Promise<Widget> => {
    const widget = openWidget(tag, { endpoint, attributes: { ...attributes, ...extra } });
    await find(widget, '.card, .nothing-found, #group, #count');
    return widget;
  };
  const withUrl = (extra: Record<string, string> = {}) => open({ 'url-state': 'gmw', ...extra });
  const goTo = (to: string): void => {
    const url = new URL(to || window.location.pathname, window.location.href).href;
    // WebKit allows a page 100 changes of its address in 10 seconds.
    if (url !== window.location.href) window.history.replaceState(null, '', url);
  };

  beforeEach(() => goTo(''));

  describe('a visitor looks for a group', () => {
    it('sees the offer, soonest first, with what decides on each card', async () => {
      const widget = await open();
      expect(count(widget)).to.equal('20 groepen gevonden');
      expect(textOf(widget)).to.include('Voorbeeldgegevens');
      const card = cards(widget).find((it) => wordsOf(it).includes('Assertiviteitstraining'))!;
      expect(wordsOf(card)).to.match(/Start dinsdag \d+ \w+/);
      expect(wordsOf(card)).to.include('19.30 – 21.30 uur');
      expect(wordsOf(card)).to.include('Hilversum, Molenpad 14');
      expect(wordsOf(card)).to.include('€ 25 voor 8 keer');
      expect(wordsOf(card)).to.include('Nog 2 plaatsen');
      expect(card.querySelectorAll('a, button')).to.have.length(1);
    });

    it('finds while typing, hears the count once, and forgives accents and plurals', async () => {
      const widget = await open();
      const totals: number[] = [];
      widget.addEventListener('gmw-results', (event) => totals.push(event.total));
      fill(await find(widget, '#q'), 'schéidingen');
      await until(() => titles(widget).includes('Scheiding en opvoeding'), 'the group');
      await announced(widget, /\d+ groep(en)? pas(t|sen) helemaal/);
      expect(totals).to.have.length(1);
      expect(wordsOf(await find(widget, '.wish'))).to.equal('Verwijder: Onderwerp: Scheiding');
    });

    it('sees what answers, best first or soonest first', async () => {
      const widget = await open();
      fill(await find(widget, '#q'), 'kind');
      const mark = await find(widget, 'mark');
      expect(wordsOf(mark).toLowerCase()).to.match(/^kind/);
      const best = titles(widget);
      const sort = await find<HTMLSelectElement>(widget, '#sort');
      sort.value = 'start';
      sort.dispatchEvent(new Event('change'));
      await until(() => titles(widget).join() !== best.join(), 'another order');
      expect(titles(widget).toSorted()).to.deep.equal(best.toSorted());
    });

    it('is not thrown by a script or an emoji', async () => {
      const widget = await open();
      for (const text of ['<script>alert(1)</script>', '🙂', '?!', '%%%', '\\']) {
        fill(await find(widget, '#q'), text);
        await widget.updateComplete;
        expect(widget.shadowRoot.querySelector('script')).to.equal(null);
        expect(count(widget)).to.match(/groep/i);
      }
    });

    it('filters, with counts that come true', async () => {
      const widget = await open();
      const box = await choice(widget, 'daypart', 'evening');
      const promised = wordsOf(box.closest('label')!).match(/\d+$/)![0];
      box.click();
      await until(() => count(widget).startsWith(`${promised} `), `${promised} groups`);
      expect(cards(widget)).to.have.length(Number(promised));
      await announced(widget, `${promised} groepen gevonden`);
      expect(wordsOf(await find(widget, '.filters-toggle'))).to.equal('Filters (1 gekozen)');
    });

    it('takes filters away one by one and all at once, and the focus goes along', async () => {
      const widget = await open();
      (await choice(widget, 'daypart', 'evening')).click();
      (await choice(widget, 'place', 'hilversum')).click();
      const chips = () => [...widget.shadowRoot.querySelectorAll<HTMLElement>('.chip')];
      await until(() => chips().length === 2, 'two chips');
      expect(chips().map(wordsOf)).to.deep.equal([
        'Verwijder filter: Hilversum',
        'Verwijder filter: Avond',
      ]);
      chips()[0]!.focus();
      chips()[0]!.click();
      await until(() => chips().length === 1 && focused(widget) === chips()[0], 'the next chip');
      (await findByWords(widget, 'Wis alle filters')).click();
      await until(() => count(widget) === '20 groepen gevonden', 'all groups');
      await until(() => focused(widget)?.id === 'count', 'focus on the count');
    });

    it('sees no filter that has nothing to choose', async () => {
      const widget = await open({ theme: 'money', 'fixed-filters': 'theme' });
      expect(count(widget)).to.equal('1 groep gevonden');
      expect(widget.shadowRoot.querySelector('input[name="audience"]')).to.equal(null);
    });

    it('sees more on request, with the focus on the first new one', async () => {
      const widget = await open({ 'page-size': '5' });
      expect(cards(widget)).to.have.length(5);
      expect(textOf(widget)).to.include('U ziet 5 van de 20 groepen');
      (await findByWords(widget, 'Toon nog 5 groepen')).click();
      await until(() => cards(widget).length === 10, 'ten cards');
      await until(
        () => focused(widget) === widget.shadowRoot.querySelectorAll('.card-link')[5],
        'focus on the sixth',
      );
      (await findByWords(widget, 'Toon nog 5 groepen')).click();
      await until(() => cards(widget).length === 15, 'fifteen cards');
      (await findByWords(widget, 'Toon nog 5 groepen')).click();
      await until(() => cards(widget).length === 20, 'all cards');
    });

    it('who types what no group has sees the groups all the same, and can tell what is missing', async () => {
      const widget = await open();
      fill(await find(widget, '#q'), 'zeppelin');
      await until(() => count(widget) === 'Wij zien geen groep die hierbij past', 'the words');
      expect(textOf(widget)).to.include('035 000 00 00');
      await find(widget, 'form.demand-signal');
      expect(wordsOf(await find(widget, '#others'))).to.equal('Andere groepen');
      expect(cards(widget)).to.have.length(20);
    });

    it('who finds nothing learns which filter to drop, with what that gives', async () => {
      const widget = await open({ place: 'laren' });
      (await choice(widget, 'theme', 'parenting')).click();
      const way = await findByWords(widget, 'Zonder Laren');
      const promised = wordsOf(way).match(/\d+/)![0];
      expect(textOf(widget)).to.include('035 000 00 00');
      way.click();
      await until(() => count(widget).startsWith(`${promised} `), `${promised} groups`);
      await until(() => focused(widget)?.id === 'count', 'focus on the count');
    });
  });

  describe('filters', () => {
    it('stay closed behind a button where there is little room, and beside it is the choice', async () => {
      const box = place('inline-size: 320px');
      const widget = openWidget(tag, { endpoint, attributes, parent: box });
      const toggle = await find(widget, '.filters-toggle');
      const panel = await find(widget, '#filters');
      expect(getComputedStyle(panel).display).to.equal('none');
      toggle.click();
      const sheet = await find<HTMLDialogElement>(widget, 'dialog#filters');
      await until(() => sheet.open, 'the sheet');
      expect(toggle).to.have.attribute('aria-expanded', 'true');
      sheet.close();
      await until(() => toggle.getAttribute('aria-expanded') === 'false', 'no sheet');
      box.style.inlineSize = '1100px';
      await until(() => getComputedStyle(toggle).display === 'none', 'no button');
    });

    it('start from presets; fixed ones have no control and no chip', async () => {
      const widget = await open({
        theme: 'parenting separation',
        daypart: 'evening',
        'fixed-filters': 'theme',
      });
      expect(widget.shadowRoot.querySelector('input[name="theme"]')).to.equal(null);
      expect(wordsOf(await find(widget, '.chips'))).to.equal(
        'Verwijder filter: Avond Wis alle filters',
      );
      widget.setAttribute('daypart', 'morning');
      await until(
        () => wordsOf(widget.shadowRoot.querySelector('.chip')!).includes('Ochtend'),
        'the new preset',
      );
    });

    it('behind "Meer filters" come in when opened, each value with what it gives', async () => {
      const widget = await open();
      expect(widget.shadowRoot.querySelector('#start')).to.equal(null);
      (await find<HTMLDetailsElement>(widget, '.filter-more')).open = true;
      const pick = async (id: string, value: string) => {
        const select = await find<HTMLSelectElement>(widget, `#${id}`);
        const option = [...select.options].find((it) => it.value === value)!;
        select.value = value;
        select.dispatchEvent(new Event('change'));
        const promised = /\((\d+)\)$/.exec(wordsOf(option))![1];
        await until(() => count(widget).startsWith(`${promised} groep`), `${promised} groups`);
        (await findByWords(widget, 'Wis alle filters')).click();
        await until(() => count(widget).startsWith('20 '), 'all groups');
      };
      await pick('start', 'soon');
      await pick('sessionsMax', '4');
      await pick('costMax', '0');
      fill(await find<HTMLInputElement>(widget, '#age'), '9');
      await until(() => wordsOf(widget.shadowRoot).includes('9 jaar'), 'the age as a label');
      expect(titles(widget)).to.include('Let op de kleintjes');
      expect(titles(widget)).not.to.include('Assertiviteitstraining');
    });

    it('hold for one and the same edition', async () => {
      const widget = await open();
      (await choice(widget, 'place', 'huizen')).click();
      (await choice(widget, 'daypart', 'evening')).click();
      await until(() => widget.shadowRoot.querySelectorAll('.chip').length === 2, 'two labels');
      // Assertiveness is in Huizen, and in the evening, but not in Huizen in the evening.
      expect(count(widget)).to.equal('Geen groepen gevonden');
    });

    it('fold a long list of values', async () => {
      const widget = await open();
      const values = () => widget.shadowRoot.querySelectorAll('input[name="theme"]').length;
      expect(values()).to.equal(6);
      (await find(widget, '.filters-toggle')).click();
      (await findByWords(widget, 'Toon alle 14')).click();
      await until(() => values() === 14, 'all themes');
      const all = [...widget.shadowRoot.querySelectorAll('input[name="theme"]')];
      await until(() => focused(widget) === all[6], 'focus on the first new theme');
    });
  });

  describe("a group's page", () => {
    it('tells what it is, for whom, what it costs, when, where, and whom to call', async () => {
      const widget = await open();
      const opened: string[] = [];
      widget.addEventListener('gmw-group-open', (event) => opened.push(event.group));
      await openGroup(widget, 'Assertiviteitstraining');
      const words = textOf(widget);
      for (const part of [
        'Zegt u vaak ja, terwijl u nee bedoelt?',
        'U kunt beter omgaan met kritiek.',
        'Voor wie minder?',
        'Vanaf 18 jaar',
        '8 tot 12 mensen',
        'Kunt u dat niet betalen?',
        ' in Hilversum',
        ' in Huizen',
        'Woensdagmiddag in Bussum',
        'Daar staan 3 mensen op.',
        'Nog 3 mensen nodig',
        'Start bij 8, nu 5',
        'Alle 8 bijeenkomsten',
        '035 000 00 00',
      ])
        expect(words).to.include(part);
      expect(words).not.to.match(/undefined|NaN|\[object/);
      expect(opened).to.deep.equal(['assertiviteitstraining']);
      expect(focused(widget)?.id).to.equal('group');
    });

    it('brings the visitor back to the same card', async () => {
      const widget = await open();
      await openGroup(widget, 'Zelfsturing');
      (await findByWords(widget, 'Terug naar 20 groepen')).click();
      await until(
        () => focused(widget)?.getAttribute('data-group') === 'zelfsturing',
        'focus on its card',
      );
    });

    it('shows every state of an edition in words', async () => {
      const widget = await open();
      for (const [group, words] of [
        ['Zingeving en contact 65+', 'Doorlopende groep'],
        ['Zelfsturing', 'Al begonnen'],
        ['In de put, uit de put', 'Aanmelden is gesloten'],
        ['Uitkomen met inkomen', 'Nog niet open'],
        ['Communicatietraining voor echtparen', 'Gaat niet door'],
        ['Kennismaken met onze groepen', 'Er is geen wachtlijst.'],
        ['Beter omgaan met pubers', 'U kunt thuis meedoen'],
      ] as const) {
        const name = titles(widget).find((it) => it.startsWith(group.slice(0, 12)))!;
        await openGroup(widget, name);
        expect(textOf(widget), group).to.include(words);
        (await find(widget, '#back')).click();
        await find(widget, '.card');
      }
    });

    it('works by keyboard alone', async () => {
      const widget = await open();
      (await find(widget, '.card-link')).focus();
      await sendKeys({ press: 'Enter' });
      await find(widget, '#group');
      (await find(widget, '#back')).focus();
      await sendKeys({ press: 'Enter' });
      await find(widget, '.card');
      expect(focused(widget)?.className).to.equal('card-link');
    });
  });

  describe('"is this for me?"', () => {
    const check = async (suits: boolean) => {
      const widget = await open();
      await openGroup(widget, 'Assertiviteitstraining');
      (await find<HTMLDetailsElement>(widget, '.check')).open = true;
      const right = ['yes', 'yes', 'yes', 'yes', 'no'];
      for (const [index, answer] of right.entries()) {
        const [yes, no] = widget.shadowRoot.querySelectorAll<HTMLInputElement>(
          `input[name="check-${index}"]`,
        );
        expect(widget.shadowRoot.querySelector('#outcome')).to.equal(null);
        ((answer === 'yes') === suits ? yes! : no!).click();
        await widget.updateComplete;
      }
      return widget;
    };

    it('encourages whom it suits, and sends nothing', async () => {
      const widget = await check(true);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal(
        'Deze groep past waarschijnlijk goed bij u. Probeer het gerust.',
      );
      await announced(widget, 'past waarschijnlijk goed');
    });

    it('shows another way to whom it suits less, and forgets with the page', async () => {
      const widget = await check(false);
      const words = wordsOf(await find(widget, '#outcome'));
      expect(words).to.include('Misschien past iets anders beter bij u.');
      expect(words).to.include('035 000 00 00');
      (await findByWords(widget, 'Bekijk groepen over hetzelfde')).click();
      await find(widget, '#count');
      await until(() => count(widget) === '2 groepen gevonden', 'the groups of its theme');
      await openGroup(widget, 'Assertiviteitstraining');
      expect(widget.shadowRoot.querySelector('#outcome')).to.equal(null);
      expect(widget.shadowRoot.querySelectorAll('.check input:checked')).to.have.length(0);
    });
  });

  describe('on paper and to others', () => {
    it('everything found is printed, and afterwards the list is as before', async () => {
      const widget = await open({ 'page-size': '5' });
      window.dispatchEvent(new Event('beforeprint'));
      await until(() => cards(widget).length === 20, 'all cards');
      window.dispatchEvent(new Event('afterprint'));
      await until(() => cards(widget).length === 5, 'five cards');
    });

    it('a group can be shared by its address; a sensitive one cannot', async () => {
      const widget = await withUrl();
      await openGroup(widget, 'Assertiviteitstraining');
      const shared: ShareData[] = [];
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (data: ShareData) => Promise.resolve(shared.push(data)),
      });
      try {
        (await findByWords(widget, 'Deel deze groep')).click();
      } finally {
        delete (navigator as { share?: unknown }).share;
      }
      expect(shared.map((it) => it.url)).to.deep.equal([window.location.href]);
      (await find(widget, '#back')).click();
      await openGroup(widget, 'Van onmacht naar kracht');
      expect(textOf(widget)).not.to.include('Deel deze groep');
    });

    /** A page of a group on a device that has no list of ways to share. */
    const shareWith = async (writeText: (text: string) => Promise<void>): Promise<Widget> => {
      const widget = await withUrl();
      await openGroup(widget, 'Assertiviteitstraining');
      const own = { share: undefined, clipboard: { writeText } };
      for (const [name, value] of Object.entries(own))
        Object.defineProperty(navigator, name, { configurable: true, value });
      try {
        (await findByWords(widget, 'Deel deze groep')).click();
      } finally {
        for (const name of Object.keys(own)) Reflect.deleteProperty(navigator, name);
      }
      return widget;
    };

    it('says that the address was copied where there is nothing to share with', async () => {
      const copied: string[] = [];
      const widget = await shareWith((text) => Promise.resolve(void copied.push(text)));
      await until(() => textOf(widget).includes('De link is gekopieerd.'), 'what happened');
      await announced(widget, 'De link is gekopieerd.');
      expect(copied).to.deep.equal([window.location.href]);
    });

    it('shows the address to copy by hand where the browser refuses', async () => {
      const widget = await shareWith(() =>
        Promise.reject(new DOMException('no permission', 'NotAllowedError')),
      );
      const field = await find<HTMLInputElement>(widget, 'label.field input[readonly]');
      expect(field.value).to.equal(window.location.href);
      expect(wordsOf(field.closest('label')!)).to.equal('Kopieer dit adres:');
      await announced(widget, 'Kopieer dit adres:');
    });

    it('prints the days of a start, though they are folded on the screen', async () => {
      const widget = await open();
      await openGroup(widget, 'Assertiviteitstraining');
      const days = await find(widget, '.sessions');
      expect(days.getClientRects()).to.have.length(0);
      if (engine() !== 'chromium') return;
      await emulateMedia({ media: 'print' });
      try {
        expect(days.getClientRects()).to.have.length(1);
        expect(wordsOf(days)).to.match(/dinsdag \d+ \w+/);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });
  });

  describe('sign-up', () => {
    it('goes by the link of the site, unless the page takes over', async () => {
      const widget = await open({
        signup: 'link',
        'signup-url': '/aanmelden?groep={group}&start={edition}',
      });
      await openGroup(widget, 'Assertiviteitstraining');
      const link = (await findByWords(widget, /^Aanmelden voor \d/)) as HTMLAnchorElement;
      expect(link.href).to.equal(
        new URL(
          '/aanmelden?groep=assertiviteitstraining&start=assertief-hilversum',
          document.baseURI,
        ).href,
      );
      const starts: string[] = [];
      widget.addEventListener('gmw-signup-start', (event) => {
        event.preventDefault();
        starts.push(`${event.group}/${event.edition}`);
      });
      link.click();
      expect(starts).to.deep.equal(['assertiviteitstraining/assertief-hilversum']);
      await findByWords(widget, /^Op de wachtlijst voor \d/);
    });

    it('without a form and a link there is a phone and a mail address', async () => {
      const widget = await open();
      await openGroup(widget, 'Assertiviteitstraining');
      expect(waysToSignUp(widget)).to.equal(0);
      expect(widget.shadowRoot.querySelector('a[href^="tel:"]')).not.to.equal(null);
      expect(widget.shadowRoot.querySelector('a[href^="mailto:"]')).not.to.equal(null);
    });

    it('never follows an address that is none', async () => {
      const widget = await open({ signup: 'link', 'signup-url': 'javascript:alert(1)//{group}' });
      await openGroup(widget, 'Assertiviteitstraining');
      expect(waysToSignUp(widget)).to.equal(0);
    });
  });

  describe('a sensitive group', () => {
    it('has a quick exit, help in acute need, sign-up by phone, and no place', async () => {
      const widget = await open({ signup: 'link', 'signup-url': '/aanmelden?groep={group}' });
      await openGroup(widget, 'Van onmacht naar kracht');
      const words = textOf(widget);
      for (const part of ['Verlaat deze pagina snel', '112', '0800 2000', '113', '035 000 00 01'])
        expect(words).to.include(part);
      expect(words).to.include('De plaats blijft geheim');
      expect(waysToSignUp(widget)).to.equal(0);
      expect(widget.shadowRoot.innerHTML).not.to.include('groep=van-onmacht');
    });

    it('leaves no trace in address, history or events', async () => {
      const widget = await withUrl();
      const events: string[] = [];
      for (const type of ['gmw-group-open', 'gmw-signup-start'])
        widget.addEventListener(type, () => events.push(type));
      const link = await until(
        () =>
          [...widget.shadowRoot.querySelectorAll<HTMLElement>('.card-link')].find(
            (it) => wordsOf(it) === 'Van onmacht naar kracht',
          ),
        'its card',
      );
      expect(link.localName).to.equal('button');
      const entries = window.history.length;
      link.click();
      await find(widget, '#group');
      expect(window.location.search).not.to.include('onmacht');
      expect(JSON.stringify(window.history.state)).not.to.include('onmacht');
      expect(events).to.deep.equal([]);
      expect(window.history.length).to.equal(entries);
      (await find(widget, '#back')).click();
      await find(widget, '.card');
      expect(window.history.length).to.equal(entries);
    });

    it('is taken out of an address that someone else wrote', async () => {
      goTo('?gmw-group=van-onmacht-naar-kracht');
      const widget = await withUrl();
      await find(widget, '#group');
      expect(window.location.search).to.equal('');
    });

    it('does not show by a filter of its own, whatever else is asked', async () => {
      const widget = await withUrl();
      for (const [name, value] of [
        ['theme', 'separation'],
        ['theme', 'domestic-violence'],
        ['place', 'laren'],
      ] as const) {
        (await choice(widget, name, value)).click();
        await widget.updateComplete;
      }
      expect(count(widget)).to.equal('Geen groepen gevonden');
      expect(window.location.search).to.equal('');
    });

    it('does not show by a search that only it answers', async () => {
      const widget = await withUrl();
      (await choice(widget, 'theme', 'domestic-violence')).click();
      await until(() => cards(widget).length === 2, 'two groups');
      expect(window.location.search).to.equal('');
    });
  });

  describe('the address of the page', () => {
    it('holds filters and group, and leaves the rest as it is', async () => {
      goTo('?kleur=rood%20en+wit&leeg#hier');
      const widget = await withUrl();
      (await choice(widget, 'daypart', 'evening')).click();
      await find(widget, '.chip');
      await openGroup(widget, 'Assertiviteitstraining');
      expect(window.location.search).to.equal(
        '?kleur=rood%20en+wit&leeg&gmw-daypart=evening&gmw-group=assertiviteitstraining',
      );
      expect(window.location.hash).to.equal('#hier');
    });

    it('lands right on first load, and back and forward work', async () => {
      goTo('?gmw-daypart=evening&gmw-group=assertiviteitstraining');
      const widget = await withUrl();
      await find(widget, '#group');
      expect(focused(widget)).to.equal(null);
      (await find(widget, '#back')).click();
      await find(widget, '.card');
      expect(wordsOf(await find(widget, '.chip'))).to.include('Avond');
      window.history.back();
      await find(widget, '#group');
      window.history.forward();
      await find(widget, '.card');
      // Who hears the page learns where they are.
      await announced(widget, count(widget));
    });

    it('is not thrown by nonsense', async () => {
      goTo('?gmw-theme=%E0%A4%A&gmw-daypart=&gmw-place=%00&gmw-group=bestaat-niet&gmw-x');
      const widget = await withUrl();
      await find(widget, '#count');
      expect(textOf(widget)).to.include('Deze groep is er niet meer.');
    });

    it('remembers that a preset was cleared', async () => {
      const widget = await withUrl({ daypart: 'evening' });
      expect(window.location.search).to.equal('');
      (await findByWords(widget, 'Wis alle filters')).click();
      await until(() => window.location.search === '?gmw-daypart=', 'the address');
    });

    it('belongs to the first finder: a second one leaves it alone', async () => {
      const first = await withUrl();
      const second = await withUrl();
      (await choice(second, 'daypart', 'evening')).click();
      expect(window.location.search).to.equal('');
      (await choice(first, 'daypart', 'morning')).click();
      await until(() => window.location.search === '?gmw-daypart=morning', 'the address');
    });

    it('stays alone with url-state="off"', async () => {
      goTo('?gmw-daypart=evening');
      const widget = await open();
      expect(count(widget)).to.equal('20 groepen gevonden');
      (await choice(widget, 'daypart', 'morning')).click();
      expect(window.location.search).to.equal('?gmw-daypart=evening');
    });
  });

  describe('static files instead of an endpoint', () => {
    const group = (id: string, institution: string) => ({
      id,
      institution,
      name: `Groep ${id} van ${institution}`,
      summary: 'Over iets.',
      kind: 'course',
      themes: [],
      audiences: [],
      editions: [
        {
          id: 'e',
          entry: 'fixed',
          attendanceMode: 'offline',
          signupStatus: 'open',
          locationDisclosed: false,
          location: { city: 'Geheimstad' },
        },
      ],
    });
    const files: Record<string, unknown> = {
      '/noord.json': {
        institutions: [{ id: 'noord', name: 'Noord', privacyUrl: '/p', phone: '010 1' }],
        groups: [group('a', 'noord'), group('b', 'noord'), { kapot: true }],
      },
      '/zuid.json': {
        institutions: [{ id: 'zuid', name: 'Zuid', privacyUrl: '/p', phone: '020 2' }],
        groups: [group('a', 'zuid')],
      },
    };
    const openFiles = async (src: string): Promise<Widget> => {
      const widget = document.createElement(tag) as Widget;
      widget.fetch = (input) => {
        const file = files[new URL(String(input)).pathname];
        return Promise.resolve(file ? Response.json(file) : new Response('weg', { status: 404 }));
      };
      for (const [name, value] of [
        ['src', src],
        ['url-state', 'off'],
      ] as const)
        widget.setAttribute(name, value);
      const box = place('');
      box.append(widget);
      return widget;
    };

    it('shows the groups of all of them, each with its institution', async () => {
      const widget = await openFiles('/noord.json  /zuid.json');
      await find(widget, '.card');
      expect(titles(widget).toSorted()).to.deep.equal([
        'Groep a van noord',
        'Groep a van zuid',
        'Groep b van noord',
      ]);
      for (const card of cards(widget))
        expect(wordsOf(card)).to.match(/van noord.*Noord|van zuid.*Zuid/);
      expect(textOf(widget)).to.include('Een deel van de gegevens klopt niet');
      await openGroup(widget, 'Groep a van zuid');
      expect(textOf(widget)).to.include('020 2');
      expect(textOf(widget)).not.to.include('Geheimstad');
    });

    it('does without a file that is not there, and tells when none is', async () => {
      const some = await openFiles('/weg.json /zuid.json');
      await find(some, '.card');
      expect(count(some)).to.equal('1 groep gevonden');
      expect(textOf(some)).to.include('Een deel van de gegevens klopt niet');
      const none = await openFiles('/weg.json');
      await find(none, '.editor-notice');
      expect(textOf(none)).not.to.match(/geen groepen/i);
    });
  });

  describe('an offer that is not as it should be', () => {
    const group = (extra: object) => ({
      id: 'g',
      institution: 'i',
      name: 'Groep',
      summary: 'Over iets.',
      kind: 'course',
      themes: [],
      audiences: [],
      editions: [],
      ...extra,
    });
    const openOffer = (groups: unknown[]): Widget =>
      openWidget(tag, {
        attributes: { 'url-state': 'off' },
        endpoint: {
          base: 'https://aanbod.example.nl/v1',
          fetch: (input) =>
            Promise.resolve(
              String(input).includes('/groups')
                ? Response.json({ total: groups.length, groups, facets: {} })
                : Response.json({}, { status: 404 }),
            ),
        },
      });

    it('shows the good records, tells that some are left out, and reports once', async () => {
      const kinds: string[] = [];
      const box = place('');
      box.addEventListener('gmw-problem', (event) => kinds.push(event.kind));
      const widget = openOffer([group({}), { id: 'kapot' }, null, 7, group({ id: 'h', kind: 1 })]);
      box.append(widget);
      await find(widget, '.card');
      expect(count(widget)).to.equal('1 groep gevonden');
      expect(textOf(widget)).to.include('Een deel van de gegevens klopt niet');
      await until(() => kinds.length, 'gmw-problem');
      expect(kinds).to.deep.equal(['bad-records']);
    });

    it('shows what it can of odd ones', async () => {
      const edition = {
        id: 'e',
        entry: 'fixed',
        attendanceMode: 'offline',
        signupStatus: 'open',
      };
      const widget = openOffer([
        group({ id: '1', name: '<img src=x onerror=alert(1)>', editions: [edition] }),
        group({ id: '2', name: 'Zelfde', kind: 'iets-nieuws' }),
        group({ id: '3', name: 'Zelfde', summary: 'x'.repeat(10_000) }),
        group({ id: '3', name: 'Dubbel' }),
        group({
          id: '4',
          name: 'مجموعة الدعم',
          lang: 'ar',
          editions: [{ ...edition, signupStatus: 'raar', entry: 'raar', attendanceMode: 'raar' }],
        }),
        group({
          id: '5',
          name: 'Nacht',
          editions: [
            {
              ...edition,
              sessions: [{ date: '2030-01-01', startTime: '22:00', endTime: '01:00' }],
            },
          ],
        }),
      ]);
      await find(widget, '.card');
      expect(cards(widget)).to.have.length(5);
      expect(textOf(widget)).to.include('22.00 – 1.00 uur');
      expect(textOf(widget)).to.include('<img src=x onerror=alert(1)>');
      expect(widget.shadowRoot.querySelector('img')).to.equal(null);
      for (const link of widget.shadowRoot.querySelectorAll<HTMLElement>('.card-link')) {
        link.click();
        await find(widget, '#group');
        expect(textOf(widget)).not.to.match(/undefined|NaN|Invalid/);
        (await find(widget, '#back')).click();
        await find(widget, '.card');
      }
    });

    it('says so when there is nothing at all', async () => {
      const widget = openOffer([]);
      await find(widget, '#count');
      expect(textOf(widget)).to.include('Er zijn nu geen groepen.');
    });

    it('holds the first groups while the rest is on its way, and the count is right', async () => {
      let release: (() => void) | undefined;
      const widget = openWidget(tag, {
        attributes: { 'url-state': 'off' },
        endpoint: {
          base: 'https://aanbod.example.nl/v1',
          fetch: async (input) => {
            const url = String(input);
            if (!url.includes('/groups')) return Response.json({}, { status: 404 });
            const second = url.includes('cursor=verder');
            if (second) await new Promise<void>((resolve) => (release = resolve));
            const groups = [group({ id: second ? 'b' : 'a', name: second ? 'B' : 'A' })];
            return Response.json({
              total: 2,
              groups,
              facets: {},
              ...(second ? {} : { next: 'verder' }),
            });
          },
        },
      });
      await find(widget, '.card');
      expect(textOf(widget)).to.include('Wij halen nog meer groepen op.');
      expect(count(widget)).to.equal('2 groepen gevonden');
      (await until(() => release, 'the second page'))();
      await until(() => cards(widget).length === 2, 'both groups');
      expect(textOf(widget)).not.to.include('Wij halen nog meer groepen op.');
    });
  });
});
