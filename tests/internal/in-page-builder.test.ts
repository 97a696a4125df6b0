import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import { closeAll, place, until, wordsOf } from '../support/browser/widget.ts';
import { inPageBuilder } from '../support/in-page-builder.ts';

describe('the builder with an endpoint inside the page', () => {
  let root: ShadowRoot;
  beforeEach(async () => {
    const builder = await inPageBuilder();
    place('').append(builder);
    root = builder.shadowRoot!;
  });
  afterEach(closeAll);

  const at = <E extends Element = HTMLElement>(selector: string) =>
    until(() => root.querySelector<E>(selector), selector);

  it('shows the widget, offers the themes of the endpoint, and gives code for both', async () => {
    await until(
      () => root.querySelector('#preview gmw-group-finder')?.shadowRoot?.querySelector('.card'),
      'a card in the preview',
    );
    const theme = await at<HTMLSelectElement>('#theme');
    await until(() => theme.options.length > 1, 'themes to choose from');
    theme.value = theme.options[1]!.value;
    theme.dispatchEvent(new Event('change', { bubbles: true }));
    expect(wordsOf(await at('#code pre'))).to.include(`theme="${theme.value}"`);
    expect(root.querySelector('#preview gmw-group-finder')!.getAttribute('theme')).to.equal(
      theme.value,
    );
  });

  it('sends nothing from the preview, and says so', async () => {
    (await at<HTMLInputElement>('input[value="definition-poll"]')).click();
    const inside = <E extends HTMLElement>(selector: string) =>
      until(
        () =>
          root
            .querySelector('#preview gmw-definition-poll')
            ?.shadowRoot?.querySelector<E>(selector),
        `${selector} in the preview`,
      );
    (await inside('input[type="radio"]')).click();
    (await inside('.button-primary')).click();
    await inside('.notice-failed');
  });
});
