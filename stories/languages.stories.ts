import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { groupFinder } from '../src/locale/widgets/group-finder.ts';

interface Args {
  lang: string;
  widget: 'group-finder' | 'signup-form' | 'definition-poll' | 'priority-survey';
}

/** Each widget, in one language. The toolbar changes the language of every other story too. */
const meta: Meta<Args> = {
  title: 'Languages/Each language',
  args: { widget: 'group-finder' },
  argTypes: {
    lang: { control: 'inline-radio', options: ['nl', ...Object.keys(groupFinder.languages)] },
    widget: {
      control: 'inline-radio',
      options: ['group-finder', 'signup-form', 'definition-poll', 'priority-survey'],
    },
  },
  render: ({ lang, widget }) => {
    switch (widget) {
      case 'signup-form':
        return html`<gmw-signup-form
          lang=${lang}
          group="assertiviteitstraining"
          edition="assertief-hilversum"
        ></gmw-signup-form>`;
      case 'definition-poll':
        return html`<gmw-definition-poll lang=${lang} results="always"></gmw-definition-poll>`;
      case 'priority-survey':
        return html`<gmw-priority-survey lang=${lang} results="always"></gmw-priority-survey>`;
      default:
        return html`<gmw-group-finder
          lang=${lang}
          institution="welzijn-gooistreek"
          url-state="off"
        ></gmw-group-finder>`;
    }
  },
};
export default meta;
type Story = StoryObj<Args>;

/** The language inside every script. */
export const Dutch: Story = { args: { lang: 'nl' } };

/** Help and safe contact are in Dutch until a native reader has approved them, here and below. */
export const English: Story = { args: { lang: 'en' } };

/** From right to left; numbers and names keep their own direction. */
export const Arabic: Story = { args: { lang: 'ar' } };

/** With the plural forms of Polish. */
export const Polish: Story = { args: { lang: 'pl' } };

/** With the plural forms of Turkish. */
export const Turkish: Story = { args: { lang: 'tr' } };

/** With the plural forms of Ukrainian. */
export const Ukrainian: Story = { args: { lang: 'uk' } };

/** The questions about safe contact stay in Dutch, marked as such. */
export const ArabicSignUp: Story = { args: { lang: 'ar', widget: 'signup-form' } };

/** What is voted on stays Dutch; the translation stands below it. */
export const PolishPoll: Story = { args: { lang: 'pl', widget: 'definition-poll' } };

/** The factors in Ukrainian. */
export const UkrainianSurvey: Story = { args: { lang: 'uk', widget: 'priority-survey' } };
