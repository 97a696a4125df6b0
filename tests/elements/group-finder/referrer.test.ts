import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import '../../../src/elements/signup-form/define.ts';
import {
  closeAll,
  expectAccessible,
  expectNoOverflow,
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
import { attributes, choice, count, group, openGroup, openOffer, tag, titles } from './support.ts';

describe(`<${tag} referrer>`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  const open = async (extra: Record<string, string> = {}, parent?: Element): Promise<Widget> => {
    const widget = openWidget(tag, {
      endpoint,
      attributes: { ...attributes, referrer: '', ...extra },
      ...(parent ? { parent } : {}),
    });
    await find(widget, '.card');
    return widget;
  };

  it('speaks to a professional: indications, what is needed, when one hears back', async () => {
    const widget = await open();
    expect(textOf(widget)).to.include('Vind een groep voor uw cliënt');
    await openGroup(widget, 'Assertiviteitstraining');
    const words = textOf(widget);
    for (const part of [
      'Voor verwijzers',
      'Indicaties',
      'Contra-indicaties',
      'Nodig voor een verwijzing',
      'Uw cliënt weet van de aanmelding en wil het zelf.',
      'Na het kennismakingsgesprek',
    ])
      expect(words).to.include(part);
    expect(widget.shadowRoot.querySelectorAll('.check')).to.have.length(0);
    await expectAccessible(widget);
  });

  it('is told to nobody else', async () => {
    const widget = openWidget(tag, { endpoint, attributes });
    await openGroup(widget, 'Assertiviteitstraining');
    expect(textOf(widget)).not.to.match(/ndicaties|verwijzers|cliënt/);
  });

  it('refers a client into the form', async () => {
    const widget = await open();
    await openGroup(widget, 'Assertiviteitstraining');
    (await findByWords(widget, 'Verwijs een cliënt')).click();
    const form = await find(widget, 'gmw-signup-form');
    expect(form.getAttribute('mode')).to.equal('referrer');
    expect(form.getAttribute('group')).to.equal('assertiviteitstraining');
  });

  it('refers a client by the link of the site', async () => {
    const widget = await open({ signup: 'link', 'signup-url': '/aanmelden?groep={group}#form' });
    await openGroup(widget, 'Assertiviteitstraining');
    const link = (await findByWords(widget, 'Verwijs een cliënt')) as HTMLAnchorElement;
    expect(new URL(link.href).search).to.equal('?groep=assertiviteitstraining&gmw-mode=referrer');
  });

  it('has what was found as an overview by theme, to print', async () => {
    const widget = await open({ 'page-size': '2' });
    (await choice(widget, 'daypart', 'evening')).click();
    await find(widget, '.chip');
    const total = count(widget).match(/\d+/)![0];
    (await findByWords(widget, 'Overzicht om te printen')).click();
    await until(() => focused(widget)?.id === 'overview', 'focus on its title');
    const themes = [...widget.shadowRoot.querySelectorAll('.section > .heading')].map(wordsOf);
    expect(themes[0]).to.equal('Waarom in een groep?');
    expect(themes).to.include.members(['Scheiding', 'Opvoeden']);
    expect(new Set(titles(widget)).size).to.equal(Number(total));
    expect(textOf(widget)).to.include('Wat u vertelt, blijft in de groep.');
    expect(wordsOf(await find(widget, '.card'))).to.include('Indicaties');
    await expectAccessible(widget);
    (await findByWords(widget, `Terug naar ${total} groepen`)).click();
    await until(() => focused(widget)?.id === 'count', 'back in the list');
    expect(count(widget)).to.equal(`${total} groepen gevonden`);
  });

  it('comes back to the overview from a group', async () => {
    const widget = await open();
    (await findByWords(widget, 'Overzicht om te printen')).click();
    await find(widget, '#overview');
    await openGroup(widget, 'Zelfsturing');
    (await find(widget, '#back')).click();
    await find(widget, '#overview');
    await until(
      () => focused(widget)?.getAttribute('data-group') === 'zelfsturing',
      'focus on its card',
    );
  });

  it('gives our reasons where the institution has none', async () => {
    const widget = openOffer([group({ name: 'Zonder onderwerp' })], { referrer: '' });
    (await findByWords(widget, 'Overzicht om te printen')).click();
    await find(widget, '#overview');
    expect(textOf(widget)).to.include('Uw cliënt merkt: ik ben niet de enige.');
    expect(textOf(widget)).to.include('Andere onderwerpen');
  });

  it('has the feed of the endpoint, and none for files', async () => {
    const widget = await open();
    const feed = (await findByWords(widget, 'Volg nieuwe groepen')) as HTMLAnchorElement;
    expect(feed.href).to.equal(`${endpoint.base}/feed`);
    const answer = await endpoint.fetch(feed.href);
    expect(answer.headers.get('content-type')).to.include('application/atom+xml');
    const files = document.createElement(tag) as Widget;
    for (const [name, value] of [
      ['src', '/aanbod.json'],
      ['url-state', 'off'],
      ['referrer', ''],
      ['endpoint', endpoint.base],
    ] as const)
      files.setAttribute(name, value);
    files.fetch = () => Promise.resolve(Response.json({ groups: [group()] }));
    place('').append(files);
    await find(files, '.card');
    expect(textOf(files)).not.to.include('Volg nieuwe groepen');
  });

  it('fits in 320 pixels', async () => {
    const box = place('inline-size: 320px');
    const widget = await open({}, box);
    expectNoOverflow(box);
    (await findByWords(widget, 'Overzicht om te printen')).click();
    await find(widget, '#overview');
    expectNoOverflow(box);
    await openGroup(widget, 'Assertiviteitstraining');
    expectNoOverflow(box);
  });
});
