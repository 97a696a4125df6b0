import { endpointMistake } from '../internal/endpoint-mistake.ts';
import { nearestWord } from './nearest-word.ts';
import { sourceMistakes, valueMistakes } from './value-mistakes.ts';

/** A mistake in code that somebody pasted, and the same code without it where that can be guessed. */
export interface SnippetMistake {
  readonly title: string;
  readonly why: string;
  readonly mended?: string | undefined;
}

/** What is known of the endpoint that the builder belongs to. */
export interface KnownNames {
  /** The values that it knows, by attribute; absent: all may be right. */
  readonly values: Readonly<Record<string, readonly string[] | undefined>>;
  /** Attributes by tag. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

interface FoundTag {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isSelfClosed: boolean;
}

/** Quotation marks that a word processor makes of straight ones. */
const curlyQuotes = /[\u2018-\u201F\u2032\u2033\u00AB\u00BB]/g;

const tagPattern =
  /<([a-z][\w-]*)((?:\s+[^\s=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/gi;
const attributePattern = /([^\s=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The tags of a text. A parser of the browser would run into Trusted Types, which this page requires. */
function tagsIn(text: string): FoundTag[] {
  return [...text.matchAll(tagPattern)].map(([whole, name = '', inside = '', slash]) => ({
    name: name.toLowerCase(),
    text: whole,
    isSelfClosed: slash === '/',
    attributes: Object.fromEntries(
      [...inside.matchAll(attributePattern)].map(([, key = '', a, b, c]) => [
        key.toLowerCase(),
        a ?? b ?? c ?? '',
      ]),
    ),
  }));
}

/** Attributes that any tag may have. */
const anyTag = /^(id|class|lang|dir|hidden|style|slot|title|data-.*|aria-.*|on.*)$/;

/** What is wrong with pasted code, the first thing to mend first. Empty: nothing was found. */
export function mistakesIn(pasted: string, known: KnownNames): SnippetMistake[] {
  const text = pasted.trim();
  if (text === '') return [];
  if (/=\s*[\u2018-\u201F\u2032\u2033\u00AB\u00BB]/.test(text)) {
    return [
      {
        title: 'Er staan verkeerde aanhalingstekens',
        why: 'Een tekstverwerker maakt er ronde van. De browser kent alleen rechte.',
        mended: text.replace(curlyQuotes, '"'),
      },
    ];
  }
  if (/&lt;(gmw-|script|iframe)/i.test(text)) {
    return [
      {
        title: 'De code is als gewone tekst opgeslagen',
        why: 'Plak haar in het blok voor HTML van uw site, niet in de tekst.',
        mended: text
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      },
    ];
  }
  const tags = tagsIn(text);
  const widgets = tags.filter((it) => it.name.startsWith('gmw-'));
  const frames = tags.filter((it) => it.name === 'iframe');
  const scripts = tags.filter((it) => it.name === 'script');
  if (widgets.length + frames.length === 0 && !/data-gmw=/.test(text)) {
    return [
      {
        title: 'Er staat geen onderdeel in',
        why: 'Een onderdeel begint met <gmw-… Misschien heeft uw site de tag weggehaald: kies dan “div” of “Iframe”.',
      },
    ];
  }
  // A provider gives its address to the widgets inside it.
  const isProvided = widgets.some(
    ({ name, attributes }) => name === 'gmw-provider' && attributes['endpoint'],
  );
  return [
    ...widgets.flatMap((it) => tagMistakes(it, text, known, isProvided)),
    ...frames.flatMap((it) => frameMistakes(it, text)),
    ...scriptMistakes(scripts, widgets, text),
  ];
}

function tagMistakes(
  tag: FoundTag,
  text: string,
  known: KnownNames,
  isProvided: boolean,
): SnippetMistake[] {
  const replaceIn = (from: string, to: string): string =>
    text.replace(tag.text, tag.text.replace(from, to));
  const names = known.attributes[tag.name];
  if (!names) {
    const right = nearestWord(tag.name, Object.keys(known.attributes));
    return [
      {
        title: `<${tag.name}> bestaat niet`,
        why: right ? `Bedoelt u <${right}>?` : 'Kies een onderdeel in de bouwer.',
        mended: right && text.replaceAll(tag.name, right),
      },
    ];
  }
  const found: SnippetMistake[] = [];
  if (tag.isSelfClosed) {
    found.push({
      title: `<${tag.name} … /> sluit niet`,
      why: 'Wat eronder staat, valt dan in het onderdeel en verdwijnt.',
      mended: text.replace(tag.text, `${tag.text.replace(/\s*\/>$/, '>')}</${tag.name}>`),
    });
  }
  const { endpoint } = tag.attributes;
  const wrong =
    endpoint === undefined && ('src' in tag.attributes || isProvided)
      ? undefined
      : endpointMistake(endpoint);
  if (wrong) found.push(endpointWords(wrong.kind, endpoint ?? '', wrong.suggestion, replaceIn));
  else if (endpoint?.startsWith('http://') && !/^http:\/\/(localhost|127\.)/.test(endpoint)) {
    found.push({
      title: 'Dit adres begint met http',
      why: 'Uw site is beveiligd. De browser laadt het aanbod dan niet.',
      mended: replaceIn(endpoint, endpoint.replace('http:', 'https:')),
    });
  }
  found.push(
    ...sourceMistakes(tag.attributes, replaceIn),
    ...valueMistakes(tag.attributes, known.values, replaceIn),
  );
  for (const name of Object.keys(tag.attributes)) {
    if (names.includes(name) || anyTag.test(name)) continue;
    const right = nearestWord(name, names);
    found.push({
      title: `“${name}” is geen instelling van dit onderdeel`,
      why: right ? `Bedoelt u “${right}”?` : 'De browser slaat het over.',
      mended: right && replaceIn(name, right),
    });
  }
  return found;
}

function endpointWords(
  kind: string,
  endpoint: string,
  suggestion: string | undefined,
  replaceIn: (from: string, to: string) => string,
): SnippetMistake {
  const mended = suggestion && endpoint !== '' ? replaceIn(endpoint, suggestion) : undefined;
  const why = 'Daardoor vinden wij geen groepen.';
  switch (kind) {
    case 'Missing':
      return { title: 'Er is geen adres van het aanbod', why: 'Zet endpoint="…" in de tag.' };
    case 'Version':
      return { title: 'Dit adres mist /v1', why, mended };
    case 'Scheme':
      return { title: 'Dit adres mist https://', why, mended };
    default:
      return { title: 'Dit is geen webadres', why, mended };
  }
}

function frameMistakes(frame: FoundTag, text: string): SnippetMistake[] {
  const { title, sandbox = '', src = '' } = frame.attributes;
  const found: SnippetMistake[] = [];
  const withMore = (more: string): string =>
    text.replace(frame.text, frame.text.replace(/\s*\/?>$/, ` ${more}>`));
  if (!title) {
    found.push({
      title: 'De iframe heeft geen titel',
      why: 'Wie de pagina laat voorlezen, hoort dan niet wat erin staat.',
      mended: withMore('title="Groepen zoeken"'),
    });
  }
  if ('sandbox' in frame.attributes && !/allow-scripts/.test(sandbox)) {
    found.push({
      title: 'De sandbox laat geen scripts toe',
      why: 'Bezoekers zien alleen een link. Zet erin: allow-scripts allow-same-origin.',
      mended: text.replace(
        /sandbox(="[^"]*")?/,
        'sandbox="allow-scripts allow-same-origin allow-popups"',
      ),
    });
  }
  if (!/\/v\d+\/embed\/[\w-]+/.test(src)) {
    found.push({
      title: 'Het adres is niet dat van een onderdeel',
      why: 'Een adres voor een iframe heeft /v1/embed/ erin.',
    });
  }
  return found;
}

function scriptMistakes(
  scripts: readonly FoundTag[],
  widgets: readonly FoundTag[],
  text: string,
): SnippetMistake[] {
  const ours = scripts.filter((it) => /gmw-[\w-]+\.js/.test(it.attributes['src'] ?? ''));
  const found: SnippetMistake[] = [];
  if (widgets.length > 0 && ours.length === 0) {
    found.push({
      title: 'Het script staat er niet bij',
      why: 'Staat het al in uw site? Dan is dit goed. Anders haalt uw site het misschien weg: kies dan “Iframe”.',
    });
  }
  for (const it of ours) {
    const { src = '', type, integrity } = it.attributes;
    if (type !== 'module') {
      found.push({
        title: 'Het script mist type="module"',
        why: 'De browser kan het zonder niet lezen.',
        mended: text.replace(it.text, it.text.replace(/<script/i, '<script type="module"')),
      });
    }
    const isNewest = /\/cdn\/gmw-/.test(src);
    if (integrity !== undefined && isNewest) {
      found.push({
        title: 'integrity hoort bij een adres met een versie',
        why: 'Bij de volgende versie laadt de browser het script niet meer.',
        mended: text.replace(it.text, it.text.replace(/\s+integrity="[^"]*"/, '')),
      });
    }
    if (integrity !== undefined && !('crossorigin' in it.attributes)) {
      found.push({
        title: 'Het script mist crossorigin',
        why: 'Zonder kan de browser de inhoud niet controleren.',
        mended: text.replace(it.text, it.text.replace(/\s*>$/, ' crossorigin="anonymous">')),
      });
    }
  }
  if (new Set(ours.map((it) => it.attributes['src'])).size > 1 && !/gmw-embed\.js/.test(text)) {
    found.push({
      title: 'Er staan meer scripts in',
      why: 'Neem bij meer dan één onderdeel alleen gmw-widgets.js.',
    });
  }
  return found;
}
