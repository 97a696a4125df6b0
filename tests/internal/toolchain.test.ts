// What every element test relies on: if one of these fails, look at the tools before the widgets.
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import answer from '../support/samples/answer.json' with { type: 'json' };
import { engine, narrow, setForcedColors } from '../support/browser/commands.ts';

@customElement('gmw-test-greeting')
class TestGreeting extends LitElement {
  @property() greeting = 'dag';

  override render() {
    return html`<p>${this.greeting}</p>`;
  }
}

describe('the test tools', () => {
  it('compile decorators: a property set from outside is rendered', async () => {
    const element = await fixture<TestGreeting>(
      html`<gmw-test-greeting greeting="hallo"></gmw-test-greeting>`,
    );
    expect(element.shadowRoot?.textContent).to.equal('hallo');
    element.greeting = 'tot ziens';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('tot ziens');
  });

  it('serve JSON modules', () => {
    expect(answer).to.deep.equal({ answer: 42 });
  });

  it('force colours where the engine can', async () => {
    const supported = await setForcedColors(true);
    try {
      expect(supported).to.equal(engine() === 'chromium');
      expect(matchMedia('(forced-colors: active)').matches).to.equal(supported);
    } finally {
      await setForcedColors(false);
    }
  });

  it('give a narrow place to put a widget in', async () => {
    const box = await narrow(html`<p>smal</p>`);
    expect(box.getBoundingClientRect().width).to.equal(320);
  });
});
