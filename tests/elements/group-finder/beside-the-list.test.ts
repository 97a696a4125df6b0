import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  recording,
  textOf,
  until,
  wordsOf,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { attributes, edition, group, openGroup, openOffer, tag } from './support.ts';

describe(`<${tag}> beside the list`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  it('shows what was found by week, without sensitive groups, and opens a group', async () => {
    const widget = openWidget(tag, { endpoint, attributes });
    (await findByWords(widget, 'Bekijk per week')).click();
    await until(() => focused(widget)?.id === 'overview', 'the agenda');
    expect(textOf(widget)).to.match(/Week van \d+ \w+/);
    expect(textOf(widget)).not.to.include('Van onmacht naar kracht');
    await expectAccessible(widget);
    (await findByWords(widget, 'Assertiviteitstraining')).click();
    (await find(widget, '#back')).click();
    await until(() => widget.shadowRoot.querySelector('.agenda'), 'the agenda again');
    (await findByWords(widget, 'Terug naar')).click();
    await announcedOrFocused(widget);
  });

  const announcedOrFocused = (widget: Parameters<typeof focused>[0]) =>
    until(() => focused(widget)?.id === 'count', 'the list');

  it('shows what to try first, what a group follows, and what comes after it', async () => {
    const widget = openOffer([
      group({ id: 'proef', name: 'Proefles', kind: 'workshop' }),
      group({ id: 'een', name: 'Deel een' }),
      group({ id: 'twee', name: 'Deel twee', followsUp: ['proef', 'een', 'gone'] }),
    ]);
    await openGroup(widget, 'Deel twee');
    expect(textOf(widget)).to.include('Eerst proberen: Proefles');
    expect(textOf(widget)).to.include('Dit is een vervolg op: Deel een');
    (await findByWords(widget, 'Deel een')).click();
    await until(() => wordsOf(widget.shadowRoot.querySelector('#group')!) === 'Deel een', 'it');
    expect(textOf(widget)).to.include('Hierna kunt u verder met: Deel twee');
  });

  it('asks for one mail when a start opens', async () => {
    const calls = recording(endpoint.fetch);
    const widget = openWidget(tag, {
      endpoint: { base: endpoint.base, fetch: calls.fetch },
      attributes,
    });
    await openGroup(widget, 'Sociale vaardigheidstraining (SOVA)');
    (await findByWords(widget, 'Laat het mij weten')).click();
    await until(() => focused(widget)?.id === 'notify-email', 'the field');
    expect(textOf(widget)).to.include('U stuurt dit naar Welzijn Gooistreek (voorbeeld).');
    const send = () =>
      find<HTMLButtonElement>(widget, 'form.notify .button').then((it) => it.click());
    fill(await find(widget, '#notify-email'), 'noor');
    await send();
    await until(() => textOf(widget).includes('Fout: Vul een heel e-mailadres in'), 'the error');
    await expectAccessible(widget);
    fill(await find(widget, '#notify-email'), 'noor@example.nl');
    await send();
    await announced(widget, 'U krijgt een mail als aanmelden kan.');
    await until(() => focused(widget)?.id === 'notify', 'focus on the thanks');
    expect(calls.urls.some((it) => it.endsWith('/demand-signals'))).to.equal(true);
  });

  it('has neither that nor a calendar of a sensitive group, nor a calendar of what is not open', async () => {
    const soon = edition({ signupStatus: 'not-yet-open', startDate: '2030-01-01' });
    const widget = openOffer([group({ sensitive: true, editions: [soon] })]);
    await openGroup(widget, 'Groep');
    expect(textOf(widget)).not.to.include('Laat het mij weten');
    const open = openOffer([group({ editions: [soon] })]);
    await openGroup(open, 'Groep');
    expect(textOf(open)).to.include('Laat het mij weten');
    expect(open.shadowRoot.querySelectorAll('a[download]').length).to.equal(0);
  });

  it('shows help first for words of danger in the form for a wish, and sends it after that', async () => {
    const calls = recording(endpoint.fetch);
    const widget = openWidget(tag, {
      endpoint: { base: endpoint.base, fetch: calls.fetch },
      attributes: { ...attributes, theme: 'money', place: 'laren' },
    });
    const field = await find<HTMLTextAreaElement>(widget, '#demand-signal-text');
    fill(field, 'mijn man slaat me');
    await announced(widget, 'U kunt nu met iemand praten');
    (await findByWords(widget, 'Versturen')).click();
    await until(() => focused(widget)?.id === 'help', 'focus on the help');
    expect(calls.urls.some((it) => it.endsWith('/demand-signals'))).to.equal(false);
    fill(field, 'hulp bij schulden');
    await until(() => !widget.shadowRoot.querySelector('#help'), 'no help');
    fill(field, 'mijn man slaat me');
    await find(widget, '#help');
    (await findByWords(widget, 'Versturen')).click();
    await until(() => focused(widget)?.id === 'help', 'focus on the help again');
    (await findByWords(widget, 'Versturen')).click();
    await until(() => textOf(widget).includes('Dank u wel.'), 'the thanks');
  });

  it('tells professionals when a group suits, and why, as the institution says it', async () => {
    const widget = openWidget(tag, { endpoint, attributes: { ...attributes, referrer: '' } });
    (await findByWords(widget, 'Waarom een groep: voor collega')).click();
    await until(() => focused(widget)?.id === 'overview', 'the reasons');
    expect(textOf(widget)).to.include('Past een groep bij mijn cliënt?');
    expect(textOf(widget)).to.include('Goossens (2001)');
    await expectAccessible(widget);
    (await findByWords(widget, 'Terug naar')).click();
    await openGroup(widget, 'Assertiviteitstraining');
    expect((await findByWords(widget, 'Draaiboek van deze groep')).getAttribute('href')).to.include(
      'draaiboek',
    );
    const visitor = openWidget(tag, { endpoint, attributes });
    await openGroup(visitor, 'Assertiviteitstraining');
    expect(textOf(visitor)).not.to.include('Draaiboek');
    expect(textOf(visitor)).not.to.include('Past een groep bij mijn cliënt?');
  });
});
