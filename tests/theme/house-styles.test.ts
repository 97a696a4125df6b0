// The widgets in the house styles of others: what they take on, and whether it can be read.
import { expect } from '@open-wc/testing';
import type Axe from 'axe-core';
import 'axe-core/axe.min.js';
import { snippetsFor } from '../../src/builder/snippets.ts';
import '../../src/define.ts';
import { engine } from '../support/browser/commands.ts';
import {
  closeAll,
  find,
  openWidget,
  settle,
  until,
  type Widget,
} from '../support/browser/widget.ts';
import { edgePairs, textPairs, type ColorPairs } from '../support/color-pairs.ts';
import { houseStyles } from '../support/house-styles.ts';
import { inPageEndpoint, type InPageEndpoint } from '../support/in-page-endpoint.ts';
import { choice, openGroup } from '../elements/group-finder/support.ts';
import { next, signUp, withPlaces } from '../elements/signup-form/support.ts';
import { Colors, giveStyle } from './support.ts';

// The file of axe for browsers makes a global.
declare const axe: typeof Axe;

/** The pairs that cannot be told apart well enough, with their contrast. */
const tooFaint = (colors: Colors): string[] => {
  const faint = (pairs: readonly ColorPairs[], least: number) =>
    pairs.flatMap(({ color, grounds }) =>
      grounds
        .map((ground) => ({ ground, contrast: colors.contrast(color, ground) }))
        .filter(({ contrast }) => contrast < least)
        .map(({ ground, contrast }) => `${color} on ${ground}: ${contrast.toFixed(2)}`),
    );
  return [...faint(textPairs, 4.5), ...faint(edgePairs, 3)];
};

/** Each widget in the states that have the most colours. */
const states: readonly [
  what: string,
  tag: string,
  attributes: Record<string, string>,
  bring: (widget: Widget) => Promise<unknown>,
][] = [
  [
    'the groups with a filter chosen',
    'gmw-group-finder',
    {},
    async (widget) => {
      (await choice(widget, 'daypart', 'evening')).click();
      await find(widget, '.chip');
    },
  ],
  [
    'help before groups',
    'gmw-group-finder',
    {},
    async (widget) => {
      const field = await find<HTMLInputElement>(widget, '#q');
      field.value = 'mijn man slaat me';
      field.dispatchEvent(new Event('input'));
      await find(widget, '#help');
    },
  ],
  ['a group', 'gmw-group-finder', {}, (widget) => openGroup(widget, 'Assertiviteitstraining')],
  [
    'the sign-up with answers missing',
    'gmw-signup-form',
    withPlaces,
    async (widget) => {
      await next(widget);
      await find(widget, '.summary');
    },
  ],
  ['a sign-up that was sent', 'gmw-signup-form', withPlaces, signUp],
  [
    'the poll with a choice',
    'gmw-definition-poll',
    { results: 'always' },
    async (widget) => (await find(widget, 'input[type="radio"]')).click(),
  ],
  [
    'the survey with an order',
    'gmw-priority-survey',
    {},
    async (widget) => {
      for (let rank = 1; rank <= 3; rank++) {
        (await find(widget, '.pool button')).click();
        await widget.updateComplete;
      }
    },
  ],
  [
    "an editor's mistake",
    'gmw-group-finder',
    { endpoint: 'aanbod.example.nl', editor: '' },
    async (widget) => {
      const notice = await find<HTMLDetailsElement>(widget, '.editor-notice');
      notice.open = true;
    },
  ],
];

describe('our own colours', () => {
  afterEach(closeAll);

  for (const scheme of ['light', 'dark'])
    it(`can be read on their grounds, ${scheme}`, () => {
      expect(tooFaint(new Colors({ scheme }))).to.deep.equal([]);
    });

  it('differ by scheme', () => {
    expect(new Colors({ scheme: 'dark' }).valueOf('surface')).not.to.equal(
      new Colors().valueOf('surface'),
    );
  });
});

describe('a colour of the builder', () => {
  afterEach(closeAll);

  // The last one has the least contrast with white that the builder takes.
  for (const accent of ['#7a1f5c', '#0f5132', '#767676'])
    for (const scheme of ['light', 'dark'])
      it(`${accent} can be read on its grounds, on a ${scheme} page`, async () => {
        const tag = 'gmw-color-probe';
        const snippet = snippetsFor(
          {
            widget: 'color-probe',
            endpoint: 'https://aanbod.example.nl/v1',
            version: '1.0.0',
            integrity: '',
            attributes: {},
            phone: '',
            accent,
          },
          'tag',
        ).find(({ code }) => code.startsWith(tag));
        const takeAway = await giveStyle(snippet!.code);
        try {
          const colors = new Colors({ scheme, tag });
          expect(colors.contrast('accent', 'surface')).to.be.greaterThan(4.5);
          expect(tooFaint(colors)).to.deep.equal([]);
        } finally {
          takeAway();
        }
      });
});

for (const { name, from, file, className } of houseStyles)
  describe(`in the house style of ${name}`, () => {
    let endpoint: InPageEndpoint;
    let takeAway: () => void;
    const address = `/node_modules/${from}/${file}`;

    before(async () => {
      endpoint = await inPageEndpoint();
      const answer = await fetch(address);
      expect(answer.ok, address).to.equal(true);
      takeAway = await giveStyle(await answer.text());
    });
    after(() => {
      takeAway();
      return endpoint.close();
    });
    afterEach(closeAll);

    it('takes on colours, corners and letters', async () => {
      const [plain, styled] = [new Colors(), new Colors({ className })];
      for (const role of ['text', 'accent', 'link', 'control-border', 'muted', 'error'])
        expect(styled.valueOf(role), role).not.to.equal(plain.valueOf(role));
      const widget = openWidget('gmw-definition-poll', { endpoint });
      widget.className = className;
      const style = getComputedStyle(await find(widget, '.button-primary'));
      expect(style.backgroundColor).not.to.equal('rgb(14, 84, 96)');
      expect(style.borderRadius).not.to.equal('6px');
      expect(style.fontFamily).not.to.equal(getComputedStyle(document.body).fontFamily);
    });

    it('can be read: every pair of colours that the widgets use', () => {
      expect(tooFaint(new Colors({ className }))).to.deep.equal([]);
    });

    // axe finds a text on a ground that the list of pairs does not have. Its rules are the same in
    // every engine.
    if (engine() === 'chromium')
      for (const [what, tag, attributes, bring] of states)
        it(`can be read: ${what}`, async () => {
          const widget = openWidget(tag, {
            endpoint,
            attributes: { institution: 'welzijn-gooistreek', 'url-state': 'off', ...attributes },
          });
          widget.className = className;
          await until(() => widget.shadowRoot?.querySelector('.gmw'), 'the widget');
          await bring(widget);
          settle(widget);
          const { violations } = await axe.run(widget, { runOnly: ['color-contrast'] });
          const found = violations.flatMap(({ nodes }) =>
            nodes.map(({ target, any }) => `${String(target)}: ${any[0]?.message}`),
          );
          expect(found).to.deep.equal([]);
        });
  });
