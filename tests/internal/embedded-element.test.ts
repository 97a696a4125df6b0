import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EmbeddedElement } from '../../src/internal/embedded-element.ts';

class Embedded extends EmbeddedElement {
  @property() words = 'dag';
  @property({ type: Number, attribute: 'how-many' }) howMany = 20;
  @property() optional: string | undefined = undefined;
  @property({ attribute: false }) anything: unknown = 'iets';
  @state() inner: string | null = 'binnen';
  renders = 0;

  override render(): unknown {
    this.renders++;
    return html`<p>${this.words}</p>`;
  }
}
customElements.define('gmw-test-embedded', Embedded);

describe('an element on a page that is not ours', () => {
  let element: Embedded;
  beforeEach(() => {
    element = document.createElement('gmw-test-embedded') as Embedded;
  });
  afterEach(() => element.remove());

  it('has its defaults back when a property is null, even where it was set before anything else', () => {
    element.words = 'tot ziens';
    element.howMany = 3;
    element.words = null as unknown as string;
    element.howMany = undefined as unknown as number;
    element.optional = null as unknown as undefined;
    expect([element.words, element.howMany, element.optional]).to.deep.equal([
      'dag',
      20,
      undefined,
    ]);
  });

  it('has its defaults back when an attribute is removed', () => {
    element.setAttribute('words', 'tot ziens');
    element.setAttribute('how-many', '3');
    expect([element.words, element.howMany]).to.deep.equal(['tot ziens', 3]);
    element.removeAttribute('words');
    element.removeAttribute('how-many');
    expect([element.words, element.howMany]).to.deep.equal(['dag', 20]);
  });

  it('takes a value of another type as the type that was declared', () => {
    element.words = new URL('https://aanbod.example.nl/v1') as unknown as string;
    element.howMany = '5' as unknown as number;
    const list = [1];
    element.anything = list;
    expect([element.words, element.howMany]).to.deep.equal(['https://aanbod.example.nl/v1', 5]);
    expect(element.anything).to.equal(list);
  });

  it('keeps null where it is a state of its own', () => {
    element.inner = null;
    expect(element.inner).to.equal(null);
  });

  it('renders nothing while it is off the page, and what changed once it is back', async () => {
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    element.words = 'tot ziens';
    await element.updateComplete;
    expect(element.renders).to.equal(1);
    document.body.append(element);
    await element.updateComplete;
    expect(element.renders).to.equal(2);
    expect(element.shadowRoot?.textContent).to.equal('tot ziens');
  });
});
