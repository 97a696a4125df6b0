// Attributes come and go: an editor changes them, a framework sets a property to `null`.
import { expect } from '@open-wc/testing';
import '../../../src/elements/signup-form/define.ts';
import { closeAll, find, textOf, until, type Widget } from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { control, openForm, tag } from './support.ts';

const attributes = { group: 'zelfsturing', edition: 'zelfsturing-laren', mode: 'referrer' };

/** Waits until these words are there to read. */
async function shows(widget: Widget, words: string): Promise<void> {
  await find(widget, '.gmw');
  await until(() => textOf(widget).includes(words), words);
}

describe(`<${tag}> without an attribute that it had`, () => {
  let endpoint: InPageEndpoint;
  const { href } = location;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(() => {
    closeAll();
    history.replaceState(null, '', href);
  });

  it('mode: asks the visitor', async () => {
    const widget = openForm(endpoint, attributes);
    await control(widget, 'referrer-name');
    widget.removeAttribute('mode');
    await control(widget, 'participant-name');
    expect(textOf(widget)).to.include('Voor een cliënt, ik ben verwijzer');
  });

  it('edition: chooses what is open, and goes on from there', async () => {
    const widget = openForm(endpoint, { group: 'zelfsturing', edition: 'zelfsturing-bussum' });
    await shows(widget, 'Deze start is al begonnen');
    widget.removeAttribute('edition');
    await until(() => !textOf(widget).includes('Deze start is al begonnen'), 'no obstacle');
    expect(textOf(widget)).to.include('Aanmelden voor Zelfsturing');
  });

  it('group: asks for one', async () => {
    const widget = openForm(endpoint, attributes);
    await control(widget, 'referrer-name');
    widget.removeAttribute('group');
    await shows(widget, 'Kies eerst een groep');
    widget.setAttribute('group', attributes.group);
    await control(widget, 'referrer-name');
  });

  it('url-state: reads the address under its usual prefix, also when its property is null', async () => {
    history.replaceState(null, '', '?gmw-group=zelfsturing&gmw-edition=zelfsturing-laren');
    const widget = openForm(endpoint, { 'url-state': 'off' });
    await shows(widget, 'Kies eerst een groep');
    widget.removeAttribute('url-state');
    await control(widget, 'participant-name');
    widget.setAttribute('url-state', 'off');
    await shows(widget, 'Kies eerst een groep');
    Object.assign(widget, { urlState: null });
    await control(widget, 'participant-name');
  });

  it('takes an empty attribute as one that is not there', async () => {
    history.replaceState(null, '', '?gmw-group=zelfsturing&gmw-edition=zelfsturing-laren');
    const widget = openForm(endpoint, { group: '', edition: '', mode: '' });
    await control(widget, 'participant-name');
    expect(textOf(widget)).to.include('Voor een cliënt, ik ben verwijzer');
  });

  it('takes a property that is null or undefined as one that is not set', async () => {
    for (const value of [null, undefined]) {
      const widget = openForm(endpoint, attributes);
      Object.assign(widget, { group: value, edition: value, mode: value });
      await shows(widget, 'Kies eerst een groep');
      Object.assign(widget, { group: attributes.group, edition: attributes.edition });
      await control(widget, 'participant-name');
      closeAll();
    }
  });
});
