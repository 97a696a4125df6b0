import '@gemeente-denhaag/design-tokens-components/dist/theme/index.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import {
  setCustomElementsManifest,
  type Preview,
  type StoryContext,
} from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../../dist/custom-elements.json';
import '../../src/define.ts';
import { groupFinder } from '../../src/locale/widgets/group-finder.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../tests/support/in-page-endpoint.ts';
import './preview.css';

setCustomElementsManifest(manifest);

/** What a story may say in `parameters.gmw`. */
interface StoryParameters {
  /** Stands between the widgets and the endpoint: to be slow, to fail, to answer nonsense. */
  fetch?: (real: typeof fetch) => typeof fetch;
}

/** Themes that may be shown on a published site: their tokens are free. */
const themes: Readonly<Record<string, string>> = {
  voorbeeld: 'voorbeeld-theme',
  denhaag: 'denhaag-theme',
};

function page(story: () => unknown, { globals, loaded, parameters }: StoryContext) {
  const { language, address, look, direction } = globals as Record<string, string>;
  const { fetch: real, base } = (loaded as { endpoint: InPageEndpoint }).endpoint;
  const { fetch: between } = (parameters.gmw ?? {}) as StoryParameters;
  return html`
    <div
      class="gmw-story ${themes[look ?? ''] ?? ''}"
      data-look=${look}
      lang=${language}
      dir=${direction}
    >
      <gmw-provider
        endpoint=${base}
        form-of-address=${address}
        .fetch=${between ? between(real) : real}
      >
        ${story()}
      </gmw-provider>
    </div>
  `;
}

type Icon = 'globe' | 'user' | 'paintbrush' | 'transfer';

const toolbar = (title: string, icon: Icon, items: [value: string, title: string][]) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: items.map(([value, it]) => ({ value, title: it })),
  },
});

/** Those of the widgets; a new one needs no change here. */
const languages = ['nl', ...Object.keys(groupFinder.languages)];

const preview: Preview = {
  // Every story has an endpoint of its own, with the sample content, inside the page.
  loaders: [async () => ({ endpoint: await inPageEndpoint() })],
  decorators: [page],
  initialGlobals: { language: 'nl', address: 'u', look: 'own', direction: 'ltr' },
  globalTypes: {
    language: toolbar(
      'Language',
      'globe',
      languages.map((it) => [it, new Intl.DisplayNames(it, { type: 'language' }).of(it) ?? it]),
    ),
    address: toolbar('Form of address', 'user', [
      ['u', 'u'],
      ['je', 'je'],
    ]),
    look: toolbar('Look', 'paintbrush', [
      ['own', 'Own look'],
      ['voorbeeld', 'Voorbeeld (NL Design System)'],
      ['denhaag', 'Den Haag (NL Design System)'],
      ['dark', 'Dark'],
    ]),
    direction: toolbar('Direction', 'transfer', [
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ]),
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Widgets',
          'Languages',
          'Builder',
          'House styles',
          'Guides',
          'Sheets',
        ],
      },
    },
  },
  tags: ['autodocs'],
};

export default preview;
