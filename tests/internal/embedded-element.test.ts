import { expect } from '@open-wc/testing';
import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EmbeddedElement } from '../../src/internal/embedded-element.ts';

class Embedded extends EmbeddedElement {
  static override styles = [
    css`
      p {
        color: rgb(1, 2, 3);
      }
    `,
  ];

  @property() words = 'dag';
  @property({ type: Number, attribute: 'how-many' }) howMany = 20;
  @property() optional: string | undefined = undefined;
  @property({ attribute: false }) anything: unknown = 'iets';
  @state() inner: string | null = 'binnen';
  renders = 0;

  override render(): unknown {
    this.renders++;
    if (this.words === 'kapot') throw new Error('a page replaced something');
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

  describe('in another document', () => {
    let frame: HTMLIFrameElement;
    beforeEach(() => {
      frame = document.createElement('iframe');
      document.body.append(frame);
    });
    afterEach(() => frame.remove());

    const colour = () =>
      element.ownerDocument.defaultView!.getComputedStyle(element.shadowRoot!.querySelector('p')!)
        .color;

    it('keeps its styles when it moves there and back', async () => {
      document.body.append(element);
      await element.updateComplete;
      frame.contentDocument!.body.append(element);
      await element.updateComplete;
      expect(colour()).to.equal('rgb(1, 2, 3)');
      document.body.append(element);
      await element.updateComplete;
      expect(colour()).to.equal('rgb(1, 2, 3)');
    });

    it('has its styles when it is first shown there', async () => {
      frame.contentDocument!.body.append(element);
      await element.updateComplete;
      expect(colour()).to.equal('rgb(1, 2, 3)');
    });
  });

  describe('when rendering throws', () => {
    const told: unknown[][] = [];
    const error = console.error;
    beforeEach(() => {
      told.length = 0;
      console.error = (...words: unknown[]) => void told.push(words);
    });
    afterEach(() => {
      console.error = error;
    });

    it('shows the children of the tag, tells it once, and recovers', async () => {
      element.words = 'kapot';
      element.append('Bel 035 000 00 00');
      document.body.append(element);
      await element.updateComplete;
      const slot = element.shadowRoot!.querySelector('slot')!;
      expect(slot.assignedNodes()).to.have.length(1);
      element.howMany = 3;
      await element.updateComplete;
      expect(told).to.have.length(1);
      expect(told[0]![0]).to.include('<gmw-test-embedded>');
      element.words = 'dag';
      await element.updateComplete;
      expect(element.shadowRoot!.textContent).to.equal('dag');
    });

    it('does so too after it has shown its content', async () => {
      document.body.append(element);
      await element.updateComplete;
      element.words = 'kapot';
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('slot')).not.to.equal(null);
      expect(element.shadowRoot!.querySelector('p')).to.equal(null);
    });
  });
});
