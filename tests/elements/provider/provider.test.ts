import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../../src/elements/definition-poll/define.ts';
import { closeAll, openWidget, place, type Widget } from '../../support/browser/widget.ts';

describe('<gmw-provider>', () => {
  afterEach(closeAll);

  const openProvider = (attributes: Record<string, string>): Widget => {
    const provider = document.createElement('gmw-provider') as Widget;
    for (const [name, value] of Object.entries(attributes)) provider.setAttribute(name, value);
    place('').append(provider);
    return provider;
  };

  it('has every setting of DESIGN as an attribute', () => {
    const provider = openProvider({});
    const names = (provider.constructor as typeof LitElement).observedAttributes;
    expect(names).to.include.members([
      'endpoint',
      'institution',
      'lang',
      'form-of-address',
      'heading-level',
      'privacy-url',
      'phone',
      'quick-exit',
      'url-state',
      'editor',
    ]);
  });

  it('takes every property as unset when it is null or undefined, and every attribute away', async () => {
    const provider = openProvider({ endpoint: 'https://aanbod.example.nl/v1' });
    const fresh = document.createElement('gmw-provider') as unknown as Record<PropertyKey, unknown>;
    const values = provider as unknown as Record<PropertyKey, unknown>;
    const { elementProperties } = provider.constructor as typeof LitElement;
    for (const [name, { attribute }] of elementProperties) {
      for (const value of [null, undefined]) {
        values[name] = value;
        expect(values[name], String(name)).to.equal(fresh[name]);
      }
      if (attribute === false) continue;
      const attributeName = typeof attribute === 'string' ? attribute : String(name);
      provider.setAttribute(attributeName, 'x');
      provider.removeAttribute(attributeName);
      expect(values[name], attributeName).to.equal(fresh[name]);
    }
    await provider.updateComplete;
  });

  it('takes back what it gave when an attribute is removed', async () => {
    const provider = openProvider({ lang: 'en' });
    const widget = openWidget('gmw-definition-poll', { parent: provider });
    await widget.updateComplete;
    expect(widget.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'en');
    provider.removeAttribute('lang');
    await provider.updateComplete;
    await widget.updateComplete;
    expect(widget.shadowRoot.querySelector('.gmw')).to.have.attribute('lang', 'nl');
  });
});
