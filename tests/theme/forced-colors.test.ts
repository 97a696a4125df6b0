import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import { setForcedColors } from '../support/browser/commands.ts';
import { closeAll, find, openWidget } from '../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../support/in-page-endpoint.ts';
import { attributes, openGroup } from '../elements/group-finder/support.ts';

describe('forced colours', () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(async () => {
    await setForcedColors(false);
    closeAll();
  });

  it('give every icon the colour of the words around it', async function () {
    if (!(await setForcedColors(true))) this.skip();
    const widget = openWidget('gmw-group-finder', { endpoint, attributes });
    await find(widget, '.card');
    await openGroup(widget, 'Assertiviteitstraining');
    const icons = [...widget.shadowRoot.querySelectorAll('.icon')];
    expect(icons.length).to.be.greaterThan(10);
    for (const icon of icons)
      expect(getComputedStyle(icon).stroke, icon.parentElement!.outerHTML.slice(0, 200)).to.equal(
        getComputedStyle(icon.parentElement!).color,
      );
  });
});
