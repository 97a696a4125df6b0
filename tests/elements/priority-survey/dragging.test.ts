import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/elements/priority-survey/define.ts';
import { engine } from '../../support/browser/commands.ts';
import {
  announced,
  closeAll,
  find,
  findByWords,
  focused,
  openWidget,
  place,
  until,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { numbersOf, open, orderOf, row, tag, tap } from './support.ts';

const middleOf = (element: Element): [number, number] => {
  const box = element.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
};

/** A pointer that the page makes itself: for touch, and where the driver has no mouse. */
const finger = (target: EventTarget, type: 'mouse' | 'touch' = 'touch') => {
  const send = (name: string, [clientX, clientY]: [number, number]): void => {
    target.dispatchEvent(
      new PointerEvent(name, {
        pointerId: 7,
        pointerType: type,
        isPrimary: true,
        button: 0,
        clientX,
        clientY,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  };
  return {
    down: (at: [number, number]) => send('pointerdown', at),
    move: (at: [number, number]) => send('pointermove', at),
    up: (at: [number, number]) => send('pointerup', at),
    cancel: (at: [number, number]) => send('pointercancel', at),
  };
};

describe(`<${tag}> dragging`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  afterEach(() => {
    closeAll();
    window.scrollTo(0, 0);
  });
  after(() => endpoint.close());

  const four = async (widget = open(endpoint)): Promise<Widget> => {
    await find(widget, '.pool button');
    await tap(widget, 'proven', 'hours', 'policy', 'peers');
    window.scrollTo(0, 0);
    await widget.updateComplete;
    return widget;
  };

  const handleOf = async (widget: Widget, id: string): Promise<Element> =>
    (await row(widget, id)).querySelector('.handle')!;

  it('is for pointers only: the handle is no stop of the keyboard and has no name', async () => {
    const widget = await four();
    const handle = await handleOf(widget, 'hours');
    expect(handle).to.have.attribute('aria-hidden', 'true');
    expect(handle).not.to.have.attribute('tabindex');
    expect(handle.querySelector('button, a, [tabindex]')).to.equal(null);
    expect(getComputedStyle(handle).touchAction).to.equal('none');
    expect(getComputedStyle(await row(widget, 'hours')).touchAction).not.to.equal('none');
    const { width, height } = handle.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('has no handle while there is nothing to change places with', async () => {
    const widget = open(endpoint);
    await find(widget, '.pool button');
    await tap(widget, 'proven');
    expect((await row(widget, 'proven')).querySelector('.handle')).to.equal(null);
  });

  if (engine() !== 'webkit')
    it('moves a factor with a real mouse', async () => {
      const widget = await four();
      const [x, y] = middleOf(await handleOf(widget, 'policy'));
      const [, target] = middleOf(await row(widget, 'proven'));
      try {
        await sendMouse({ type: 'move', position: [x, y] });
        await sendMouse({ type: 'down' });
        await sendMouse({ type: 'move', position: [x, y - 12] });
        await sendMouse({ type: 'move', position: [x, target] });
        await find(widget, '.lifted');
        await find(widget, '.drop-before');
        expect(orderOf(widget), 'nothing moves before it is let go').to.deep.equal([
          'proven',
          'hours',
          'policy',
          'peers',
        ]);
        await sendMouse({ type: 'up' });
      } finally {
        await resetMouse();
      }
      await until(() => orderOf(widget)[0] === 'policy', 'dropped');
      expect(orderOf(widget)).to.deep.equal(['policy', 'proven', 'hours', 'peers']);
      expect(numbersOf(widget)).to.deep.equal(['1', '2', '3', '4']);
      expect(widget.shadowRoot.querySelector('.lifted, .drop-before')).to.equal(null);
      expect(getSelection()?.toString()).to.equal('');
    });

  for (const type of ['mouse', 'touch'] as const)
    it(`shows every number once and the line while held, and tells the move once dropped (${type})`, async () => {
      const widget = await four();
      const handle = await handleOf(widget, 'proven');
      const [x, y] = middleOf(handle);
      const pointer = finger(handle, type);
      pointer.down([x, y]);
      pointer.move([x, y + 20]);
      await widget.updateComplete;
      // The rows have closed up: the controls are out of sight.
      const [, target] = middleOf(await row(widget, 'policy'));
      for (const controls of widget.shadowRoot.querySelectorAll('.rank-controls'))
        expect(controls.getBoundingClientRect().height).to.be.at.most(1);
      pointer.move([x, target]);
      await widget.updateComplete;
      expect(numbersOf(widget)).to.deep.equal(['3', '1', '2', '4']);
      expect(await row(widget, 'policy')).to.have.class('drop-after');
      expect(await row(widget, 'proven')).to.have.class('lifted');
      pointer.up([x, target]);
      await widget.updateComplete;
      expect(orderOf(widget)).to.deep.equal(['hours', 'policy', 'proven', 'peers']);
      await announced(widget, 'hebben bewezen: van plaats 1 naar plaats 3 van 4.');
      (await findByWords(widget, 'Ongedaan maken')).click();
      await widget.updateComplete;
      expect(orderOf(widget)).to.deep.equal(['proven', 'hours', 'policy', 'peers']);
    });

  it('lands past every row that it covers for half, not before', async () => {
    const widget = await four();
    const handle = await handleOf(widget, 'proven');
    const [x, y] = middleOf(handle);
    const pointer = finger(handle);
    pointer.down([x, y]);
    pointer.move([x, y + 8]);
    await widget.updateComplete;
    const second = (await row(widget, 'hours')).getBoundingClientRect();
    const held = (await row(widget, 'proven')).querySelector('.rank')!.getBoundingClientRect();
    const half = 8 + second.top + second.height / 2 - held.bottom;
    pointer.move([x, y + half - 3]);
    await widget.updateComplete;
    expect(numbersOf(widget)[0]).to.equal('1');
    pointer.move([x, y + half + 3]);
    await widget.updateComplete;
    expect(numbersOf(widget)[0]).to.equal('2');
    pointer.move([x, y + 5000]);
    await widget.updateComplete;
    expect(numbersOf(widget)[0]).to.equal('4');
    pointer.up([x, y]);
    await widget.updateComplete;
  });

  it('keeps the row under the finger when the rows close up on a phone, and open again', async () => {
    const box = place('inline-size: 360px; padding-block: 1500px 3000px');
    const widget = openWidget(tag, { endpoint, parent: box });
    await find(widget, '.pool button');
    await tap(widget, 'proven', 'hours', 'policy', 'peers', 'society', 'region', 'continue');
    const handle = await handleOf(widget, 'continue');
    handle.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [x, y] = middleOf(handle);
    const held = (await row(widget, 'continue')).querySelector<HTMLElement>('.rank')!;
    const height = held.offsetHeight;
    const holds = (at: number): void => {
      const { top, bottom } = held.getBoundingClientRect();
      expect(at).to.be.within(top, bottom);
    };
    const pointer = finger(handle);
    pointer.down([x, y]);
    pointer.move([x, y - 10]);
    await until(() => held.offsetHeight < height, 'the rows closed up');
    await widget.updateComplete;
    pointer.move([x, y - 12]);
    await widget.updateComplete;
    holds(y - 12);
    expect(numbersOf(widget), 'still on its own place').to.deep.equal('1234567'.split(''));
    const above = (await row(widget, 'region')).getBoundingClientRect();
    const target = Math.round(above.top + above.height / 2);
    pointer.move([x, target]);
    await widget.updateComplete;
    expect(numbersOf(widget)).to.deep.equal(['1', '2', '3', '4', '5', '7', '6']);
    pointer.up([x, target]);
    await until(() => orderOf(widget)[5] === 'continue', 'dropped');
    await until(() => held.offsetHeight >= height, 'the rows opened');
    await widget.updateComplete;
    const landed = (await row(widget, 'continue')).getBoundingClientRect();
    expect(Math.abs(landed.top - target), 'near the finger').to.be.below(landed.height);
  });

  it('does nothing for a hand that shakes, or for another button', async () => {
    const widget = await four();
    const handle = await handleOf(widget, 'policy');
    const [x, y] = middleOf(handle);
    const pointer = finger(handle);
    pointer.down([x, y]);
    pointer.move([x, y - 5]);
    await widget.updateComplete;
    expect(widget.shadowRoot.querySelector('.lifted')).to.equal(null);
    pointer.up([x, y - 5]);
    handle.dispatchEvent(
      new PointerEvent('pointerdown', { button: 2, isPrimary: true, bubbles: true }),
    );
    pointer.move([x, y - 300]);
    await widget.updateComplete;
    expect(widget.shadowRoot.querySelector('.lifted')).to.equal(null);
    expect(orderOf(widget)).to.deep.equal(['proven', 'hours', 'policy', 'peers']);
  });

  it('puts the row back on Escape, and when the system takes the pointer away', async () => {
    for (const end of ['Escape', 'cancel']) {
      const widget = await four();
      const handle = await handleOf(widget, 'policy');
      const [x, y] = middleOf(handle);
      const pointer = finger(handle);
      pointer.down([x, y]);
      pointer.move([x, y - 250]);
      await widget.updateComplete;
      await find(widget, '.lifted');
      if (end === 'Escape') await sendKeys({ press: 'Escape' });
      else pointer.cancel([x, y - 250]);
      await until(() => !widget.shadowRoot.querySelector('.lifted'), `back after ${end}`);
      pointer.up([x, y - 250]);
      await widget.updateComplete;
      expect(orderOf(widget)).to.deep.equal(['proven', 'hours', 'policy', 'peers']);
      expect(
        (await row(widget, 'policy')).querySelector<HTMLElement>('.rank')!.style.transform,
      ).to.equal('');
      closeAll();
    }
  });

  it('keeps the focus where it was', async () => {
    const widget = await four();
    const up = (await row(widget, 'policy')).querySelector<HTMLElement>('[id^="up-"]')!;
    up.focus();
    const handle = await handleOf(widget, 'policy');
    const [x, y] = middleOf(handle);
    const pointer = finger(handle);
    pointer.down([x, y]);
    pointer.move([x, y - 400]);
    pointer.up([x, y - 400]);
    await until(() => orderOf(widget)[0] === 'policy', 'dropped');
    await until(() => focused(widget) === up, 'focus on the same button');
  });

  it('scrolls along near the edge of the window, and lands where the page has come to', async () => {
    const box = place('inline-size: 320px; padding-block: 0 3000px');
    const widget = await four(openWidget(tag, { endpoint, parent: box }));
    const handle = await handleOf(widget, 'proven');
    handle.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = window.scrollY;
    const [x, y] = middleOf(handle);
    const pointer = finger(handle);
    pointer.down([x, y]);
    pointer.move([x, window.innerHeight - 8]);
    await until(() => window.scrollY > before + 150, 'the page scrolls');
    const box2 = (await row(widget, 'proven')).querySelector('.rank')!.getBoundingClientRect();
    expect(box2.top).to.be.below(window.innerHeight);
    pointer.up([x, window.innerHeight - 8]);
    await until(() => orderOf(widget)[0] !== 'proven', 'dropped further down');
    const after = window.scrollY;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(window.scrollY, 'and no further').to.be.closeTo(after, 2);
  });

  it('lets go when the widget leaves the page', async () => {
    const widget = await four();
    const handle = await handleOf(widget, 'policy');
    const [x, y] = middleOf(handle);
    const pointer = finger(handle);
    pointer.down([x, y]);
    pointer.move([x, y - 250]);
    widget.remove();
    finger(window).up([x, y - 250]);
    document.body.append(widget);
    await widget.updateComplete;
    expect(widget.shadowRoot.querySelector('.lifted')).to.equal(null);
    expect(orderOf(widget)).to.deep.equal(['proven', 'hours', 'policy', 'peers']);
  });
});
