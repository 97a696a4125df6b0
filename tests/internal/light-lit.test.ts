import { expect } from '@open-wc/testing';
import * as library from 'lit';
import * as lightLit from '../../src/cdn/light/lit.ts';

const light = lightLit as unknown as typeof library;
let count = 0;

for (const [kind, { LitElement, css, html, nothing }] of Object.entries({ library, light }))
  describe(`an element on Lit: ${kind}`, () => {
    let log: string[];
    let tag: string;

    class Base extends LitElement {
      declare text: string | null;
      declare many: number | null;
      declare on: boolean;
      declare inside: unknown;

      static override styles: library.CSSResultGroup = [
        css`
          p {
            color: rgb(1, 2, 3);
          }
        `,
        css`
          p {
            margin: 0 0 ${7}px;
          }
        `,
      ];

      constructor() {
        super();
        this.text = 'own';
        this.on = false;
        this.addController({
          hostConnected: () => log.push('connected'),
          hostDisconnected: () => log.push('disconnected'),
          hostUpdate: () => log.push('hostUpdate'),
          hostUpdated: () => log.push('hostUpdated'),
        });
      }

      protected override willUpdate(changed: library.PropertyValues): void {
        const changes = [...changed].map(([name, old]) => `${String(name)}:${String(old)}`);
        log.push(`willUpdate ${changes.join()}`);
        if (this.text === 'unchanged?') this.many = 4;
      }

      protected override render(): unknown {
        if (this.text === 'broken') throw new Error('broken');
        return html`<p @click=${this.pressed}>${this.text} ${this.on ? 'on' : nothing}</p>`;
      }

      pressed(): void {
        log.push(this.localName);
      }

      protected override updated(): void {
        log.push('updated');
        if (this.text === 'again') this.text = 'again, done';
      }
    }
    Base.createProperty('text');
    Base.createProperty('many', { type: Number, attribute: 'how-many' });
    Base.createProperty('on', { type: Boolean });
    Base.createProperty('inside', { state: true, attribute: false });

    const make = async (attributes = ''): Promise<Base> => {
      const root = document.createElement('div');
      document.body.append(root);
      root.innerHTML = `<${tag} ${attributes}></${tag}>`;
      const element = root.firstElementChild as Base;
      await element.updateComplete;
      return element;
    };
    const wordsOf = (element: Base) => element.renderRoot.textContent?.trim();

    beforeEach(() => {
      log = [];
      tag = `test-lit-${(count += 1)}`;
      customElements.define(tag, class extends Base {});
    });
    afterEach(() => document.querySelectorAll(tag).forEach((it) => it.parentElement?.remove()));

    it('follows its attributes', async () => {
      const element = await make('text="given" how-many="3" on');
      expect([element.text, element.many, element.on]).to.deep.equal(['given', 3, true]);
      for (const name of ['text', 'how-many', 'on']) element.removeAttribute(name);
      expect([element.text, element.many, element.on]).to.deep.equal([null, null, false]);
      await element.updateComplete;
      expect(wordsOf(element)).to.equal('');
    });

    it('goes through its life in order, and updates once for several changes', async () => {
      const element = await make();
      expect(log).to.deep.equal([
        'connected',
        'willUpdate text:undefined,on:undefined',
        'hostUpdate',
        'hostUpdated',
        'updated',
      ]);
      log.length = 0;
      element.text = 'one';
      element.text = 'two';
      element.inside = 1;
      expect(await element.updateComplete).to.equal(true);
      expect(log).to.deep.equal([
        'willUpdate text:own,inside:undefined',
        'hostUpdate',
        'hostUpdated',
        'updated',
      ]);
      log.length = 0;
      element.text = 'two';
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
      expect(log).to.deep.equal(['willUpdate ', 'hostUpdate', 'hostUpdated', 'updated']);
    });

    it('takes a change before an update along, and one after it in the next', async () => {
      const element = await make();
      log.length = 0;
      element.text = 'unchanged?';
      expect(await element.updateComplete).to.equal(true);
      expect([element.many, log.length]).to.deep.equal([4, 4]);
      element.text = 'again';
      expect(await element.updateComplete).to.equal(false);
      expect(await element.updateComplete).to.equal(true);
      expect(wordsOf(element)).to.equal('again, done');
    });

    it('keeps what was given to the tag before it was defined', async () => {
      const late = `${tag}-late`;
      const element = document.createElement(late) as Base;
      Object.assign(element, { text: 'early', inside: 5 });
      document.body.append(element);
      customElements.define(late, class extends Base {});
      await element.updateComplete;
      expect([element.text, element.inside, wordsOf(element)]).to.deep.equal(['early', 5, 'early']);
      element.remove();
    });

    it('does nothing before it is connected, and wakes its controllers each time', async () => {
      const element = document.createElement(tag) as Base;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(log).to.deep.equal([]);
      document.body.append(element);
      await element.updateComplete;
      const content = element.renderRoot.firstElementChild;
      element.remove();
      document.body.append(element);
      expect(log.filter((it) => /connected/.test(it))).to.deep.equal([
        'connected',
        'disconnected',
        'connected',
      ]);
      expect(element.renderRoot.firstElementChild === content).to.equal(true);
      element.addController({ hostConnected: () => log.push('late') });
      expect(log.at(-1)).to.equal('late');
      element.remove();
    });

    it('goes on after a failure, which it does not hide', async () => {
      const element = await make();
      const told: unknown[] = [];
      const listen = (event: PromiseRejectionEvent): void => {
        told.push((event.reason as Error).message);
        event.preventDefault();
      };
      window.addEventListener('unhandledrejection', listen, true);
      element.text = 'broken';
      const failed = await element.updateComplete.then(
        () => '',
        (error: Error) => error.message,
      );
      expect(failed).to.equal('broken');
      element.text = 'mended';
      await element.updateComplete;
      expect(wordsOf(element)).to.equal('mended');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      window.removeEventListener('unhandledrejection', listen, true);
      expect(told).to.deep.equal(['broken']);
    });

    it('shares its style sheets, and is what its listeners call `this`', async () => {
      const [one, two] = [await make(), await make()];
      const sheetsOf = (it: Base) => (it.renderRoot as ShadowRoot).adoptedStyleSheets;
      expect(sheetsOf(one)).to.have.length(2);
      expect(sheetsOf(one).every((it, index) => it === sheetsOf(two)[index])).to.equal(true);
      const text = one.renderRoot.querySelector('p')!;
      const { color, marginBottom } = getComputedStyle(text);
      expect([color, marginBottom]).to.deep.equal(['rgb(1, 2, 3)', '7px']);
      text.click();
      expect(log.at(-1)).to.equal(tag);
    });
  });
