import { pluralRules } from '../../src/locale/intl.ts';
import { placeholdersIn, type Dictionary, type Text } from '../../src/locale/text.ts';

/** The words by which a language addresses somebody formally and informally. */
export interface FormsOfAddress {
  readonly formal: readonly string[];
  readonly informal: readonly string[];
}

const formsOf = (text: Text): [category: string, form: string][] =>
  typeof text === 'string' ? [['', text]] : Object.entries(text);

const hasWord = (text: string, words: readonly string[]): string | undefined =>
  words.find((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text));

/** How many items a text lists: bars separate them. */
const itemsOf = (text: string): number => text.replace(/\{[^{}]*\}/g, '').split('|').length;

/** Faults of the plural forms and placeholders of a text, beside the Dutch text of the same key. */
function shapeFaults(text: Text, dutch: Text, language: string): string[] {
  const needed = placeholdersIn(dutch);
  const categories = pluralRules({ code: language, texts: {} }).resolvedOptions().pluralCategories;
  const faults: string[] = [];
  if (typeof text === 'string') {
    if (typeof dutch !== 'string' && categories.length > 1)
      faults.push(`has no plural forms: ${categories.join(', ')}`);
  } else if (typeof dutch === 'string' && !needed.has('count'))
    faults.push('has plural forms, but no {count} to choose by');
  else {
    for (const it of categories) if (!(it in text)) faults.push(`misses the plural form "${it}"`);
    for (const it of Object.keys(text))
      if (!categories.includes(it as Intl.LDMLPluralRule))
        faults.push(`has a plural form "${it}" that the language does not know`);
  }
  for (const [category, form] of formsOf(text)) {
    const found = placeholdersIn(form);
    const where = category && ` in the form "${category}"`;
    for (const name of found)
      if (!needed.has(name)) faults.push(`has a wrong placeholder {${name}}${where}`);
    // A form for exactly one number may say it in a word.
    for (const name of needed)
      if (!found.has(name) && !(name === 'count' && category && category !== 'other'))
        faults.push(`misses the placeholder {${name}}${where}`);
  }
  return faults;
}

/** Faults of the forms of address of one form of a text. */
function addressFaults(text: string, forms: FormsOfAddress | undefined): string[] {
  const faults: string[] = [];
  const outside = text.replace(/\{([^{}]*)\}/g, (group, inside: string) => {
    if (/^\w+$/.test(inside)) return '';
    const halves = inside.split('|');
    if (!forms) faults.push(`has forms of address that the language does not know: ${group}`);
    else if (halves.length !== 2 || halves.some((half) => !half.trim()))
      faults.push(`misses a form of address: ${group}`);
    else if (hasWord(halves[0]!, forms.informal) || hasWord(halves[1]!, forms.formal))
      faults.push(`has its forms of address the wrong way round: ${group}`);
    return '';
  });
  if (/[{}]/.test(outside)) faults.push('has a brace too many');
  const word = forms && hasWord(outside, [...forms.formal, ...forms.informal]);
  if (word) faults.push(`misses a form of address: "${word}" is for one only`);
  return faults;
}

/** Everything wrong with a dictionary beside the Dutch one, each with its key, for a translator. */
export function dictionaryFaults(
  dictionary: Dictionary,
  dutch: Dictionary,
  language: string,
  forms: FormsOfAddress | undefined,
): string[] {
  const missing = Object.keys(dutch).filter((key) => !(key in dictionary));
  const extra = Object.keys(dictionary).filter((key) => !(key in dutch));
  const faults = Object.entries(dictionary).flatMap(([key, text]) => {
    const model = dutch[key];
    if (model === undefined) return [];
    const sameItems = formsOf(text).every(
      ([, form]) => itemsOf(form) === itemsOf(formsOf(model)[0]![1]),
    );
    return [
      ...shapeFaults(text, model, language),
      ...formsOf(text).flatMap(([, form]) => addressFaults(form, forms)),
      ...(sameItems ? [] : ['has another number of items between bars']),
    ].map((fault) => `${key}: ${fault}`);
  });
  return [
    ...missing.map((key) => `${key}: is missing`),
    ...extra.map((key) => `${key}: is not a text of the widgets`),
    ...faults,
  ];
}
