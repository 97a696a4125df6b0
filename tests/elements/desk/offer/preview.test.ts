// The page of a group that is being typed, in the finder of visitors over the desk.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/elements/desk/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  expectAccessibleInEveryLook,
  fill,
  find,
  focused,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../../support/browser/widget.ts';
import {
  coordinator,
  deskEndpoint,
  samira,
  type DeskEndpoint,
} from '../../../support/desk-endpoint.ts';
import { openDesk, press } from '../support.ts';

const institution = 'welzijn-gooistreek';
const group = 'assertiviteitstraining';
const start = 'assertief-hilversum';
const sensitive = 'van-onmacht-naar-kracht';

describe('the preview of a page', () => {
  let endpoint: DeskEndpoint;
  let credentials: Set<RequestCredentials | undefined>;

  beforeEach(async () => {
    endpoint = await deskEndpoint({
      ...coordinator,
      rights: [{ task: 'offer', institution }],
    });
    credentials = new Set();
    endpoint.instead = (request, init) => {
      if (!request.includes('/desk')) credentials.add(init?.credentials);
      return undefined;
    };
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const openOffer = async (parent?: Element): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'offer' }, parent);
    await find(desk, '.offer-groups');
    return desk;
  };
  const pressAt = async (desk: Widget, selector: string) => (await find(desk, selector)).click();
  const type = async (desk: Widget, id: string, value: string) =>
    fill(await find<HTMLInputElement>(desk, `#${id}`), value);
  const openGroup = async (id: string, parent?: Element): Promise<Widget> => {
    const desk = await openOffer(parent);
    await pressAt(desk, `[data-group="${id}"]`);
    await find(desk, '#open-preview');
    return desk;
  };
  /** The finder, once it shows the page of a group. */
  const openPage = async (desk: Widget): Promise<Widget> => {
    await press(desk, 'Bekijk de hele pagina');
    const finder = await find<Widget>(desk, 'gmw-group-finder:not([hidden])');
    await find(finder, '#group');
    return finder;
  };
  const isOpen = (desk: Widget) => desk.shadowRoot.querySelector('.page-preview') !== null;
  /** Everything but reading and what the desk itself works out. */
  const sent = () => endpoint.requests.filter((it) => !/^GET |\/desk\//.test(it));

  it('shows what is typed and not saved, over the desk', async () => {
    const desk = await openGroup(group);
    await type(desk, 'name', 'Zeg wat u wilt');
    await type(desk, 'funder', 'Gemeente Geheim');
    await type(desk, 'forWhom', 'Voor wie te vaak ja zegt.');
    credentials.clear();
    const finder = await openPage(desk);
    expect(focused(desk)?.id).to.equal('preview-title');
    expect(wordsOf(await find(finder, '#group'))).to.equal('Zeg wat u wilt');
    expect(textOf(finder)).to.match(/Voor wie te vaak ja zegt\..*Hilversum/);
    expect(textOf(finder)).to.contain('Vraag een gesprek aan');
    await until(() => textOf(finder).includes('035'), 'the phone number of the institution');
    expect(textOf(finder)).not.to.contain('Geheim');
    expect(textOf(desk)).to.contain('Hiervandaan wordt niets bewaard of verstuurd');
    await expectAccessible(desk);
    const stored = await (await endpoint.desk('GET', `/groups/${group}`)).json();
    expect(stored.name).to.equal('Assertiviteitstraining');
    expect(sent()).to.deep.equal([]);
    expect(endpoint.requests).not.to.include('GET /groups');
    expect([...credentials]).to.deep.equal(['omit']);
  });

  it('goes by Escape or its button, and the focus returns', async () => {
    const desk = await openGroup(group);
    await openPage(desk);
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(desk), 'the dialog to close');
    await until(() => focused(desk)?.id === 'open-preview', 'focus on the button');
    await openPage(desk);
    await press(desk, 'Sluiten');
    await until(() => !isOpen(desk), 'the dialog to close');
    await until(() => focused(desk)?.id === 'open-preview', 'focus on the button');
    expect(desk.shadowRoot.querySelector('gmw-group-finder')).to.equal(null);
  });

  it('shows what was typed since it was open before', async () => {
    const desk = await openGroup(group);
    await openPage(desk);
    await press(desk, 'Sluiten');
    await until(() => !isOpen(desk), 'the dialog to close');
    await type(desk, 'name', 'Een nieuwe naam');
    expect(wordsOf(await find(await openPage(desk), '#group'))).to.equal('Een nieuwe naam');
  });

  it('shows a new start between the others', async () => {
    const desk = await openOffer();
    await pressAt(desk, `[data-new-start="${group}"]`);
    await type(desk, 'first-day', '2035-04-24');
    await type(desk, 'city', 'Muiderberg');
    await type(desk, 'maximum', '14');
    const finder = await openPage(desk);
    const starts = [...finder.shadowRoot.querySelectorAll('.edition')].map(wordsOf);
    expect(starts.some((it) => it.includes('Hilversum'))).to.equal(true);
    expect(starts.find((it) => it.includes('Muiderberg'))).to.match(/24 april 2035.*14 plaatsen/);
  });

  it('shows a changed start with the places that would be left', async () => {
    await endpoint.signUp(samira);
    const desk = await openOffer();
    await pressAt(desk, `[data-start="${start}"]`);
    await type(desk, 'city', 'Muiderberg');
    await type(desk, 'maximum', '30');
    const card = wordsOf(await find(desk, '.card .places'));
    const left = /\d+ plaatsen/.exec(card)?.[0] ?? 'none';
    const finder = await openPage(desk);
    const places = [...finder.shadowRoot.querySelectorAll('.edition')].map(wordsOf);
    expect(places.find((it) => it.includes('Muiderberg'))).to.contain(left);
    // Whom it reaches is worked out meanwhile.
    await find(desk, '.effect-list');
  });

  it('shows a new group before anything is typed', async () => {
    const desk = await openOffer();
    await pressAt(desk, '[data-new-group]');
    const finder = await openPage(desk);
    expect(wordsOf(await find(finder, '#group'))).to.equal('Naam van de groep');
    await expectAccessible(desk);
  });

  for (const words of [/^Aanmelden/, 'Vraag een gesprek aan', 'Terug', '035', 'Print'])
    it(`says that it is a preview when somebody presses ${String(words)}`, async () => {
      const desk = await openGroup(group);
      const finder = await openPage(desk);
      const before = window.location.href;
      await press(finder, words);
      await announced(desk, 'Dit is een voorbeeld');
      await expectAccessible(desk);
      expect(isOpen(desk)).to.equal(true);
      expect(textOf(finder)).to.contain('Assertiviteitstraining');
      expect(finder.shadowRoot.querySelector('gmw-signup-form')).to.equal(null);
      expect(window.location.href).to.equal(before);
      expect(sent()).to.deep.equal([]);
    });

  it('asks nobody for a mail address', async () => {
    const desk = await openGroup('uitkomen-met-inkomen');
    await press(await openPage(desk), 'Laat het mij weten');
    await announced(desk, 'Dit is een voorbeeld');
    expect(sent()).to.deep.equal([]);
  });

  it('unfolds what visitors can unfold', async () => {
    const desk = await openGroup(group);
    const finder = await openPage(desk);
    await press(finder, /bijeenkomsten|keer/);
    expect(textOf(desk)).not.to.contain('Dit is een voorbeeld');
  });

  it('stays at the desk on the page of a sensitive group', async () => {
    const desk = await openGroup(sensitive);
    await type(desk, 'signupBy', 'form');
    const finder = await openPage(desk);
    (await find(finder, '.quick-exit')).click();
    await announced(desk, 'Dit is een voorbeeld');
    await press(finder, /^Aanmelden/);
    expect(finder.shadowRoot.querySelector('gmw-signup-form')).to.equal(null);
    for (const _ of [1, 2, 3]) await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(desk), 'the dialog to close');
    expect(sent()).to.deep.equal([]);
  });

  it('tells the page around the desk nothing', async () => {
    const heard: string[] = [];
    const hear = ({ type }: Event) => void heard.push(type);
    const types = ['gmw-results', 'gmw-group-open', 'gmw-signup-start', 'gmw-problem'];
    for (const it of types) window.addEventListener(it, hear);
    const desk = await openGroup(group);
    const finder = await openPage(desk);
    await press(finder, /^Aanmelden/);
    for (const it of types) window.removeEventListener(it, hear);
    expect(heard).to.deep.equal([]);
  });

  it('makes way for who has to sign in again', async () => {
    const desk = await openOffer();
    await pressAt(desk, `[data-start="${start}"]`);
    await openPage(desk);
    endpoint.session = undefined;
    // Whom a change reaches is worked out by itself.
    await type(desk, 'maximum', '30');
    await find(desk, '#email');
    await until(() => !isOpen(desk), 'the dialog to close');
    endpoint.session = coordinator;
  });

  it('has nothing that axe objects to, in any look', async () => {
    const desk = await openGroup(group, place('inline-size: 1280px'));
    await openPage(desk);
    await expectAccessibleInEveryLook(desk);
  });
});
