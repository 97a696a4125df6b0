import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  closeAll,
  find,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { edition, group, offerOf, openGroup, tag, titles } from './support.ts';

const institution = {
  id: 'i1',
  name: 'Welzijn Voorbeeld',
  privacyUrl: 'https://voorbeeld.example/privacy',
};

/** A finder with files that are there already; the others are not found. */
function openFiles(files: Record<string, object>, attributes: Record<string, string> = {}): Widget {
  const widget = document.createElement(tag) as Widget;
  widget.fetch = (url) => {
    const file = files[String(url).replace(/^.*\//, '')];
    return Promise.resolve(file ? Response.json(file) : new Response('', { status: 404 }));
  };
  const src = Object.keys(files)
    .map((it) => `/${it}`)
    .join(' ');
  const all = { src, 'url-state': 'off', ...attributes };
  for (const [name, value] of Object.entries(all)) widget.setAttribute(name, value);
  widget.append('Bel ons');
  document.body.append(widget);
  return widget;
}

const noticeOf = (widget: Widget) => widget.shadowRoot.querySelector<HTMLElement>('.editor-notice');
const problemsOf = (widget: Widget) => {
  const kinds: string[] = [];
  widget.addEventListener('gmw-problem', (event) => kinds.push(event.kind));
  return kinds;
};

describe(`<${tag}> with mistakes in its offer`, () => {
  afterEach(() => {
    closeAll();
    for (const widget of document.querySelectorAll(tag)) widget.remove();
  });

  it('shows a group without its broken parts; null and empty texts are no fault', async () => {
    const at = { entry: 'fixed', attendanceMode: 'offline', signupStatus: 'open' };
    const sessions = [{ date: '2037-01-14', startTime: '9:30' }];
    const widget = openFiles(
      {
        'cms.json': {
          institutions: [{ ...institution, phone: null }],
          groups: [
            group({ id: 'g1', institution: 'i1', name: 'Met null', description: null }),
            group({ id: 'g2', institution: 'i1', name: 'Met lege tekst', description: '' }),
            group({
              id: 'g3',
              institution: 'i1',
              name: 'Tijd zonder nul',
              editions: [{ id: 'e3', ...at, sessions }],
            }),
            group({
              id: 'g4',
              institution: 'i1',
              name: 'Lijst in plaats van object',
              editions: [{ id: 'e4', ...at, location: [] }],
            }),
          ],
        },
      },
      { editor: '' },
    );
    const problems = problemsOf(widget);
    await until(() => titles(widget).length === 4, 'all four groups');
    expect(textOf(widget)).not.to.include('Een deel van de gegevens');
    expect(problems).to.deep.equal(['bad-records']);
    const lines = [...noticeOf(widget)!.querySelectorAll('li')].map((it) => wordsOf(it));
    expect(lines).to.deep.equal([
      'cms.json g3 (Tijd zonder nul): editions[0].sessions[0].startTime klopt niet en is weggelaten.',
      'cms.json g4 (Lijst in plaats van object): editions[0].location klopt niet en is weggelaten.',
    ]);
    expect(wordsOf(noticeOf(widget)!)).not.to.include('de tekst die in de tag staat');
  });

  it('shows what was wrong to nobody but an editor', async () => {
    const widget = openFiles({ 'a.json': { groups: [group({ ageMin: 'x' })] } });
    // The address of a test page is one that only an editor sees.
    Object.defineProperty(widget, 'ownerDocument', { value: { URL: 'https://gemeente.example/' } });
    await find(widget, '.card');
    expect(noticeOf(widget)).to.equal(null);
  });

  it('shows HTML as the text that it stands for, and says so', async () => {
    const widget = openFiles(
      {
        'html.json': {
          groups: [
            group({
              name: 'Rust &amp; Ruimte',
              summary: '<p>Voor <strong>ouders</strong>&nbsp;van pubers</p>',
            }),
          ],
        },
      },
      { editor: '' },
    );
    const problems = problemsOf(widget);
    const card = await find(widget, '.card');
    expect(wordsOf(card)).to.include('Rust & Ruimte');
    expect(wordsOf(card)).to.include('Voor ouders van pubers');
    expect(wordsOf(noticeOf(widget)!)).to.include('2 fouten in het aanbod');
    expect(problems).to.deep.equal([]);
  });

  it('names a second group with the id of another', async () => {
    const widget = openFiles(
      { 'a.json': { groups: [group(), group({ name: 'Nog een' })] } },
      { editor: '' },
    );
    await find(widget, '.card');
    expect(titles(widget)).to.deep.equal(['Groep']);
    expect(wordsOf(noticeOf(widget)!)).to.include(
      'a.json g (Nog een) laten wij niet zien: dit id is er al.',
    );
  });

  it('never says that there are no groups when none can be read', async () => {
    const widget = openFiles(
      { 'a.json': { groups: [{ id: 'x', name: 'Rouw' }, null] } },
      { editor: '', phone: '035 000 00 00' },
    );
    const problems = problemsOf(widget);
    await until(() => noticeOf(widget), 'the notice');
    expect(textOf(widget)).not.to.match(/geen groepen/i);
    expect(textOf(widget)).to.include('035 000 00 00');
    expect(widget.shadowRoot.querySelector('slot')).not.to.equal(null);
    expect(wordsOf(noticeOf(widget)!)).to.include('Geen enkele groep in het aanbod is te lezen');
    expect(wordsOf(noticeOf(widget)!)).to.include('a.json x (Rouw) laten wij niet zien');
    await until(() => problems.includes('misconfigured'), 'the event');
  });

  it('says the same of an endpoint', async () => {
    const widget = openFiles({}, { endpoint: 'https://aanbod.example.nl/v1', editor: '' });
    widget.removeAttribute('src');
    widget.fetch = offerOf([{ id: 'x' }])!.fetch;
    await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(noticeOf(widget)!)).to.include('Geen enkele groep');
    expect(textOf(widget)).not.to.match(/geen groepen/i);
  });

  it('tells the editor of a file that is not there, and visitors what the tag has', async () => {
    const widget = openFiles({}, { src: '/weg.json', editor: '', phone: '035 000 00 00' });
    await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(noticeOf(widget)!)).to.include('Het bestand met het aanbod is er niet');
    expect(textOf(widget)).not.to.include('Misschien is de link oud');
    expect(textOf(widget)).to.include('035 000 00 00');
  });

  it('shows the other files when one is not there, and names that one', async () => {
    const widget = openFiles(
      { 'a.json': { groups: [group()] } },
      { src: '/a.json /weg.json', editor: '' },
    );
    await find(widget, '.card');
    expect(wordsOf(noticeOf(widget)!)).to.include('weg.json is niet te lezen.');
  });

  it('tells the editor of an institution that nobody knows', async () => {
    const widget = openFiles(
      {},
      {
        endpoint: 'https://aanbod.example.nl/v1',
        institution: 'typefout',
        editor: '',
      },
    );
    widget.removeAttribute('src');
    widget.fetch = offerOf([])!.fetch;
    await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(noticeOf(widget)!)).to.include('Deze instelling is niet bekend');
    expect(textOf(widget)).not.to.match(/geen groepen/i);
    const ofFile = openFiles(
      { 'a.json': { institutions: [institution], groups: [group({ institution: 'i1' })] } },
      { institution: 'typefout', editor: '' },
    );
    await until(() => noticeOf(ofFile), 'the notice about the file');
    expect(wordsOf(noticeOf(ofFile)!)).to.include('Deze instelling is niet bekend');
  });

  it('tells the editor of an address where no offer is', async () => {
    const widget = openFiles({}, { endpoint: 'https://aanbod.example.nl/v1', editor: '' });
    widget.removeAttribute('src');
    await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(noticeOf(widget)!)).to.include('Op dit adres is geen aanbod');
    expect(textOf(widget)).not.to.include('Misschien is de link oud');
  });

  it('tells the editor of a preset that no group has; visitors see the other groups', async () => {
    const themes = [{ value: 'rouw', label: 'Rouw' }];
    const widget = openFiles(
      { 'a.json': { groups: [group({ themes })] } },
      { theme: 'rouv', editor: '' },
    );
    const problems: unknown[] = [];
    widget.addEventListener('gmw-problem', (event) =>
      problems.push([event.kind, event.attribute, event.value]),
    );
    await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(noticeOf(widget)!)).to.include('theme="rouv" heeft nu geen groepen');
    expect(wordsOf(noticeOf(widget)!)).to.include('Maak er dit van theme="rouw"');
    await until(() => problems.length, 'the event');
    expect(problems).to.deep.equal([['misconfigured', 'theme', 'rouv']]);
    widget.setAttribute('theme', 'rouw');
    await until(() => titles(widget).length === 1 && !noticeOf(widget), 'the group');
  });

  it('tells the editor of curly quotation marks, with what to make of it', async () => {
    const file = { institutions: [institution], groups: [group({ institution: 'i1' })] };
    const widget = openFiles({ 'a.json': file }, { institution: '”i1”', editor: '' });
    const problems: unknown[] = [];
    widget.addEventListener('gmw-problem', (event) =>
      problems.push([event.kind, event.attribute, event.value]),
    );
    await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(noticeOf(widget)!)).to.include('institution heeft verkeerde aanhalingstekens');
    expect(wordsOf(noticeOf(widget)!)).to.include('Maak er dit van institution="i1"');
    expect(textOf(widget)).not.to.match(/geen groepen/i);
    await until(() => problems.length, 'the event');
    expect(problems).to.deep.equal([['misconfigured', 'institution', '”i1”']]);
    widget.setAttribute('institution', 'i1');
    await until(() => titles(widget).length === 1 && !noticeOf(widget), 'the group');
  });

  it('tells the editor of an attribute that resembles a known one, and of no other', async () => {
    const widget = openFiles(
      { 'a.json': { groups: [group()] } },
      { themes: 'rouw', 'data-track': 'x', loading: 'lazy', 'ng-version': '1', editor: '' },
    );
    await find(widget, '.card');
    const notice = await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(notice)).to.include('De instelling themes bestaat niet');
    expect(wordsOf(notice)).to.include('Bedoelde u theme="rouw"?');
    widget.removeAttribute('themes');
    widget.setAttribute('page-size', '10');
    await until(() => !noticeOf(widget), 'no notice');
  });

  it('says that endpoint is misspelled rather than missing', async () => {
    const widget = openFiles({}, { endpont: 'https://aanbod.example.nl/v1', editor: '' });
    widget.removeAttribute('src');
    const notice = await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(notice)).to.include('De instelling endpont bestaat niet');
    expect(wordsOf(notice)).to.include('Bedoelde u endpoint="https://aanbod.example.nl/v1"?');
    expect(widget.shadowRoot.querySelector('slot')).not.to.equal(null);
  });

  it('tells the editor that there is no form, where a group should have one', async () => {
    const files = {
      'a.json': { institutions: [institution], groups: [group({ editions: [edition()] })] },
    };
    const widget = openFiles(files);
    const problems: unknown[] = [];
    widget.addEventListener('gmw-problem', ({ kind, attribute, value }) =>
      problems.push([kind, attribute, value]),
    );
    await openGroup(widget, 'Groep');
    const notice = await until(() => noticeOf(widget), 'the notice');
    expect(wordsOf(notice)).to.include('Deze pagina heeft geen aanmeldformulier');
    expect(wordsOf(notice)).to.include('signup-url');
    await until(() => problems.length, 'the event');
    expect(problems).to.deep.equal([['misconfigured', 'signup', 'inline']]);
    // Visitors read how to sign up, and nothing of it in words outside the notice.
    notice.remove();
    expect(textOf(widget)).not.to.include('signup');
    for (const known of [{ signup: 'none' }, { 'signup-url': '/aanmelden?g={group}' }]) {
      const right = openFiles(files, known as Record<string, string>);
      await openGroup(right, 'Groep');
      expect(noticeOf(right), JSON.stringify(known)).to.equal(null);
    }
  });

  it('takes blanks around an institution for what they are', async () => {
    const widget = openFiles(
      { 'a.json': { institutions: [institution], groups: [group({ institution: 'i1' })] } },
      { institution: ' i1\n' },
    );
    await find(widget, '.card');
  });

  it('shows a file as an endpoint would show it today', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const start = { startDate: day(40).slice(0, 10) };
    const widget = openFiles({
      'a.json': {
        groups: [
          group({
            id: 'c',
            name: 'Gesloten',
            editions: [edition({ id: 'c1', ...start, signupClosesAt: day(-7) })],
          }),
          group({
            id: 'o',
            name: 'Geopend',
            editions: [
              edition({ id: 'o1', ...start, signupStatus: 'not-yet-open', signupOpensAt: day(-7) }),
            ],
          }),
          group({
            id: 'v',
            name: 'Voorbij',
            editions: [
              edition({
                id: 'v1',
                startDate: day(-30).slice(0, 10),
                endDate: day(-2).slice(0, 10),
                capacity: { maximum: 12, available: 5 },
              }),
            ],
          }),
        ],
      },
    });
    await until(() => titles(widget).length === 3, 'the groups');
    const card = (name: string) =>
      wordsOf(
        [...widget.shadowRoot.querySelectorAll<HTMLElement>('.card')].find((it) =>
          wordsOf(it).includes(name),
        )!,
      );
    expect(card('Gesloten')).to.include('Aanmelden is gesloten');
    expect(card('Geopend')).to.match(/plaats/i);
    expect(card('Voorbij')).not.to.match(/\d plaats/);
  });
});
