import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface Args {
  institution: string;
  theme?: string;
  audience?: string;
  kind?: string;
  place?: string;
  daypart?: string;
  'fixed-filters'?: string;
  signup: 'inline' | 'link' | 'none';
  'signup-url'?: string;
  referrer?: boolean;
  'page-size': number;
  'heading-level': number;
  phone?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Group finder',
  component: 'gmw-group-finder',
  args: {
    institution: 'welzijn-gooistreek',
    signup: 'inline',
    'page-size': 20,
    'heading-level': 2,
  },
  argTypes: {
    signup: { control: 'inline-radio', options: ['inline', 'link', 'none'] },
    'heading-level': { control: { type: 'number', min: 1, max: 5 } },
  },
  render: (args) => html`
    <gmw-group-finder
      institution=${args.institution}
      theme=${ifDefined(args.theme)}
      audience=${ifDefined(args.audience)}
      kind=${ifDefined(args.kind)}
      place=${ifDefined(args.place)}
      daypart=${ifDefined(args.daypart)}
      fixed-filters=${ifDefined(args['fixed-filters'])}
      signup=${args.signup}
      signup-url=${ifDefined(args['signup-url'])}
      ?referrer=${args.referrer}
      page-size=${args['page-size']}
      heading-level=${args['heading-level']}
      phone=${ifDefined(args.phone)}
    ></gmw-group-finder>
  `,
};
export default meta;
type Story = StoryObj<Args>;

/** Opens something in the widget, as a visitor would. */
const press =
  (selector: string, words: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const root = canvasElement.querySelector('gmw-group-finder')?.shadowRoot;
    for (let i = 0; i < 100; i += 1) {
      const found = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].find((it) =>
        it.textContent?.includes(words),
      );
      if (found) return found.click();
      await new Promise(requestAnimationFrame);
    }
  };

/** The whole offer: search, filters, cards with the circle of chairs. */
export const Offer: Story = {};

/** A site starts with filters of its own; a visitor can change them. */
export const Presets: Story = { args: { daypart: 'evening', place: 'hilversum' } };

/** The page of a project for parents: its theme is fixed and has no control. */
export const FixedTheme: Story = {
  args: { theme: 'parenting separation', 'fixed-filters': 'theme' },
};

/** Few at a time; the focus goes to the first new card. */
export const FewAtATime: Story = { args: { 'page-size': 4 } };

/** Types something in the search field, as a visitor would. */
const type =
  (text: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const root = canvasElement.querySelector('gmw-group-finder')?.shadowRoot;
    for (let i = 0; i < 100; i += 1) {
      const field = root?.querySelector<HTMLInputElement>('#q');
      if (field) {
        field.value = text;
        field.dispatchEvent(new Event('input'));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

/** What was understood of a sentence, and what fits in all. */
export const Sentence: Story = { play: type('geldcursus hilversum woensdagavond') };

/** A sentence that no group fits in all. */
export const NotEverythingFits: Story = { play: type('iets voor boosheid, laren op zondag') };

/** Words of danger: help before groups. */
export const HelpFirst: Story = { play: type('mijn man slaat me') };

/** Nothing found: what to leave out, what comes near, and a form to tell what is missing. */
export const NothingFound: Story = { args: { theme: 'money', place: 'laren' } };

/** Close to a place of the offer, or to where the visitor is: asked of the device on a press only. */
export const Distance: Story = {
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('gmw-group-finder')?.shadowRoot;
    for (let i = 0; i < 100 && !root?.querySelector('#near'); i += 1)
      await new Promise(requestAnimationFrame);
    const near = root?.querySelector<HTMLSelectElement>('#near');
    if (!near) return;
    near.value = 'huizen';
    near.dispatchEvent(new Event('change'));
  },
};

/** For professionals: indications on a group's page, and a client to refer. */
export const Referrer: Story = {
  args: { referrer: true },
  play: press('.card-link', 'Assertiviteitstraining'),
};

/** What was found by week, to look at and to print. */
export const Agenda: Story = { play: press('button', 'Bekijk per week') };

/** For professionals: when a group suits and why, by the institution, to print. */
export const ReferrerReasons: Story = {
  args: { referrer: true },
  play: press('button', 'Waarom een groep: voor collega'),
};

/** A start that is not open yet: one mail when it opens. */
export const TellMe: Story = { play: press('.card-link', 'Sociale vaardigheidstraining') };

/** On a phone: the filters with the number of groups in view, and a fresh start. */
export const FiltersOnAPhone: Story = {
  globals: { viewport: { value: 'mobile1' } },
  play: press('.filters-toggle', 'Filters'),
};

/** For professionals: what was found by theme, with the reasons for a group, to print. */
export const ReferrerOverview: Story = {
  args: { referrer: true, daypart: 'evening' },
  play: press('.button-quiet', 'Overzicht om te printen'),
};

/** More filters: start, number of meetings, cost, age and the others, each with what it gives. */
export const MoreFilters: Story = { play: press('.filter-more > summary', 'Meer filters') };

/** A group's page: open with few places, full with a waiting list, waiting for enough people. */
export const GroupPage: Story = {
  args: { signup: 'link', 'signup-url': '/aanmelden?groep={group}&start={edition}' },
  play: press('.card-link', 'Assertiviteitstraining'),
};

/** A group one can join at any time. */
export const RollingGroup: Story = { play: press('.card-link', 'Zingeving') };

/** A group where one walks in, which has run for more than a year. */
export const DropIn: Story = { play: press('.card-link', 'Koffie en gesprek') };

/** A workshop to try first, with the training that comes after it. */
export const Workshop: Story = { play: press('.card-link', 'Een middag oefenen') };

/** A group in Arabic, with some of its texts in Dutch: each text in its own language and direction. */
export const ArabicGroup: Story = { play: press('.card-link', 'تربية الأطفال') };

/** A group in English. */
export const EnglishGroup: Story = { play: press('.card-link', 'Settling in together') };

/** A sensitive group: quick exit, help in acute need, sign-up by phone, no trace in the address. */
export const SensitiveGroup: Story = { play: press('.card-link', 'Van onmacht') };

/** An answer that never comes. */
export const Loading: Story = {
  parameters: { gmw: { fetch: () => () => new Promise<Response>(() => {}) } },
};

/** No connection: what to do, and whom to call. */
export const Unreachable: Story = {
  args: { phone: '035 123 45 67' },
  parameters: {
    gmw: { fetch: () => () => Promise.reject(new TypeError('Failed to fetch')) },
  },
};
