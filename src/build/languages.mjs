import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The languages besides Dutch, for everything that builds or serves the widgets' source. A language is
 * a folder of `src/locale` with a JSON file for each part; nothing else names it. The source imports
 * `gmw:languages/<widget>`: a loader for each language, which differs by who loads it; and the endpoint
 * `gmw:endpoint-languages`, the texts themselves.
 */
const locale = join(import.meta.dirname, '../locale');

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(locale, path), 'utf8'));

/** The parts of each widget, its own among them. @type {() => Record<string, string[]>} */
const widgetParts = () => readJson('widget-parts.json');

/** What the endpoint needs of each language: for mails, for its pages and for searching. */
const endpointParts = [
  'format',
  'edition',
  'signup-messages',
  'signup-mail',
  'hosted-pages',
  'vocabulary',
];

/** Codes of the languages besides Dutch. */
export const languages = () =>
  readdirSync(locale)
    .filter((it) => it !== 'nl' && existsSync(join(locale, it, 'format.json')))
    .sort();

/** Codes of those in which a widget can be shown: the desk is not in all. @param {string} widget */
const languagesOf = (widget) =>
  languages().filter((it) => existsSync(join(locale, it, `${widget}.json`)));

/** Parts of a language by their name. @param {readonly string[]} parts @param {string} language */
const partsOf = (parts, language) =>
  Object.fromEntries(parts.map((part) => [part, readJson(`${language}/${part}.json`)]));

/**
 * The texts of a widget in one language, as JSON.
 * @param {string} widget @param {string} language
 */
const languageFile = (widget, language) =>
  JSON.stringify(partsOf(widgetParts()[widget] ?? [], language));

/** Every language file, by name: `<widget>.<code>`. */
export const languageFiles = () =>
  Object.keys(widgetParts()).flatMap((widget) =>
    languagesOf(widget).map((language) => ({
      name: `${widget}.${language}`,
      json: languageFile(widget, language),
    })),
  );

/** @param {string | Uint8Array} text */
export const integrityOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/**
 * How a language is loaded:
 * - `source`: a module that the same tool serves, in tests and stories;
 * - `npm`: a module of the package, which bundlers split off;
 * - `cdn`: a file beside the script, checked by its hash.
 * @typedef {'source' | 'npm' | 'cdn'} Form
 */

const listPrefix = 'gmw:languages/';
const filePrefix = 'gmw:lang/';
const endpointModule = 'gmw:endpoint-languages';

/**
 * The source of one of these modules; undefined for any other.
 * @param {string} id @param {Form} form
 */
export function languageModule(id, form) {
  if (id === endpointModule) {
    const texts = languages().map((it) => [it, partsOf(endpointParts, it)]);
    return `export default ${JSON.stringify(Object.fromEntries(texts))};`;
  }
  if (id.startsWith(filePrefix)) {
    const [widget = '', language = ''] = id.slice(filePrefix.length).split('.');
    return `export default ${languageFile(widget, language)};`;
  }
  if (!id.startsWith(listPrefix)) return undefined;
  const widget = id.slice(listPrefix.length);
  const loaders = languagesOf(widget).map((language) => {
    const name = `${widget}.${language}`;
    if (form === 'cdn') {
      const integrity = integrityOf(languageFile(widget, language));
      return `'${language}': (endpoint) => fetchLanguage('${name}.json', '${integrity}', endpoint)`;
    }
    const from = form === 'npm' ? `gmw-widgets/lang/${name}` : `${filePrefix}${name}`;
    return `'${language}': () => import('${from}').then((it) => it.default)`;
  });
  const fetching = form === 'cdn' ? "import { fetchLanguage } from '../fetch-language.ts';\n" : '';
  return `${fetching}export default { ${loaders.join(', ')} };`;
}

/**
 * The Vite plugin.
 * @param {(environment: string) => Form} [formOf]
 * @returns {import('vite').Plugin}
 */
export const languagesPlugin = (formOf = () => 'source') => ({
  name: 'gmw:languages',
  enforce: 'pre',
  resolveId(source) {
    if (source.startsWith('gmw-widgets/lang/')) return { id: source, external: true };
    if (source.startsWith(filePrefix) || source === endpointModule) return `\0${source}`;
    // A path among the source, so that a build that keeps modules puts it there.
    if (source.startsWith(listPrefix))
      return join(locale, 'languages', `${source.slice(listPrefix.length)}.js`);
    return undefined;
  },
  load(id) {
    if (id.startsWith(`\0${filePrefix}`) || id === `\0${endpointModule}`)
      return languageModule(id.slice(1), 'source');
    const widget = /\/locale\/languages\/([\w-]+)\.js$/.exec(id)?.[1];
    return widget
      ? languageModule(`${listPrefix}${widget}`, formOf(this.environment.name))
      : undefined;
  },
});
