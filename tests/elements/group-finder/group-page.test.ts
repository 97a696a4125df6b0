import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  closeAll,
  expectAccessible,
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
import { attributes, edition, group, openGroup, openOffer, tag } from './support.ts';

const theme = { value: 'money', label: 'Geld' };
const step = async (widget: Widget) => wordsOf(await find(widget, '.next-step'));

describe(`a group's page in <${tag}>`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  const openAt = async (name: string): Promise<Widget> => {
    const widget = openWidget(tag, { endpoint, attributes });
    await openGroup(widget, name);
    return widget;
  };
  const calendars = (widget: Widget) =>
    [...widget.shadowRoot.querySelectorAll<HTMLAnchorElement>('a[download]')].map((it) => it.href);

  it('gives each start for the calendar, as the endpoint tells it', async () => {
    const widget = await openAt('Assertiviteitstraining');
    const links = calendars(widget);
    expect(links).to.include(`${endpoint.base}/editions/assertief-hilversum/calendar`);
    for (const link of links) {
      const answer = await endpoint.fetch(link);
      expect(answer.headers.get('content-type')).to.include('text/calendar');
    }
    await expectAccessible(widget);
  });

  it('has no calendar where there are no days, no endpoint, or a secret to keep', async () => {
    const days = openOffer([group({ editions: [edition({ entry: 'when-full' })] })]);
    await openGroup(days, 'Groep');
    expect(calendars(days)).to.deep.equal([]);
    expect(calendars(await openAt('Van onmacht naar kracht'))).to.deep.equal([]);
    const files = document.createElement(tag) as Widget;
    files.setAttribute('src', '/aanbod.json');
    files.setAttribute('url-state', 'off');
    const offer = { groups: [group({ editions: [edition({ startDate: '2030-01-01' })] })] };
    files.fetch = () => Promise.resolve(Response.json(offer));
    place('').append(files);
    await openGroup(files, 'Groep');
    expect(calendars(files)).to.deep.equal([]);
  });

  it('of a full group shows those like it that run and have a place', async () => {
    const full = edition({ signupStatus: 'waiting-list', startDate: '2030-01-01' });
    const runs = (extra: object = {}) => edition({ entry: 'rolling', ...extra });
    const widget = openOffer([
      group({ id: 'vol', name: 'Vol', themes: [theme], editions: [full] }),
      group({ id: 'a', name: 'Doorlopend', themes: [theme], editions: [runs()] }),
      group({
        id: 'b',
        name: 'Ook vol',
        themes: [theme],
        editions: [runs({ capacity: { maximum: 8, available: 0 } })],
      }),
      group({ id: 'c', name: 'Iets anders', editions: [runs()] }),
    ]);
    await openGroup(widget, 'Vol');
    expect(await step(widget)).to.include('Hier kunt u meteen meedoen: Doorlopend');
    expect(await step(widget)).not.to.match(/Ook vol|Iets anders/);
    (await findByWords(widget, 'Doorlopend')).click();
    await until(() => wordsOf(widget.shadowRoot.querySelector('#group')!) === 'Doorlopend', 'it');
    await until(() => focused(widget)?.id === 'group', 'focus on its name');
    expect(await step(widget)).not.to.include('Hier kunt u meteen meedoen');
  });

  it('of a group with a full start shows the start that has a place', async () => {
    const widget = openOffer([
      group({
        themes: [theme],
        editions: [
          edition({ id: 'a', signupStatus: 'full', startDate: '2030-01-01' }),
          edition({ id: 'b', startDate: '2030-02-01' }),
        ],
      }),
    ]);
    await openGroup(widget, 'Groep');
    expect(await step(widget)).to.include('1 februari 2030');
  });

  it('invites to an information meeting of the same institution', async () => {
    const widget = await openAt('Assertiviteitstraining');
    const link = await findByWords(widget, 'Kennismaken met onze groepen');
    expect(textOf(widget)).to.include('Eerst meer horen? Kom naar:');
    link.click();
    await until(
      () => wordsOf(widget.shadowRoot.querySelector('#group')!).startsWith('Kennis'),
      'it',
    );
    expect(textOf(widget)).not.to.include('Eerst meer horen?');
  });

  it('tells what a former participant says, in their own language', async () => {
    const widget = openOffer([
      group({ lang: 'tr', testimonials: [{ text: 'Yalnız değilim.' }, { text: '<b>Vet</b>' }] }),
    ]);
    await openGroup(widget, 'Groep');
    const [first] = widget.shadowRoot.querySelectorAll('blockquote');
    expect(first).to.have.attribute('lang', 'tr');
    for (const words of ['Wat deelnemers zeggen', 'Yalnız değilim.', 'Vet'])
      expect(textOf(widget)).to.include(words);
    expect(widget.shadowRoot.querySelector('blockquote b')).to.equal(null);
  });

  it('of another age than the visitor looks for has phone and groups that do fit, no sign-up', async () => {
    const open = edition({ startDate: '2030-01-01' });
    const grownUps = { themes: [theme], ageMin: 18, contact: { phone: '035 000 00 00' } };
    const widget = openOffer(
      [
        group({ ...grownUps, name: 'Volwassen', editions: [open] }),
        group({ id: 'jong', name: 'Jong', themes: [theme], ageMax: 17, editions: [open] }),
        group({ id: 'oud', name: 'Ouder', themes: [theme], ageMin: 55, editions: [open] }),
      ],
      { 'signup-url': '/aanmelden?groep={group}' },
    );
    await openGroup(widget, 'Volwassen');
    expect(await step(widget)).to.include('Deze groep is vanaf 18 jaar');
    expect(await step(widget)).to.include('Aanmelden');
    (await find(widget, '#back')).click();
    (await findByWords(widget, 'Meer filters')).click();
    fill(await find(widget, '#age'), '17');
    await until(() => widget.shadowRoot.querySelectorAll('.card').length === 1, 'one card');
    (await find(widget, '.card-link')).click();
    expect(await step(widget)).to.include('Deze groep is tot en met 17 jaar');
    (await find(widget, '#back')).click();
    fill(await find(widget, '#age'), '18');
    await openGroup(widget, 'Volwassen');
    expect(widget.shadowRoot.querySelectorAll('[href*="aanmelden"]').length).to.be.above(0);
    // Someone of 17 follows a link to it.
    const younger = openOffer(
      [
        group({ ...grownUps, name: 'Volwassen', editions: [open] }),
        group({ id: 'jong', name: 'Jong', themes: [theme], ageMax: 17, editions: [open] }),
      ],
      { 'signup-url': '/aanmelden?groep={group}', 'url-state': 'age17' },
    );
    younger.remove();
    history.replaceState(null, '', '?age17-age=17&age17-group=g');
    place('').append(younger);
    expect(await step(younger)).to.include(
      'Deze groep is vanaf 18 jaar. Wilt u toch meedoen, of weet u niet wat past? Bel ons, wij denken mee.',
    );
    expect(await step(younger)).to.include('Deze groepen passen wel: Jong');
    expect(await step(younger)).to.include('035 000 00 00');
    expect(younger.shadowRoot.querySelector('[href*="aanmelden"]')).to.equal(null);
    history.replaceState(null, '', location.pathname);
  });

  it('keeps the next step in view beside a long text', async () => {
    const widget = openWidget(tag, {
      endpoint,
      attributes,
      parent: place('inline-size: 1100px'),
    });
    await openGroup(widget, 'Assertiviteitstraining');
    const panel = await find(widget, '.next-step');
    const body = await find(widget, '.group-body');
    expect(panel.getBoundingClientRect().left).to.be.greaterThan(
      body.getBoundingClientRect().right,
    );
    const reading = widget.shadowRoot.querySelector('.editions')!;
    reading.scrollIntoView({ block: 'start' });
    await until(() => panel.getBoundingClientRect().top >= 0, 'the panel where one reads');
    expect(reading.getBoundingClientRect().top).to.be.closeTo(0, 2);
    expect(panel.getBoundingClientRect().top).to.be.lessThan(100);
    window.scrollTo(0, 0);
  });

  it('has whom to tell of a mistake on the page', async () => {
    const widget = openWidget(tag, { endpoint, attributes });
    await openGroup(widget, 'Assertiviteitstraining');
    const line = await until(
      () =>
        [...widget.shadowRoot.querySelectorAll('.others')].find((it) =>
          wordsOf(it).startsWith('Klopt er iets niet op deze pagina?'),
        ),
      'the line',
    );
    const links = [...line.querySelectorAll('a')].map((it) => it.getAttribute('href'));
    expect(links).to.deep.equal(['tel:0350000000', 'mailto:groepen@welzijn-gooistreek.example']);
  });
});
