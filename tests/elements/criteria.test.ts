// Criteria of WCAG 2.2 that axe does not look at as a reader meets them.
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define.ts';
import { engine, setForcedColors } from '../support/browser/commands.ts';
import {
  closeAll,
  expectAccessible,
  expectNoOverflow,
  find,
  openWidget,
  place,
  until,
  type Widget,
} from '../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../support/in-page-endpoint.ts';
import { openGroup } from './group-finder/support.ts';
import { toCheck, toReach, withPlaces } from './signup-form/support.ts';

interface View {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  /** Brings the widget to the view. */
  readonly go: (widget: Widget) => Promise<unknown>;
}

const finder = { institution: 'welzijn-gooistreek', 'url-state': 'off' };
const views: Record<string, View> = {
  'the offer': { tag: 'gmw-group-finder', attributes: finder, go: (it) => find(it, '.card') },
  'a group': {
    tag: 'gmw-group-finder',
    attributes: finder,
    go: async (it) => {
      await find(it, '.card');
      await openGroup(it, 'Assertiviteitstraining');
    },
  },
  'the start of a sign-up': {
    tag: 'gmw-signup-form',
    attributes: withPlaces,
    go: (it) => find(it, '#participant-name'),
  },
  'how to be reached': {
    tag: 'gmw-signup-form',
    attributes: withPlaces,
    go: async (it) => {
      await toReach(it);
      (await find(it, '.fold > summary')).click();
    },
  },
  'the check of a sign-up': { tag: 'gmw-signup-form', attributes: withPlaces, go: toCheck },
  'the poll': { tag: 'gmw-definition-poll', attributes: {}, go: (it) => find(it, '.option') },
  'the result of the poll': {
    tag: 'gmw-definition-poll',
    attributes: { results: 'always' },
    go: (it) => find(it, '.tally'),
  },
  'the survey with an order': {
    tag: 'gmw-priority-survey',
    attributes: {},
    go: async (it) => {
      for (let rank = 0; rank < 4; rank += 1) {
        (await find(it, '.pool button')).click();
        await it.updateComplete;
      }
    },
  },
};

/** What readers set for themselves, in a stylesheet of their browser: it reaches into every shadow root. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important }`);

const elementsOf = (widget: Widget): HTMLElement[] => [
  ...widget.shadowRoot.querySelectorAll<HTMLElement>('.gmw *'),
];

const isSeen = (it: HTMLElement): boolean => {
  const { width, height } = it.getBoundingClientRect();
  // A part for screen readers only is a pixel large.
  return it.checkVisibility() && width > 2 && height > 2;
};

/** Elements that hide a part of their text. */
const cutOff = (widget: Widget): string[] =>
  elementsOf(widget)
    .filter((it) => isSeen(it) && it.innerText)
    .filter((it) => /hidden|clip/.test(getComputedStyle(it).overflow))
    .filter((it) => it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1)
    .map((it) => it.outerHTML.slice(0, 200));

const pressed =
  'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]';

/** What is pressed and smaller than 24 pixels; a link within a sentence may be (the exception "inline"). */
const tooSmall = (widget: Widget): string[] =>
  elementsOf(widget)
    .filter((it) => it.matches(pressed) && isSeen(it))
    // The trap for programs that fill in every field: nobody sees it.
    .filter((it) => !it.matches('input[tabindex="-1"]'))
    .filter((it) => getComputedStyle(it).display !== 'inline')
    // A box or circle is pressed by its label too.
    .map((it) => it.closest<HTMLElement>('label') ?? it)
    .filter((it) => {
      const { width, height } = it.getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map((it) => it.outerHTML.slice(0, 200));

/**
 * The rings at the places where the one of a focused element may be: on itself, around its label, or drawn by a
 * part of it. Empty: there is none.
 */
function ringsOf(it: HTMLElement): string {
  const label = it.closest<HTMLElement>('label');
  const places: [Element, string?][] = [[it], [it, '::after'], [it, '::before']];
  if (label) places.push([label], [label, '::after']);
  return places
    .map(([element, pseudo]) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, pseudo);
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return `${isOutlined ? outlineWidth : ''}${boxShadow === 'none' ? '' : boxShadow}`;
    })
    .join('');
}

/** What looks the same with the focus of a keyboard and without. */
function withoutRing(widget: Widget): string[] {
  return elementsOf(widget)
    .filter(
      (it) => it.matches(pressed) && isSeen(it) && it.tabIndex >= 0 && !it.matches(':disabled'),
    )
    .filter((it) => {
      it.blur();
      const before = ringsOf(it);
      it.focus({ focusVisible: true });
      const after = ringsOf(it);
      return it.matches(':focus-visible') && (after === '' || after === before);
    })
    .map((it) => it.outerHTML.slice(0, 200));
}

