import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/signup-form/define.ts';
import { closeAll, find, place, textOf, until } from '../../support/browser/widget.ts';
import {
  inPageEndpoint,
  sampleContent,
  type InPageEndpoint,
} from '../../support/in-page-endpoint.ts';
import { control, fillWho, openForm, tag, type, withPlaces } from './support.ts';

/** Whether the browser would ask before it leaves the page. */
const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe(`leaving <${tag}>`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  it('asks when something was filled in, and not before, nor when it was taken away', async () => {
    const widget = openForm(endpoint);
    await find(widget, '#participant-name');
    expect(asks()).to.equal(false);
    await type(widget, 'participant-name', 'Noor');
    expect(asks()).to.equal(true);
    await type(widget, 'participant-name', '');
    expect(asks()).to.equal(false);
    await type(widget, 'participant-name', 'Noor');
    widget.remove();
    expect(asks()).to.equal(false);
  });

  it('never asks about a sensitive group', async () => {
    const offer = structuredClone(sampleContent(new Date().toISOString().slice(0, 10)));
    const group = offer.groups!.find((it) => (it as { id: string }).id === withPlaces.group);
    Object.assign(group as object, { sensitive: true, signupBy: 'form' });
    const secret = await inPageEndpoint({ offer });
    const widget = openForm(secret);
    await type(widget, 'participant-name', 'Noor');
    expect(asks()).to.equal(false);
    await secret.close();
  });

  it('in a hurry empties the form first, and the page stays empty when it comes back', async () => {
    const widget = openForm(endpoint, { ...withPlaces, 'quick-exit': '#elsewhere' });
    await fillWho(widget);
    expect(asks()).to.equal(true);
    // A widget of another script on the page tells it.
    window.dispatchEvent(new Event('gmw-leaving'));
    expect(asks()).to.equal(false);
    await until(() => textOf(widget).includes('Stap 1'), 'the first step');
    expect((await control(widget, 'participant-name')).value).to.equal('');
    await type(widget, 'participant-name', 'Noor');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await widget.updateComplete;
    expect((await control(widget, 'participant-name')).value).to.equal('');
  });

  it('by Escape three times does the same as the button, where there is one', async () => {
    const left: string[] = [];
    const note = () => left.push('left');
    window.addEventListener('gmw-leaving', note);
    const plain = openForm(endpoint);
    await type(plain, 'participant-name', 'Noor');
    (await control(plain, 'participant-name')).focus();
    for (let i = 0; i < 3; i += 1) await sendKeys({ press: 'Escape' });
    expect(left).to.deep.equal([]);
    plain.remove();
    place('');
    // An address of this page: nothing is loaded.
    const address = `${window.location.href.split('#')[0]}#gone`;
    const widget = openForm(endpoint, { ...withPlaces, 'quick-exit': address });
    await type(widget, 'participant-name', 'Noor');
    (await control(widget, 'participant-name')).focus();
    for (const key of ['Escape', 'Escape', 'Tab', 'Escape']) await sendKeys({ press: key });
    expect(left).to.deep.equal([]);
    (await control(widget, 'participant-name')).focus();
    for (let i = 0; i < 2; i += 1) await sendKeys({ press: 'Escape' });
    await until(() => left.length === 1, 'leaving');
    await until(() => window.location.hash === '#gone', 'the other page');
    window.removeEventListener('gmw-leaving', note);
    history.replaceState(null, '', window.location.pathname + window.location.search);
  });
});
