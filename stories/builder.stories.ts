import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inPageBuilder } from '../tests/support/in-page-builder.ts';

const meta: Meta = {
  title: 'Builder/Put a widget on your site',
  parameters: { controls: { disable: true } },
  // The page that every endpoint has at `/v1/builder`, with the endpoint of this story.
  loaders: [async () => ({ builder: await inPageBuilder() })],
  render: (_, { loaded }) => (loaded as { builder: HTMLElement }).builder,
};
export default meta;
type Story = StoryObj;

/** Chooses and types in the builder, as an editor would. */
const change =
  (selector: string, value?: string) =>
  ({ loaded }: { loaded: Record<string, unknown> }): void => {
    const { shadowRoot } = loaded['builder'] as HTMLElement;
    const field = shadowRoot?.querySelector<HTMLInputElement>(selector);
    if (!field) return;
    if (value === undefined) field.click();
    else {
      field.value = value;
      field.dispatchEvent(new Event(field.id === 'pasted' ? 'input' : 'change', { bubbles: true }));
    }
  };

/** Choose, look and copy: nothing is sent. */
export const Choose: Story = {};

/** Yellow with white letters cannot be read; one press gives a darker tint. */
export const ColorThatCannotBeRead: Story = {
  play: async (context) => {
    change('input[name="style"][value="own"]')(context);
    change('input[name="accent"]', '#ffcc00')(context);
  },
};

/** For a site that takes no script. */
export const Frame: Story = {
  play: async (context) => change('input[name="way"][value="frame"]')(context),
};

/** Code that was pasted from a word processor: what is wrong with it, and a press that mends it. */
export const PastedMistake: Story = {
  play: async (context) =>
    change('#pasted', '<gmw-group-finder endpoint=”https://aanbod.example.nl”>')(context),
};
