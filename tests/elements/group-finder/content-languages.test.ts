import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import '../../../src/elements/signup-form/define.ts';
import {
  closeAll,
  expectAccessible,
  expectNoOverflow,
  find,
  findByWords,
  openWidget,
  place,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { attributes, choice, edition, group, openGroup, openOffer, tag } from './support.ts';

const arabicName = 'تربية الأطفال بين ثقافتين';

/** Whether each of these elements says that its text is in Arabic, from right to left. */
const isArabic = (element: Element | null | undefined): boolean =>
  element?.closest('[lang]')?.getAttribute('lang') === 'ar' &&
  getComputedStyle(element).direction === 'rtl';

const languageOf = (element: Element): string | null | undefined =>
  element.closest('[lang]')?.getAttribute('lang');

describe(`<${tag}> with texts in several languages`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  const open = (extra: Record<string, string> = {}, parent?: Element): Widget =>
    openWidget(tag, {
      endpoint,
      attributes: { ...attributes, ...extra },
      ...(parent && { parent }),
    });
  const partsOf = (widget: Widget, selector: string) =>
    [...widget.shadowRoot.querySelectorAll<HTMLElement>(selector)] as const;

  it('reads an Arabic group from right to left in a Dutch page, and Dutch beside it', async () => {
    const box = place('inline-size: 360px');
    const widget = open({}, box);
    await openGroup(widget, arabicName);
    expect(isArabic(widget.shadowRoot.querySelector('#group'))).to.equal(true);
    const prose = partsOf(widget, '.prose').filter((it) => /\p{Script=Arabic}/u.test(wordsOf(it)));
    expect(prose).to.have.length(2);
    for (const it of [...prose, ...partsOf(widget, '.marks'), ...partsOf(widget, '.check legend')])
      if (/\p{Script=Arabic}/u.test(wordsOf(it))) expect(isArabic(it), wordsOf(it)).to.equal(true);
      else expect(isArabic(it), wordsOf(it)).to.equal(false);
    // The summary is there in Dutch.
    const lead = await find(widget, '.lead');
    expect(wordsOf(lead)).to.include('U leert samen');
    expect(languageOf(lead)).to.equal('nl');
    expect(getComputedStyle(lead).direction).to.equal('ltr');
    expectNoOverflow(box);
    await expectAccessible(widget);
  });

  it('says so in the overview to print', async () => {
    const widget = open({ referrer: '' });
    (await findByWords(widget, 'Overzicht om te printen')).click();
    await find(widget, '#overview');
    const names = partsOf(widget, '.card-link');
    const arabic = names.filter((it) => wordsOf(it) === arabicName);
    expect(arabic).not.to.have.length(0);
    for (const it of arabic) expect(isArabic(it)).to.equal(true);
    for (const it of names.filter((name) => !arabic.includes(name)))
      expect(isArabic(it), wordsOf(it)).to.equal(false);
  });

  it('says so on cards, in the agenda, and above the form', async () => {
    const widget = open();
    const card = await until(
      () => partsOf(widget, '.card').find((it) => wordsOf(it).includes(arabicName)),
      'the card',
    );
    expect(isArabic(card.querySelector('.card-link'))).to.equal(true);
    expect(languageOf(card.querySelector('.card-promise')!)).to.equal('nl');
    (await findByWords(widget, 'Bekijk per week')).click();
    const entry = await until(
      () => partsOf(widget, '.agenda .card-link').find((it) => wordsOf(it) === arabicName),
      'the line in the agenda',
    );
    expect(isArabic(entry)).to.equal(true);
    entry.click();
    await find(widget, '#group');
    (await find(widget, '.next-step .button-primary')).click();
    const form = await find<Widget>(widget, 'gmw-signup-form');
    const title = await find(form, '#title');
    expect(wordsOf(title)).to.include(arabicName);
    expect(isArabic(title.querySelector('[dir]'))).to.equal(true);
    expect(languageOf(title)).to.equal('nl');
    const back = await find(widget, '#back-to-group');
    expect(isArabic(back.querySelector('[dir]'))).to.equal(true);
  });

  it('shows in English what was translated, and marks what was not', async () => {
    const widget = open({ lang: 'en' });
    const card = await until(
      () =>
        partsOf(widget, '.card').find((it) => wordsOf(it).includes('Getting by on your income')),
      'the card in English',
    );
    expect(languageOf(card.querySelector('.card-link')!)).to.equal('en');
    const dutch = partsOf(widget, '.card-link').find((it) => wordsOf(it) === 'Zelfsturing')!;
    expect(dutch).to.have.attribute('lang', 'nl');
    expect(dutch).to.have.attribute('dir', 'ltr');
    const themes = partsOf(widget, 'label:has([name="theme"])').map((it) => wordsOf(it));
    expect(themes.some((it) => it.startsWith('Separation'))).to.equal(true);
    expect(themes.join()).not.to.include('Scheiding');
    (await choice(widget, 'theme', 'separation')).click();
    const chip = await find(widget, '.chip');
    expect(wordsOf(chip)).to.include('Separation');
    expect(chip.querySelector('[lang]')).to.equal(null);
    chip.click();
    await openGroup(widget, 'Getting by on your income');
    expect(widget.shadowRoot.querySelector('#group')!.hasAttribute('lang')).to.equal(false);
    const ofDutch = partsOf(widget, '.prose').filter((it) => languageOf(it) === 'nl');
    expect(ofDutch).to.have.length(1);
  });

  it('marks labels that have no translation', async () => {
    const themes = [
      { value: 'rouw', label: 'Rouw' },
      { value: 'werk', label: 'Werk' },
    ];
    const audiences = [{ value: 'mannen', label: 'Mannen' }];
    const translations = { en: { themes: { rouw: 'Grief' } } };
    const groups = [
      group({ id: 'a', themes, audiences, translations, editions: [edition()] }),
      group({ id: 'b', themes: themes.slice(1) }),
    ];
    const widget = openOffer(groups, { lang: 'en' });
    const labelOf = async (value: string) =>
      (await choice(widget, 'theme', value)).nextElementSibling!;
    expect(wordsOf(await labelOf('rouw'))).to.equal('Grief');
    expect((await labelOf('rouw')).hasAttribute('lang')).to.equal(false);
    expect(wordsOf(await labelOf('werk'))).to.equal('Werk');
    expect(await labelOf('werk')).to.have.attribute('lang', 'nl');
    const kind = await find(widget, '.card-kind [lang]');
    expect(wordsOf(kind)).to.equal('mannen');
    expect(kind).to.have.attribute('lang', 'nl');
  });

  it('reads Dutch right in a page from right to left', async () => {
    const box = place('inline-size: 360px');
    box.dir = 'rtl';
    box.lang = 'ar';
    const widget = open({}, box);
    await openGroup(widget, 'Assertiviteitstraining');
    // A full stop at the end of Dutch is at its right, whatever the page is.
    const lead = await find(widget, '.lead');
    const text = lead.firstChild!;
    const boxOf = (from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    const first = wordsOf(lead).indexOf('.');
    expect(boxOf(first).left).to.be.greaterThan(boxOf(first - 1).left);
    (await find(widget, '#back')).click();
    await openGroup(widget, arabicName);
    expect(isArabic(widget.shadowRoot.querySelector('#group'))).to.equal(true);
    expectNoOverflow(box);
  });
});
