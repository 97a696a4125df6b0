import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Budgets of the files a page loads, with what they import at their start, in bytes after brotli; they
 * change in the design first.
 */
export const budgets = {
  'gmw-definition-poll.js': 28_000,
  'gmw-priority-survey.js': 35_000,
  'gmw-signup-form.js': 40_000,
  'gmw-group-finder.js': 60_000,
  'gmw-widgets.js': 96_000,
  'gmw-desk.js': 90_000,
};

/**
 * Budgets of the parts of the desk, by the beginning of their names, which have a hash as well. Each is
 * loaded by who has the right for it; the finder of visitors by who asks for a preview.
 */
export const deskPartBudgets = {
  'gmw-desk-account-page': 4_000,
  'gmw-desk-ballots-page': 19_000,
  'gmw-desk-colleagues-page': 7_000,
  'gmw-desk-figures-page': 4_500,
  'gmw-desk-offer-page': 26_000,
  'gmw-desk-signals-page': 9_500,
  'gmw-desk-signing-up': 2_600,
  'gmw-desk-signups-page': 20_500,
  'gmw-desk-visitors-page': 68_500,
};

/** Budgets of scripts of pages, which have no widget inside. */
export const pageScriptBudgets = {
  'gmw-builder.js': 6_300,
  'gmw-embed.js': 1_000,
  'gmw-frame.js': 600,
};

/**
 * Files that are over their budget as yet: they may shrink, not grow. Empty is what we want.
 * @type {Partial<typeof budgets>}
 */
export const overBudget = {
  'gmw-definition-poll.js': 37_200,
  'gmw-priority-survey.js': 45_300,
  'gmw-signup-form.js': 56_100,
  'gmw-group-finder.js': 79_100,
  'gmw-widgets.js': 121_300,
};

/** Budget of the language file of a widget, in bytes after brotli. */
export const languageBudget = 4_000;

/** The desk has many words, and few people load it. @type {Readonly<Record<string, number>>} */
export const ownLanguageBudgets = { desk: 12_000 };

/**
 * Widgets whose files are over it as yet, in the language that takes most: letters of two bytes, more
 * plural forms.
 * @type {Readonly<Record<string, number>>}
 */
export const overLanguageBudget = {
  'group-finder': 10_300,
  'signup-form': 7_200,
  'priority-survey': 5_200,
};

/** The most that a language file may take. @param {string} file as `lang/group-finder.ar.json` */
export const languageLimit = (file) => {
  const widget = /([\w-]+)\.\w+\.json$/.exec(file)?.[1] ?? '';
  return overLanguageBudget[widget] ?? ownLanguageBudgets[widget] ?? languageBudget;
};

const folder = join(import.meta.dirname, '../../dist/cdn');

/** @param {string} file */
export const isBuilt = (file) => existsSync(join(folder, file));

/** Bytes as they are, and as a server sends them. @param {Uint8Array} content */
export function compressedSizes(content) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params }).length,
  };
}

/**
 * A file of `dist/cdn`, and what it imports from beside it at its start.
 * @param {string} file
 * @returns {string[]}
 */
export const filesAtStart = (file) => [
  file,
  ...[...readFileSync(join(folder, file), 'utf8').matchAll(/\bfrom\s*"\.\/([\w-]+\.js)"/g)].map(
    ([, imported = '']) => imported,
  ),
];

/** Sizes of a file of `dist/cdn`. @param {string} file */
export const sizesOf = (file) => compressedSizes(readFileSync(join(folder, file)));

/** Sizes of all that a page loads at the start of a script. @param {string} file */
export const sizesAtStart = (file) =>
  filesAtStart(file)
    .map(sizesOf)
    .reduce((sum, it) => ({
      raw: sum.raw + it.raw,
      gzip: sum.gzip + it.gzip,
      brotli: sum.brotli + it.brotli,
    }));
