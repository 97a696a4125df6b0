import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface Args {
  institution: string;
  'form-of-address': 'u' | 'je';
  lang: string;
  phone?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Provider',
  component: 'gmw-provider',
  args: { institution: 'welzijn-gooistreek', 'form-of-address': 'je', lang: 'nl' },
  argTypes: { 'form-of-address': { control: 'inline-radio', options: ['u', 'je'] } },
  render: (args) => html`
    <gmw-provider
      institution=${args.institution}
      form-of-address=${args['form-of-address']}
      lang=${args.lang}
      phone=${ifDefined(args.phone)}
    >
      <gmw-group-finder page-size="2"></gmw-group-finder>
      <gmw-signup-form mode="talk"></gmw-signup-form>
    </gmw-provider>
  `,
};
export default meta;

/** Settings stand once, around several widgets; an attribute on a widget wins. */
export const Settings: StoryObj<Args> = {};
