import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/priority-survey/define.ts';
import {
  announced,
  closeAll,
  expectNoOverflow,
  find,
  findByWords,
  focused,
  openWidget,
  place,
  textOf,
  translatePage,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import {
  choosePlace,
  inPool,
  numbersOf,
  open,
  orderOf,
  press,
  row,
  stored,
  tag,
  takeOut,
  tap,
  titleOf,
} from './support.ts';

/** Goes forward with the keyboard until the focus is on a control with these words. */
async function tabTo(widget: Widget, words: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    const at = focused(widget);
    if (at && wordsOf(at).includes(words)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`the keyboard does not reach "${words}"`);
}

describe(`<${tag}> ranking`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  afterEach(closeAll);
  after(() => endpoint.close());

  const ready = async (attributes: Record<string, string> = {}): Promise<Widget> => {
    const widget = open(endpoint, attributes);
    await find(widget, '.pool button');
    return widget;
  };

  it('starts empty: an order that nobody made is not there', async () => {
    const widget = await ready();
    expect(orderOf(widget)).to.deep.equal([]);
    expect(textOf(widget)).to.include('Hier komt uw volgorde.');
    expect(textOf(widget)).to.include('0 van de 10 geplaatst');
    expect(widget.shadowRoot.querySelectorAll('.pool > li')).to.have.length(10);
    expect(widget.shadowRoot.querySelectorAll('.pool [aria-expanded]')).to.have.length(10);
  });

  describe('by tapping alone', () => {
    it('puts what is tapped on the next place', async () => {
      const widget = await ready();
      await tap(widget, 'proven', 'hours', 'policy');
      expect(orderOf(widget)).to.deep.equal(['proven', 'hours', 'policy']);
      expect(numbersOf(widget)).to.deep.equal(['1', '2', '3']);
      expect(wordsOf((await inPool(widget, 'peers')).querySelector('button')!)).to.match(
        /^Groepsaanbod .*, zet op plaats 4$/,
      );
      await announced(widget, 'Beleid en speerpunten van de instelling staat nu op plaats 3.');
    });

    it('orders all ten and tells that nothing is left', async () => {
      const widget = await ready();
      for (let left = 10; left > 0; left--) {
        widget.shadowRoot.querySelector<HTMLElement>('.pool button')!.click();
        await widget.updateComplete;
      }
      expect(orderOf(widget)).to.have.length(10);
      expect(textOf(widget)).to.include('0 over');
      await until(() => focused(widget)?.id === 'yours', 'focus on the heading of the order');
    });

    it('moves by buttons, with old and new place told', async () => {
      const widget = await ready();
      await tap(widget, 'proven', 'hours', 'policy');
      await press(widget, 'policy', 'Omhoog');
      expect(orderOf(widget)).to.deep.equal(['proven', 'policy', 'hours']);
      await announced(
        widget,
        'Beleid en speerpunten van de instelling: van plaats 3 naar plaats 2 van 3.',
      );
      expect(textOf(widget)).to.include('van plaats 3 naar plaats 2 van 3. Ongedaan maken');
    });

    it('moves by the list of places, which has every place and nothing else', async () => {
      const widget = await ready();
      await tap(widget, 'proven', 'hours', 'policy', 'peers');
      await choosePlace(widget, 'peers', 'Plaats 1');
      expect(orderOf(widget)).to.deep.equal(['peers', 'proven', 'hours', 'policy']);
      const places = [...widget.shadowRoot.querySelectorAll<HTMLSelectElement>('.ranked select')];
      const all = ['Plaats 1', 'Plaats 2', 'Plaats 3', 'Plaats 4'];
      expect(places.map((it) => it.value)).to.deep.equal(all);
      for (const select of places)
        expect([...select.options].map((it) => it.textContent)).to.deep.equal(all);
    });

    it('takes out by a button of its own, and gives it back', async () => {
      const widget = await ready();
      await tap(widget, 'peers', 'proven', 'hours', 'policy');
      await takeOut(widget, 'proven');
      expect(orderOf(widget)).to.deep.equal(['peers', 'hours', 'policy']);
      await inPool(widget, 'proven');
      await announced(widget, 'is weggehaald: 3 geplaatst, 7 over.');
      (await findByWords(widget, 'Ongedaan maken')).click();
      const back = await row(widget, 'proven');
      expect(orderOf(widget)).to.deep.equal(['peers', 'proven', 'hours', 'policy']);
      await until(() => focused(widget) === back, 'focus on the row that came back');
    });

    it('places a factor when its name itself is tapped, and explains it without placing it', async () => {
      const widget = await ready();
      const item = await inPool(widget, 'policy');
      const explain = item.querySelector<HTMLElement>('[aria-expanded]')!;
      explain.click();
      await widget.updateComplete;
      expect(explain).to.have.attribute('aria-expanded', 'true');
      expect(wordsOf(item)).to.include('Uw instelling kiest waar zij de komende jaren aan werkt.');
      expect(orderOf(widget)).to.deep.equal([]);
      item.querySelector<HTMLElement>('.rank-title')!.click();
      await row(widget, 'policy');
    });

    it('keeps the next factor where the tapped one was', async () => {
      const box = place('inline-size: 320px; padding-block: 200px 2000px');
      const widget = openWidget(tag, { endpoint, parent: box });
      await find(widget, '.pool button');
      await tap(widget, 'proven');
      const item = await inPool(widget, 'policy');
      item.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { top } = item.getBoundingClientRect();
      item.querySelector('button')!.click();
      await row(widget, 'policy');
      const next = await inPool(widget, 'own-signals');
      await until(
        () => Math.abs(next.getBoundingClientRect().top - top) < 2,
        'the next factor under the thumb',
      );
    });
  });

  describe('by keyboard alone', () => {
    it('places, moves, chooses a place and goes on', async () => {
      const widget = await ready();
      await tabTo(widget, 'Beleid en speerpunten van de instelling, zet op plaats 1');
      await sendKeys({ press: 'Enter' });
      await row(widget, 'policy');
      await tabTo(widget, 'Prestatieafspraken, zet op plaats 2');
      await sendKeys({ press: 'Enter' });
      await row(widget, 'agreements');
      await tabTo(widget, 'bepaalde groepen of cursussen, zet op plaats 3');
      await sendKeys({ press: 'Enter' });
      const last = await row(widget, 'affinity');
      last.querySelector<HTMLElement>('button')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => orderOf(widget)[1] === 'affinity', 'one place up');
      expect(focused(widget)).to.equal(last.querySelector('button'));
      await sendKeys({ press: 'Enter' });
      await until(() => orderOf(widget)[0] === 'affinity', 'to the top');
      expect(focused(widget)).to.equal(last.querySelector('button'));
      await tabTo(widget, 'Volgende');
      await sendKeys({ press: 'Enter' });
      await find(widget, '#check');
      await until(() => focused(widget)?.id === 'check', 'focus on the heading of the check');
    });

    it('goes all the way, from an empty list by a change of mind to thanks', async () => {
      const own = await inPageEndpoint();
      const widget = open(own);
      await find(widget, '.pool button');
      const go = async (words: string): Promise<void> => {
        await tabTo(widget, words);
        await sendKeys({ press: 'Enter' });
      };
      for (const [index, id] of ['policy', 'agreements', 'affinity'].entries()) {
        await go(`${titleOf(id)}, zet op plaats ${index + 1}`);
        await row(widget, id);
      }
      await go('Volgende');
      await until(() => focused(widget)?.id === 'check', 'focus on the heading of the check');
      await go('Volgorde wijzigen');
      await until(() => focused(widget)?.id === 'yours', 'focus on the order');
      await go(`Omhoog: ${titleOf('affinity')}`);
      await until(() => orderOf(widget)[1] === 'affinity', 'one place up');
      await go('Volgende');
      await until(() => focused(widget)?.id === 'check', 'focus on the heading again');
      await go('Antwoord versturen');
      await until(() => focused(widget)?.id === 'thanks', 'focus on the thanks');
      expect((await stored(own)).consensus?.responses).to.equal(2);
      await own.close();
    });

    it('has a shortcut to the button that goes on', async () => {
      const widget = await ready();
      await tabTo(widget, 'Naar de knop Volgende');
      expect(focused(widget)!.getBoundingClientRect().height).to.be.at.least(24);
      await sendKeys({ press: 'Enter' });
      await until(() => focused(widget)?.id === 'next', 'focus on the button');
    });
  });

  describe('never loses the focus', () => {
    it('when a factor moves: it stays on the same control', async () => {
      const widget = await ready();
      await tap(widget, 'proven', 'hours', 'policy');
      for (const [id, words, control] of [
        ['policy', 'Omhoog', 'up'],
        ['proven', 'Omlaag', 'down'],
        ['hours', 'Omhoog', 'up'],
      ] as const) {
        await press(widget, id, words);
        const button = (await row(widget, id)).querySelector(`[id^="${control}-"]`);
        await until(() => focused(widget) === button, `focus on ${words} of ${id}`);
      }
      await choosePlace(widget, 'hours', 'Plaats 3');
      const select = (await row(widget, 'hours')).querySelector('select');
      await until(() => focused(widget) === select, 'focus on the place list');
    });

    it('when a factor leaves: it goes to the next, else the previous, else the heading', async () => {
      const widget = await ready();
      await tap(widget, 'proven', 'hours');
      await takeOut(widget, 'proven');
      const next = (await row(widget, 'hours')).querySelector('[id^="remove-"]');
      await until(() => focused(widget) === next, 'focus on the next factor');
      await takeOut(widget, 'hours');
      await until(() => focused(widget)?.id === 'yours', 'focus on the heading');
    });

    it('when a factor of the pool is placed: it goes to its neighbour', async () => {
      const widget = await ready();
      await tap(widget, 'policy');
      const next = (await inPool(widget, 'own-signals')).querySelector('button');
      await until(() => focused(widget) === next, 'focus on the next factor');
      await tap(widget, 'affinity');
      const previous = (await inPool(widget, 'hours')).querySelector('button');
      await until(() => focused(widget) === previous, 'focus on the previous factor');
    });
  });

  it('keeps a button at its limit, and says why nothing happens', async () => {
    const widget = await ready();
    await tap(widget, 'proven', 'hours');
    const up = (await row(widget, 'proven')).querySelector('button')!;
    expect(up).to.have.attribute('aria-disabled', 'true');
    expect(up.disabled).to.equal(false);
    await press(widget, 'proven', 'Omhoog');
    await announced(widget, 'staat al bovenaan.');
    await press(widget, 'hours', 'Omlaag');
    await announced(widget, 'staat al onderaan.');
    expect(orderOf(widget)).to.deep.equal(['proven', 'hours']);
  });

  it('undoes step by step, down to the empty list', async () => {
    const widget = await ready();
    await tap(widget, 'proven', 'hours');
    await press(widget, 'hours', 'Omhoog');
    (await findByWords(widget, 'Ongedaan maken')).click();
    await widget.updateComplete;
    expect(orderOf(widget)).to.deep.equal(['proven', 'hours']);
    await announced(widget, 'Laatste wijziging ongedaan gemaakt.');
    (await findByWords(widget, 'Ongedaan maken')).click();
    await widget.updateComplete;
    (await findByWords(widget, 'Ongedaan maken')).click();
    await widget.updateComplete;
    expect(orderOf(widget)).to.deep.equal([]);
    const pool = (await inPool(widget, 'proven')).querySelector('button');
    await until(() => focused(widget) === pool, 'focus on the factor, back in the pool');
  });

  it('asks before starting again, and even that can be undone', async () => {
    const widget = await ready();
    await tap(widget, 'proven', 'hours');
    (await findByWords(widget, 'Opnieuw beginnen')).click();
    await find(widget, '#sure');
    await until(() => focused(widget)?.id === 'sure', 'focus on the question');
    expect(textOf(widget)).to.include('2 factoren gaan terug naar nog niet geplaatst.');
    (await findByWords(widget, 'Nee, houd mijn volgorde')).click();
    await until(() => focused(widget)?.id === 'restart', 'focus back');
    expect(orderOf(widget)).to.deep.equal(['proven', 'hours']);
    (await findByWords(widget, 'Opnieuw beginnen')).click();
    (await findByWords(widget, 'Ja, begin opnieuw')).click();
    await widget.updateComplete;
    expect(orderOf(widget)).to.deep.equal([]);
    await until(() => focused(widget)?.id === 'yours', 'focus on the heading');
    (await findByWords(widget, 'Ongedaan maken')).click();
    await widget.updateComplete;
    expect(orderOf(widget)).to.deep.equal(['proven', 'hours']);
  });

  it('goes on in a page that was translated: places, counts and buttons stay right', async () => {
    const widget = await ready();
    await tap(widget, 'proven', 'hours');
    translatePage(widget.shadowRoot);
    await tap(widget, 'policy');
    await press(widget, 'policy', 'Omhoog');
    expect(orderOf(widget)).to.deep.equal(['proven', 'policy', 'hours']);
    expect(numbersOf(widget)).to.deep.equal(['1', '2', '3']);
    const words = textOf(widget);
    expect(words).to.include('3 van de 10 geplaatst');
    expect(words).to.include('7 over');
    expect(words).to.include('zet op plaats 4');
    expect(words).not.to.include('zet op plaats 3');
    expect(words).to.include('van plaats 3 naar plaats 2 van 3.');
  });

  it('fits in 360 pixels with text of twice the size', async () => {
    const box = place('inline-size: 360px; font-size: 200%');
    const widget = openWidget(tag, { endpoint, parent: box });
    await find(widget, '.pool button');
    await tap(widget, 'own-signals', 'hours', 'peers');
    expectNoOverflow(box);
    const { right } = box.getBoundingClientRect();
    for (const control of widget.shadowRoot.querySelectorAll(
      '.regions :is(button, select, .handle)',
    ))
      expect(control.getBoundingClientRect().right).to.be.at.most(right);
    for (const title of widget.shadowRoot.querySelectorAll('.ranked .rank-title'))
      expect(title.getBoundingClientRect().width, 'room for words').to.be.above(200);
  });

  for (const [lang, up] of [
    ['nl', 'Omhoog'],
    ['ar', 'إلى الأعلى'],
  ] as const)
    it(`fits in 320 pixels with an order in it (${lang})`, async () => {
      const box = place('inline-size: 320px');
      const widget = openWidget(tag, { endpoint, parent: box, attributes: { lang } });
      await find(widget, '.pool button');
      // Factors have other titles in another language: the first three will do.
      const ranked = () => [...widget.shadowRoot.querySelectorAll('.ranked > li')];
      for (const count of [1, 2, 3]) {
        (await find(widget, '.pool button')).click();
        await until(() => ranked().length === count, `${count} in the order`);
      }
      const buttons = [...ranked()[2]!.querySelectorAll('button')];
      buttons.find((it) => wordsOf(it).includes(up))!.click();
      await until(() => focused(widget)?.closest('li') === ranked()[1], 'the second place');
      expectNoOverflow(box);
      for (const control of widget.shadowRoot.querySelectorAll('.ranked button, .ranked select'))
        expect(control.getBoundingClientRect().height).to.be.at.least(44);
    });
});
