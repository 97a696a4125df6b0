import type { BuilderChoice, Way } from './choice.ts';

/** A piece of code to copy, and what an editor does with it. */
export interface Snippet {
  readonly title: string;
  readonly code: string;
  readonly note?: string;
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const originOf = ({ endpoint }: BuilderChoice): string => new URL(endpoint).origin;

/** Everything before `/v1`: a proxy may serve the endpoint below a path. */
const rootOf = ({ endpoint }: BuilderChoice): string => endpoint.replace(/\/v\d+\/?$/, '');

const attributesOf = ({ endpoint, attributes }: BuilderChoice, prefix = ''): string =>
  Object.entries({ endpoint, ...attributes })
    .map(([name, value]) => `\n  ${prefix}${name}="${escaped(value)}"`)
    .join('');

/** What visitors see until the widget works, and when it cannot. */
function fallback({ phone }: BuilderChoice): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits === '' ? '' : `\n  Bel ons: <a href="tel:${digits}">${escaped(phone)}</a>\n`;
}

const script = (choice: BuilderChoice): string =>
  `<script type="module" crossorigin="anonymous"
  src="${rootOf(choice)}/cdn/${choice.version}/gmw-widgets.js"
  integrity="${choice.integrity}"></script>`;

const titles: Readonly<Record<string, string>> = {
  'group-finder': 'Groepen zoeken',
  'signup-form': 'Aanmelden',
  'definition-poll': 'Stemmen over de omschrijving',
  'priority-survey': 'Volgorde van tien factoren',
};

/** What a page for a frame takes from its address. */
const frameParameters =
  /^(institution|theme|audience|kind|place|daypart|fixed-filters|lang|form-of-address)$/;

function frameOf(choice: BuilderChoice): Snippet {
  const given = Object.entries(choice.attributes).filter(([name]) => frameParameters.test(name));
  const query = new URLSearchParams(given).toString();
  const address = `${choice.endpoint}/embed/${choice.widget}${query && `?${query}`}`;
  return {
    title: 'Plak dit in uw pagina',
    code: `<iframe title="${titles[choice.widget] ?? 'Groepen'}"
  src="${escaped(address)}"
  width="100%" height="900" allow="geolocation"></iframe>
<script type="module" src="${rootOf(choice)}/cdn/gmw-embed.js"></script>`,
    note: 'Kies dit als uw site geen scripts toestaat. Neemt uw site ook de laatste regel niet aan? Laat die weg: dan past de hoogte zich niet aan. Uw kleuren gaan niet mee.',
  };
}

/** The code for a page, by the way that the editor chose. */
function pageSnippets(choice: BuilderChoice, way: Way): Snippet[] {
  const tag = `gmw-${choice.widget}`;
  const inside = fallback(choice);
  switch (way) {
    case 'tag':
      return [
        {
          title: 'Plak dit in uw pagina',
          code: `${script(choice)}\n\n<${tag}${attributesOf(choice)}>${inside}</${tag}>`,
          note: 'De tekst tussen de tags zien bezoekers als het onderdeel niet werkt.',
        },
      ];
    case 'div':
      return [
        { title: 'Zet dit één keer in uw site', code: script(choice) },
        {
          title: 'Plak dit in uw pagina',
          code: `<div data-gmw="${choice.widget}"${attributesOf(choice, 'data-')}>${inside}</div>`,
          note: 'Kies dit als uw site onbekende tags weghaalt.',
        },
      ];
    case 'frame':
      return [frameOf(choice)];
    case 'wordpress':
      return [
        {
          title: 'Plak deze regel in een blok “Shortcode”',
          code: `[gmw widget="${choice.widget}"${Object.entries(choice.attributes)
            .map(([name, value]) => ` ${name}="${shortcodeValue(value)}"`)
            .join('')}]`,
          note: 'Hiervoor is de plug-in GMW Widgets nodig, waarin het adres van het aanbod staat.',
        },
      ];
    default:
      return [
        {
          title: 'In uw project',
          code: `npm install gmw-widgets@${choice.version}`,
        },
        // In two parts: a tool that looks for imports in the built file must not take it for one.
        { title: 'In uw code', code: ['import', `'gmw-widgets/${choice.widget}';`].join(' ') },
        {
          title: 'In uw pagina',
          code: `<${tag}${attributesOf(choice)}>${inside}</${tag}>`,
        },
      ];
  }
}

/** WordPress knows no escapes in a shortcode; these signs would end it. */
const shortcodeValue = (value: string): string => value.replace(/["'[\]<>]/g, '');

function styleSnippet({ widget, accent }: BuilderChoice): Snippet[] {
  if (accent === undefined) return [];
  return [
    {
      title: 'Zet dit in uw stylesheet',
      // Light whatever the page is: the colour was checked on a light ground.
      code: `gmw-${widget} {
  color-scheme: light;
  --gmw-accent-background-color: ${accent};
  --gmw-accent-color: #ffffff;
  --gmw-accent-hover-background-color: ${accent};
  --gmw-link-color: ${accent};
}`,
    },
  ];
}

/** The lines that a strict security policy needs for this way. */
function policySnippet(choice: BuilderChoice, way: Way): Snippet[] {
  const origin = originOf(choice);
  const lines: Readonly<Record<Way, string[]>> = {
    tag: [`script-src ${origin}`, `connect-src ${origin}`],
    div: [`script-src ${origin}`, `connect-src ${origin}`],
    frame: [`frame-src ${origin}`, `script-src ${origin}`],
    // The plugin brings the script.
    wordpress: [`connect-src ${origin}`],
    import: [`connect-src ${origin}`],
  };
  return [
    {
      title: 'Regels voor uw beveiliging (CSP)',
      code: lines[way].join('\n'),
      note: 'Heeft uw site een Content-Security-Policy? Zet er dan deze adressen bij. Weet u het niet? Vraag uw webbouwer.',
    },
  ];
}

/** All the code for what was chosen. */
export const snippetsFor = (choice: BuilderChoice, way: Way): Snippet[] => [
  ...pageSnippets(choice, way),
  ...(way === 'frame' || way === 'wordpress' ? [] : styleSnippet(choice)),
  ...policySnippet(choice, way),
];
