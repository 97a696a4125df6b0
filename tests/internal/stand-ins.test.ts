import { expect } from '@open-wc/testing';
import { define } from '../../src/internal/define.ts';

describe('a div in the place of a tag', () => {
  it('becomes the element, with the attributes that it knows and its fallback', () => {
    const place = document.createElement('div');
    place.innerHTML = `<div data-gmw="test-stand-in" id="x" class="c" lang="en" data-endpoint="/v1"
      data-onclick="alert(1)" data-style="color:red">Bel <a href="tel:1">1</a></div><div data-gmw="other"></div>`;
    document.body.append(place);
    class StandIn extends HTMLElement {
      static observedAttributes = ['endpoint', 'institution'];
    }
    define('gmw-test-stand-in', StandIn);
    const made = place.querySelector('gmw-test-stand-in')!;
    expect(made).to.be.instanceOf(StandIn);
    expect(made.getAttributeNames().toSorted()).to.deep.equal(['class', 'endpoint', 'id', 'lang']);
    expect(made.getAttribute('endpoint')).to.equal('/v1');
    expect(made.querySelector('a')?.textContent).to.equal('1');
    expect(place.querySelectorAll('[data-gmw]')).to.have.length(1);
    place.remove();
  });
});
