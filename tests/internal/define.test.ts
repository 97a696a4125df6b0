import { expect } from '@open-wc/testing';
import { define } from '../../src/internal/define.ts';
import { chooseLanguage, inheritedLang } from '../../src/internal/language.ts';

describe('define', () => {
  let notes: string[] = [];
  const info = console.info;
  beforeEach(() => {
    notes = [];
    console.info = (text: string) => void notes.push(text);
  });
  afterEach(() => {
    console.info = info;
  });

  it('is silent when the same version comes twice, and keeps the first', () => {
    class First extends HTMLElement {}
    define('gmw-test-twice', First);
    define('gmw-test-twice', class extends HTMLElement {});
    expect(customElements.get('gmw-test-twice')).to.equal(First);
    expect(notes).to.deep.equal([]);
  });

  it('notes once, with both versions, when another one was first', () => {
    class Other extends HTMLElement {}
    Object.defineProperty(Other, Symbol.for('gmw-widgets/version'), { value: '9.9.9' });
    customElements.define('gmw-test-other', Other);
    define('gmw-test-other', class extends HTMLElement {});
    expect(notes).to.have.length(1);
    expect(notes[0]).to.match(/9\.9\.9.*\d+\.\d+\.\d+/);
  });
});

describe('the language of an element', () => {
  it('comes from the nearest lang, through shadow roots, and not from an empty one', () => {
    const outer = document.createElement('div');
    outer.lang = 'en';
    const host = document.createElement('div');
    host.lang = '';
    outer.append(host);
    const inner = document.createElement('span');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(inheritedLang(inner)).to.equal('en');
    expect(inheritedLang(document.createElement('p'))).to.equal(undefined);
  });

  it('is the first that the widget has, else Dutch', () => {
    expect(chooseLanguage(['en'], ['ar', undefined, 'en-GB', 'nl'])).to.equal('en');
    expect(chooseLanguage(['en'], ['ar', ''])).to.equal('nl');
  });
});
