// Every part of the desk by the keyboard alone, and for axe in every look.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/desk/define.ts';
import type { DeskSession } from '../../../src/contract/desk-session.ts';
import {
  closeAll,
  expectAccessibleInEveryLook,
  find,
  focused,
  place,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import {
  coordinator,
  deskEndpoint,
  samira,
  type DeskEndpoint,
} from '../../support/desk-endpoint.ts';
import { openDesk } from './support.ts';

const institution = 'welzijn-gooistreek';

/** Somebody with every part of the desk; polls are of the whole country. */
const everything: DeskSession = {
  ...coordinator,
  rights: [
    { task: 'signups', institution },
    { task: 'offer', institution },
    { task: 'signals', institution },
    { task: 'ballots' },
  ],
};

/** What each part has once it is there. */
const parts = {
  todo: '.decisions .verb',
  signups: '#q',
  offer: '.offer-groups',
  signals: '.remedies',
  figures: '.page-tools select',
  ballots: '.ballot-layout .count-table',
} as const;

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Where Tab stops, in order: of radio buttons that belong together one. */
function stopsOf({ shadowRoot }: Widget): Element[] {
  const groups = new Set<string>();
  return [...shadowRoot.querySelectorAll<HTMLElement>(focusable)].filter((it) => {
    if (!it.checkVisibility() || it.tabIndex < 0) return false;
    if (!(it instanceof HTMLInputElement) || it.type !== 'radio') return true;
    const isFirst = !groups.has(it.name);
    groups.add(it.name);
    return isFirst;
  });
}

const nameOf = (it: Element | null | undefined): string =>
  it ? `${it.localName} ${it.id} ${wordsOf(it)}`.trim() : 'nothing';

describe('the desk by the keyboard alone', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint(everything);
    await endpoint.signUp(samira);
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const open = async (view: keyof typeof parts, width: number) => {
    const desk = openDesk(endpoint, { view }, place(`inline-size: ${width}px`));
    await find(desk, parts[view]);
    return desk;
  };

  for (const view of Object.keys(parts) as (keyof typeof parts)[])
    for (const width of [1280, 360])
      it(`reaches all of ${view} at ${width} px, in order, from the link to the content on`, async () => {
        const desk = await open(view, width);
        const skip = await find(desk, '.skip');
        skip.focus();
        await sendKeys({ press: 'Enter' });
        await until(() => focused(desk)?.id === 'page', 'focus on the heading');
        const stops = stopsOf(desk);
        const heading = focused(desk)!;
        const rest = stops.filter(
          (it) => heading.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        expect(rest.length).to.be.greaterThan(0);
        for (const stop of rest) {
          await sendKeys({ press: 'Tab' });
          expect(nameOf(focused(desk))).to.equal(nameOf(stop));
        }
      });

  for (const view of Object.keys(parts) as (keyof typeof parts)[])
    it(`has nothing in ${view} that axe objects to, in any look`, async () => {
      await expectAccessibleInEveryLook(await open(view, 1280));
    });

  it('goes from part to part, and the heading has the focus each time', async () => {
    const desk = await open('todo', 1280);
    for (const words of ['Aanmeldingen', 'Aanbod', 'Signalen', 'Cijfers', 'Te doen']) {
      const tab = [...desk.shadowRoot.querySelectorAll<HTMLElement>('.tabs button')].find((it) =>
        wordsOf(it).startsWith(words),
      )!;
      tab.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => tab.getAttribute('aria-current') === 'page', words);
      await until(() => focused(desk)?.id === 'page', `focus on the heading of ${words}`);
    }
  });

  it('opens the page of a group as visitors see it, reads it and comes back', async () => {
    const desk = await open('offer', 1280);
    const enter = async (selector: string) => {
      (await find(desk, selector)).focus();
      await sendKeys({ press: 'Enter' });
    };
    await enter('[data-group="assertiviteitstraining"]');
    await enter('#open-preview');
    const finder = await find<Widget>(desk, 'gmw-group-finder:not([hidden])');
    expect(focused(desk)?.id).to.equal('preview-title');
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focused(desk))).to.contain('Sluiten');
    for (const stop of stopsOf(finder)) {
      await sendKeys({ press: 'Tab' });
      expect(nameOf(focused(finder))).to.equal(nameOf(stop));
    }
    await sendKeys({ press: 'Escape' });
    await until(() => focused(desk)?.id === 'open-preview', 'focus on the button');
  });
});
