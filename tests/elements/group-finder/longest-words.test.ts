import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/elements/group-finder/define.ts';
import { engine } from '../../support/browser/commands.ts';
import {
  closeAll,
  expectNoOverflow,
  find,
  findByWords,
  openWidget,
  place,
  until,
  type Widget,
} from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { longestOffer, missingFields } from '../../support/longest-group.ts';
import { tag } from './support.ts';

const widgets = {
  version: '1.0.0',
  hashes: { 'gmw-widgets.js': 'sha384-abc' },
  read: () => new TextEncoder().encode(''),
};

describe(`<${tag}> with the longest words in every field`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint({ offer: longestOffer, widgets });
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  /** Opens a finder in 320 pixels, with all of its groups. */
  const open = async (extra: Record<string, string> = {}) => {
    const box = place('inline-size: 320px');
    const widget = openWidget(tag, {
      endpoint,
      attributes: { 'url-state': 'off', ...extra },
      parent: box,
    });
    await until(() => widget.shadowRoot.querySelectorAll('.card').length >= 4, 'the cards');
    return { box, widget };
  };

  const openFirst = async (widget: Widget, id: string) => {
    (await find(widget, `[data-group="${id}"]`)).click();
    await find(widget, '#group');
    for (const it of widget.shadowRoot.querySelectorAll('details')) it.open = true;
    await widget.updateComplete;
  };

  it('has all fields of the contract', () => {
    expect(missingFields()).to.deep.equal([]);
  });

  for (const referrer of [false, true]) {
    const reader = referrer ? 'a referrer' : 'a visitor';
    const extra: Record<string, string> = referrer ? { referrer: '' } : {};

    it(`shows cards and filters to ${reader}`, async () => {
      const { box, widget } = await open(extra);
      expectNoOverflow(box);
      (await find(widget, '.filters-toggle')).click();
      const sheet = await find(widget, 'dialog');
      for (const it of sheet.querySelectorAll('details')) it.open = true;
      expectNoOverflow(sheet);
    });

    for (const id of longestOffer.groups!.map((it) => it.id))
      it(`shows the page of ${id} to ${reader}`, async () => {
        const { box, widget } = await open(extra);
        await openFirst(widget, id);
        expectNoOverflow(box);
        if (engine() !== 'chromium') return;
        await emulateMedia({ media: 'print' });
        try {
          expectNoOverflow(box);
        } finally {
          await emulateMedia({ media: 'screen' });
        }
      });
  }

  it('shows pages to print', async () => {
    const { box, widget } = await open({ referrer: '', institution: 'longest' });
    for (const words of ['Bekijk per week', 'Overzicht om te printen', 'Waarom een groep: voor']) {
      (await findByWords(widget, words)).click();
      await find(widget, '#overview');
      expectNoOverflow(box);
      (await find(widget, '.back')).click();
      await find(widget, '#count');
    }
  });

  for (const path of [
    '/poster?group=longest',
    '/poster?group=longest-arabic',
    '/finder?gmw-group=longest',
    '/finder?institution=longest',
  ])
    it(`shows the endpoint's page ${path}`, async () => {
      const answer = await endpoint.fetch(`${endpoint.base}${path}`);
      expect(answer.status).to.equal(200);
      const html = await answer.text();
      expect(html).to.include('arbeidsongeschiktheid');
      const box = place('inline-size: 320px');
      const frame = document.createElement('iframe');
      frame.style.cssText = 'inline-size: 320px; block-size: 600px; border: 0';
      // Without its scripts, as who has none sees it.
      frame.setAttribute('sandbox', 'allow-same-origin');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.srcdoc = html;
      box.append(frame);
      await loaded;
      expectNoOverflow(frame.contentDocument!.documentElement);
    });
});
