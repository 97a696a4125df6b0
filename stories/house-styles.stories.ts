import '@gemeente-denhaag/design-tokens-components/dist/theme/index.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args {
  /** The class with the tokens. */
  theme: string;
  /** Shown in the place of the widgets, where the tokens may not be. */
  missing?: string;
}

const meta: Meta<Args> = {
  title: 'House styles/NL Design System',
  parameters: { controls: { disable: true } },
  render: ({ theme, missing }) =>
    missing
      ? html`<p>${missing}</p>`
      : html`<div class=${theme}>
          <gmw-group-finder
            institution="welzijn-gooistreek"
            page-size="2"
            url-state="off"
          ></gmw-group-finder>
          <gmw-definition-poll results="always" url-state="off"></gmw-definition-poll>
        </div>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The example theme of NL Design System. */
export const Voorbeeld: Story = { args: { theme: 'voorbeeld-theme' } };

/** The municipality of The Hague. */
export const DenHaag: Story = { args: { theme: 'denhaag-theme' } };

/** The tokens of others that may be tried, and not published: they load on a developer's machine only. */
const onOwnMachine = import.meta.env.DEV
  ? {
      utrecht: () => import('@utrecht/design-tokens/dist/theme.css'),
      utrechtDark: () => import('@utrecht/design-tokens/dist/dark/theme.css'),
      rvo: () => import('@nl-rvo/design-tokens/dist/index.css'),
    }
  : undefined;

/** A story in a house style whose licence keeps it out of this site when it is published. */
const onlyHere = (name: 'utrecht' | 'utrechtDark' | 'rvo', theme: string): Story => ({
  args: {
    theme,
    ...(onOwnMachine
      ? {}
      : {
          missing:
            'The makers keep these tokens to themselves. Run `npm run storybook` to see them.',
        }),
  },
  loaders: [async () => void (await onOwnMachine?.[name]())],
});

/** The municipality of Utrecht. */
export const Utrecht: Story = onlyHere('utrecht', 'utrecht-theme');

/** The dark colours of Utrecht. */
export const UtrechtDark: Story = onlyHere('utrechtDark', 'utrecht-theme--dark');

/** RVO, in the house style of the national government. */
export const Rvo: Story = onlyHere('rvo', 'rvo-theme');
