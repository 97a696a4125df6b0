import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  closeAll,
  expectAccessible,
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
});
