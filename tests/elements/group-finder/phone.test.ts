import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/elements/group-finder/define.ts';
import { engine } from '../../support/browser/commands.ts';
import {
  closeAll,
  expectAccessible,
  find,
  findByWords,
  focused,
  openWidget,
  place,
  until,
  wordsOf,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { attributes, choice, openGroup, tag } from './support.ts';

const seen = (element: Element): boolean => {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= window.innerHeight + 1;
};

// The driver of WebKitGTK cannot change the size of its window.
const describeWithViewport = engine() === 'webkit' ? describe.skip : describe;

describeWithViewport(`<${tag}> on a phone`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
    await setViewport({ width: 360, height: 640 });
  });
  after(async () => {
    await setViewport({ width: 800, height: 600 });
    await endpoint.close();
  });
  afterEach(() => {
    closeAll();
    window.scrollTo(0, 0);
  });

  it('keeps the number of groups and a fresh start in view while one filters', async () => {
    const widget = openWidget(tag, { endpoint, attributes });
    (await find(widget, '.filters-toggle')).click();
    const bar = await find(widget, '.filter-bar');
    expect(seen(bar)).to.equal(true);
    const show = await find(widget, '#show-results');
    expect(wordsOf(show)).to.match(/^Toon \d+ groepen$/);
    (await choice(widget, 'theme', 'separation')).click();
    await until(() => wordsOf(show) === 'Toon 2 groepen', 'the new number');
    (await findByWords(widget, /^Wis$/)).click();
    await until(() => wordsOf(show) !== 'Toon 2 groepen', 'all groups again');
    show.click();
    await until(() => focused(widget)?.id === 'count', 'the results');
    expect(widget.shadowRoot.querySelector('.filter-bar')).to.equal(null);
    await expectAccessible(widget);
  });

  it('shows the filters as a sheet: nothing else can be reached, and leaving it keeps the choice', async () => {
    const widget = openWidget(tag, { endpoint, attributes });
    const toggle = await find(widget, '.filters-toggle');
    toggle.focus();
    toggle.click();
    const sheet = await find<HTMLDialogElement>(widget, 'dialog.filter-sheet');
    await until(() => focused(widget)?.id === 'filters-title', 'the focus on its heading');
    expect(sheet.matches(':modal')).to.equal(true);
    expect(sheet.getBoundingClientRect().width).to.equal(document.documentElement.clientWidth);
    expect(seen(await find(widget, '.filter-bar'))).to.equal(true);
    toggle.focus();
    expect(focused(widget)?.id, 'what lies behind takes no focus').to.equal('filters-title');
    await expectAccessible(widget);

    const row = await until(
      () =>
        [...sheet.querySelectorAll<HTMLDetailsElement>('.filter-row')].find((it) =>
          wordsOf(it).startsWith('Dag en tijd'),
        ),
      'the row of days',
    );
    expect(wordsOf(row.querySelector('summary')!)).to.equal('Dag en tijd Maakt niet uit');
    row.open = true;
    (await choice(widget, 'daypart', 'evening')).click();
    await until(
      () => wordsOf(row.querySelector('summary')!) === 'Dag en tijd Avond',
      'the row says what is chosen',
    );
    const live = await until(() => sheet.querySelector('[role="status"]'), 'a live region in it');
    await until(() => /\d+ groepen gevonden/.test(wordsOf(live)), 'the number is announced');

    await sendKeys({ press: 'Escape' });
    await until(() => !widget.shadowRoot.querySelector('dialog'), 'the sheet is gone');
    expect(focused(widget)).to.equal(toggle);
    expect(wordsOf(toggle)).to.equal('Filters (1 gekozen)');
  });

  it('offers to leave out a filter where nothing fits', async () => {
    const widget = openWidget(tag, { endpoint, attributes });
    (await find(widget, '.filters-toggle')).click();
    await find(widget, '.filter-bar');
    (await choice(widget, 'theme', 'social-skills')).click();
    const fruitless = await until(
      () =>
        [...widget.shadowRoot.querySelectorAll<HTMLElement>('.filter .choice')].find(
          (it) => wordsOf(it.querySelector('.count')!) === '0',
        ),
      'a value that gives no group',
    );
    fruitless.click();
    const drop = await until(
      () => widget.shadowRoot.querySelector<HTMLElement>('.filter-bar .relaxation'),
      'a filter to leave out',
    );
    expect(wordsOf(await find(widget, '#show-results'))).to.equal('Toon wat bijna past');
    drop.click();
    await until(() => focused(widget)?.id === 'show-results', 'the focus in the bar');
    expect(wordsOf(await find(widget, '#show-results'))).to.match(/^Toon \d+ groep/);
  });

  it('keeps the way to sign up in view on the page of a group, once', async () => {
    const widget = openWidget(tag, {
      endpoint,
      attributes: { ...attributes, 'signup-url': '/aanmelden?groep={group}' },
    });
    await openGroup(widget, 'Assertiviteitstraining');
    const bar = await find(widget, '.step-bar');
    expect(wordsOf(bar)).to.include('Nog 2 plaatsen');
    expect(wordsOf(bar)).to.include('€ 25');
    for (const target of ['.editions', '.next-step']) {
      (await find(widget, target)).scrollIntoView();
      expect(seen(bar), target).to.equal(true);
    }
    const primary = [...widget.shadowRoot.querySelectorAll('.button-primary')].filter(
      (it) => it.getBoundingClientRect().height > 0,
    );
    expect(primary).to.have.length(1);
    await expectAccessible(widget);
  });

  it('has quick exit in view and the phone below on a sensitive group', async () => {
    const widget = openWidget(tag, { endpoint, attributes });
    await openGroup(widget, 'Van onmacht naar kracht');
    const exit = await find(widget, '.quick-exit');
    for (const target of ['.section:last-of-type', '#group']) {
      (await find(widget, target)).scrollIntoView();
      expect(seen(exit), target).to.equal(true);
    }
    expect(wordsOf(await find(widget, '.step-bar'))).to.include('Bel ons');
    await expectAccessible(widget);
  });

  it('lands on the group that the address names, below what the host has above it', async () => {
    place('block-size: 1500px');
    history.replaceState(null, '', '?land-group=assertiviteitstraining');
    const widget = openWidget(tag, {
      endpoint,
      attributes: { institution: attributes.institution, 'url-state': 'land' },
    });
    const title = await find(widget, '#group');
    await until(() => seen(title), 'the group in view');
    history.replaceState(null, '', location.pathname);
  });
});
