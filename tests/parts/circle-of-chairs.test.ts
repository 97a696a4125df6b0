import { expect, fixture } from '@open-wc/testing';
import { LitElement } from 'lit';
import { chairDots, circleOfChairs, type Chairs } from '../../src/parts/circle-of-chairs.ts';

/** Drawn by an element, as on a page: on Lit, or on what stands for it in `dist/cdn`. */
class TestChairs extends LitElement {
  chairs!: Chairs;

  protected override render(): unknown {
    return circleOfChairs(this.chairs);
  }
}
customElements.define('test-chairs', TestChairs);

const draw = async (chairs: Chairs) => {
  const box = Object.assign(new TestChairs(), { chairs });
  await fixture(box);
  const svg = box.renderRoot.querySelector('svg')!;
  return { svg, dots: (kind: string) => [...svg.querySelectorAll(`circle.${kind}`)] };
};
const y = (dot: Element) => Number(dot.getAttribute('cy'));

describe('circle of chairs', () => {
  it('draws one dot for every place, the free ones large and in front', async () => {
    const { svg, dots } = await draw({ maximum: 12, available: 2 });
    expect(svg.getAttribute('aria-hidden')).to.equal('true');
    expect(dots('free')).to.have.length(2);
    expect(dots('taken')).to.have.length(10);
    const lowest = Math.min(...dots('free').map(y));
    expect(dots('taken').every((it) => y(it) <= lowest)).to.equal(true);
    const r = (it: Element) => Number(it.getAttribute('r'));
    expect(r(dots('free')[0]!)).to.be.greaterThan(r(dots('taken')[0]!));
  });

  it('draws 20 dots in proportion for more places', () => {
    expect(chairDots({ maximum: 40, available: 26 })).to.deep.equal({ all: 20, free: 13 });
    expect(chairDots({ maximum: 21, available: 21 })).to.deep.equal({ all: 20, free: 20 });
  });

  it('keeps a free dot while a place is left, none when full, and never all free by rounding', () => {
    expect(chairDots({ maximum: 1000, available: 1 }).free).to.equal(1);
    expect(chairDots({ maximum: 1000, available: 0 }).free).to.equal(0);
    expect(chairDots({ maximum: 1000, available: 999 }).free).to.equal(19);
  });

  it('survives numbers that cannot be', () => {
    expect(chairDots({ maximum: 5, available: 9 })).to.deep.equal({ all: 5, free: 5 });
    expect(chairDots({ maximum: 5, available: -1 })).to.deep.equal({ all: 5, free: 0 });
    expect(chairDots({ maximum: Number.NaN, available: Number.NaN })).to.deep.equal({
      all: 1,
      free: 0,
    });
    expect(chairDots({ maximum: 0, available: 0 })).to.deep.equal({ all: 1, free: 0 });
  });

  it('leaves a gap with an arrow where one can join', async () => {
    const { svg, dots } = await draw({ maximum: 12, available: 4, state: 'rolling' });
    expect(svg.querySelector('path')).not.to.equal(null);
    expect(dots('free')).to.have.length(4);
    expect(dots('taken')).to.have.length(8);
    // Nothing stands in the way of the arrow, straight below the centre.
    const inTheWay = [...dots('free'), ...dots('taken')].filter(
      (it) => Number(it.getAttribute('cx')) === 26 && y(it) > 26,
    );
    expect(inTheWay).to.deep.equal([]);
  });

  it('marks one chair as yours', async () => {
    const { dots } = await draw({ maximum: 12, available: 1, state: 'yours' });
    expect(dots('mine')).to.have.length(1);
    expect(dots('free')).to.have.length(1);
    expect(dots('taken')).to.have.length(10);
    const { dots: last } = await draw({ maximum: 12, available: 0, state: 'yours' });
    expect(last('mine')).to.have.length(1);
    expect(last('taken')).to.have.length(11);
  });

  it('puts who waits in a short row outside the circle, the last one being you', async () => {
    const row = async (position: number) => {
      const { dots } = await draw({ maximum: 10, available: 0, state: 'waiting', position });
      return [...dots('taken'), ...dots('free')].filter((it) => Number(it.getAttribute('cx')) > 52);
    };
    expect(await row(1)).to.have.length(1);
    const three = await row(3);
    expect(three).to.have.length(3);
    expect(three.at(-1)!.classList.contains('free')).to.equal(true);
    expect(await row(14)).to.have.length(3);
  });
});
