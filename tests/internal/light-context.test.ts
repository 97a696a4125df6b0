import * as library from '@lit/context';
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import * as light from '../../src/cdn/light/context.ts';

const key = library.createContext<string>(Symbol('test'));

/** Elements on one implementation; the protocol lets them meet those on another. */
function elementsOn(tag: string, { ContextConsumer, ContextProvider }: typeof library) {
  class Giver extends LitElement {
    readonly given = new ContextProvider(this, { context: key, initialValue: 'first' });
  }
  class Taker extends LitElement {
    readonly taken = new ContextConsumer(this, { context: key, subscribe: true });
  }
  customElements.define(`${tag}-taker`, Taker);
  return { Giver, Taker, tag };
}

const kinds = {
  library: elementsOn('test-library', library),
  light: elementsOn('test-light', light as unknown as typeof library),
};
let count = 0;

for (const [giving, { Giver }] of Object.entries(kinds))
  for (const [taking, { Taker, tag }] of Object.entries(kinds))
    describe(`context: ${giving} gives, ${taking} takes`, () => {
      let root: HTMLElement;
      beforeEach(() => document.body.append((root = document.createElement('div'))));
      afterEach(() => root.remove());

      const define = (name: string) => customElements.define(name, class extends Giver {});
      const taker = () => root.querySelector<InstanceType<typeof Taker>>(`${tag}-taker`)!;
      type Given = InstanceType<typeof Giver>;

      it('passes a value, and each one after it', () => {
        const name = `test-giver-${(count += 1)}`;
        define(name);
        root.innerHTML = `<${name}><p><${tag}-taker></${tag}-taker></p></${name}>`;
        expect(taker().taken.value).to.equal('first');
        (root.firstElementChild as Given).given.setValue('second');
        expect(taker().taken.value).to.equal('second');
      });

      it('passes a value to who was there before the provider', () => {
        const [outer, inner] = [`test-giver-${(count += 1)}`, `test-giver-${(count += 1)}`];
        define(outer);
        root.innerHTML = `<${outer}><${inner}><${tag}-taker></${tag}-taker></${inner}></${outer}>`;
        expect(taker().taken.value).to.equal('first');
        define(inner);
        const [far, near] = [root.firstElementChild, taker().parentElement] as Given[];
        near!.given.setValue('near');
        expect(taker().taken.value).to.equal('near');
        far!.given.setValue('far');
        expect(taker().taken.value).to.equal('near');
      });

      it('stops when the taker leaves, and begins again elsewhere', () => {
        const name = `test-giver-${(count += 1)}`;
        define(name);
        root.innerHTML = `<${name}><${tag}-taker></${tag}-taker></${name}><${name}></${name}>`;
        const [first, second] = [...root.children] as Given[];
        const moved = taker();
        moved.remove();
        first!.given.setValue('late');
        expect(moved.taken.value).to.equal('first');
        second!.given.setValue('here');
        second!.append(moved);
        expect(moved.taken.value).to.equal('here');
        first!.given.setValue('too late');
        expect(moved.taken.value).to.equal('here');
      });
    });