/** What has a name of its own in which the words that are seen on it do not stand together. */
const namedOtherwise = (widget: Widget): string[] => {
  const plain = (text: string): string =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  return elementsOf(widget)
    .filter((it) => it.matches('a, button, summary') && isSeen(it))
    .filter((it) => it.hasAttribute('aria-label') || it.hasAttribute('aria-labelledby'))
    .filter((it) => {
      const ids = (it.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
      const name =
        ids.length > 0
          ? ids.map((id) => widget.shadowRoot.getElementById(id)?.textContent ?? '').join(' ')
          : it.getAttribute('aria-label')!;
      return !plain(name).includes(plain(it.innerText));
    })
    .map((it) => it.outerHTML.slice(0, 300));
};

const moving = (widget: Widget): string[] =>
  elementsOf(widget)
    .filter((it) => {
      const { animationName, transitionDuration } = getComputedStyle(it);
      return animationName !== 'none' || /[1-9]/.test(transitionDuration);
    })
    .map((it) => it.outerHTML.slice(0, 200));

describe('the widgets by criterion', () => {
  let endpoint: InPageEndpoint;
  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  for (const [name, { tag, attributes, go }] of Object.entries(views)) {
    const open = async (): Promise<[Widget, HTMLElement]> => {
      const box = place('inline-size: 320px');
      const widget = openWidget(tag, { endpoint, attributes, parent: box });
      await go(widget);
      await until(() => !widget.shadowRoot.querySelector('.skeleton'), 'all content');
      return [widget, box];
    };

    it(`1.4.12 text spacing: ${name} loses no text and is no wider`, async () => {
      const [widget, box] = await open();
      const root = widget.shadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
      const { letterSpacing } = getComputedStyle(root.querySelector('h2')!);
      expect(Number.parseFloat(letterSpacing)).to.be.above(1);
      expectNoOverflow(box);
      expect(cutOff(widget)).to.deep.equal([]);
    });

    it(`2.5.8 target size: ${name} has nothing to press under 24 px`, async () => {
      const [widget] = await open();
      const all = elementsOf(widget).filter((it) => it.matches(pressed) && isSeen(it));
      expect(all.length).to.be.above(2);
      expect(tooSmall(widget)).to.deep.equal([]);
    });

    it(`2.5.3 label in name: ${name}`, async () => {
      const [widget] = await open();
      expect(namedOtherwise(widget)).to.deep.equal([]);
    });

    // WebKit's driver has no keyboard focus that a page can ask for.
    for (const scheme of engine() === 'webkit' ? [] : ['light', 'dark'])
      it(`2.4.7 focus visible: everything that keys reach in ${name}, ${scheme}`, async () => {
        const [widget, box] = await open();
        box.style.colorScheme = scheme;
        expect(withoutRing(widget)).to.deep.equal([]);
      });

    // Only this engine forces colours for a test.
    if (engine() === 'chromium')
      it(`1.4.1, 1.4.11, 2.4.7: ${name} with forced colours`, async () => {
        const [widget] = await open();
        expect(await setForcedColors(true)).to.equal(true);
        try {
          await expectAccessible(widget);
          expect(withoutRing(widget)).to.deep.equal([]);
        } finally {
          await setForcedColors(false);
        }
      });

    // And only its driver asks for less motion.
    if (engine() === 'chromium')
      it(`2.3.3 reduced motion: nothing moves in ${name}`, async () => {
        await emulateMedia({ reducedMotion: 'reduce' });
        try {
          const [widget] = await open();
          expect(moving(widget)).to.deep.equal([]);
          expect(elementsOf(widget).flatMap((it) => it.getAnimations())).to.deep.equal([]);
        } finally {
          await emulateMedia({ reducedMotion: 'no-preference' });
        }
      });
  }

  it('sees what has no ring, a name of its own, or moves', async () => {
    const widget = openWidget('gmw-definition-poll', { endpoint });
    await find(widget, '.button-primary');
    const wrong = new CSSStyleSheet();
    wrong.replaceSync(
      '.button-primary { outline: none !important; box-shadow: none !important; animation: x 1s !important }',
    );
    widget.shadowRoot.adoptedStyleSheets = [...widget.shadowRoot.adoptedStyleSheets, wrong];
    (await find(widget, '.button-primary')).setAttribute('aria-label', 'Iets anders');
    if (engine() !== 'webkit') expect(withoutRing(widget)).to.have.length(1);
    expect(namedOtherwise(widget)).to.have.length(1);
    expect(moving(widget).join()).to.contain('button-primary');
  });
});
