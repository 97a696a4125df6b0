// Every folder of src/locale with dictionaries is a language. This test tells a translator, by file and
// key, what is not right in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/locale/direction.ts';
import type { Language } from '../../src/locale/language.ts';
import { fill, placeholdersIn, type Dictionary, type Text } from '../../src/locale/text.ts';
import { fillingOf } from '../../src/locale/translate.ts';
import { dictionaryFaults, type FormsOfAddress } from '../support/dictionary-faults.ts';

const locale = join(import.meta.dirname, '../../src/locale');
const formsFile = 'forms-of-address.json';
/** No texts to read but words to understand: they have a test of their own below. */
const wordLists = ['vocabulary.json', 'danger.json'];

const languages = readdirSync(locale, { withFileTypes: true })
  .filter((it) => it.isDirectory() && /^[a-z]{2,3}$/.test(it.name))
  .map((it) => it.name);
const parts = readdirSync(join(locale, 'nl'))
  .filter((it) => it.endsWith('.ts'))
  .map((it) => it.replace('.ts', ''));

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const formsOf = (language: string): FormsOfAddress | undefined => {
  const path = join(locale, language, formsFile);
  return existsSync(path) ? readJson(path) : undefined;
};
const dutch = async (part: string): Promise<Dictionary> =>
  Object.entries(await import(`../../src/locale/nl/${part}.ts`)).find(([name]) =>
    name.endsWith('Texts'),
  )![1] as Dictionary;

/** Coordinators read Dutch or English: a language need not have the desk. */
const isOptional = (part: string): boolean => /^desk(-|$)/.test(part);
const isThere = (language: string, part: string): boolean =>
  existsSync(join(locale, language, `${part}.json`));

describe('the dictionaries', () => {
  it('are there in six languages', () => {
    expect(languages).toEqual(expect.arrayContaining(['ar', 'en', 'nl', 'pl', 'tr', 'uk']));
    expect(parts).toEqual(expect.arrayContaining(['common', 'format', 'group-finder']));
  });

  it.each(parts)('are right in Dutch: %s', async (part) => {
    const texts = await dutch(part);
    expect(dictionaryFaults(texts, texts, 'nl', formsOf('nl'))).toEqual([]);
  });

  describe.each(languages.filter((it) => it !== 'nl'))('in %s', (language) => {
    it('are the same files as in Dutch', () => {
      const files = readdirSync(join(locale, language)).filter(
        (it) => it !== formsFile && !wordLists.includes(it) && !isOptional(it.slice(0, -5)),
      );
      const needed = parts.filter((it) => !isOptional(it));
      expect(files.sort()).toEqual(needed.map((it) => `${it}.json`).sort());
    });

    it.each(parts.filter((it) => isThere(language, it)))(
      'have every text as Dutch has it: %s',
      async (part) => {
        const texts: Dictionary = readJson(join(locale, language, `${part}.json`));
        expect(dictionaryFaults(texts, await dutch(part), language, formsOf(language))).toEqual([]);
      },
    );
  });
});

/** What is wrong with a text once it is filled in, for each number and form of address. */
function filledFaults(text: Text, model: Text, language: Language): string[] {
  const numbers =
    typeof text === 'string'
      ? [7]
      : [0, 1, 2, 3, 4, 5, 11, 21, 22, 25, 100, 101, 102, 103, 111, 1.5];
  const names = [...placeholdersIn(model)].filter((it) => it !== 'count');
  const marks = Object.fromEntries(names.map((it) => [it, `<${it}>`]));
  const isRightToLeft = directionOf(language) === 'rtl';
  return (['u', 'je'] as const).flatMap((form) => {
    const filling = fillingOf(language, form);
    return numbers.flatMap((count) => {
      const words = fill(text, { ...marks, count }, filling);
      const opened = words.split(/[\u2066\u2068]/).length;
      const isRight =
        words !== '' &&
        words === words.trim() &&
        !/[{}]/.test(words) &&
        names.every((it) => words.includes(`<${it}>`)) &&
        // Every value that was isolated ends, and only where the direction asks for it.
        opened === words.split('\u2069').length &&
        (isRightToLeft ? opened > names.length : opened === 1);
      return isRight ? [] : [`${count}: ${words}`];
    });
  });
}

describe('every text of every language', () => {
  it.each(languages)(
    'has all its values for every number and form of address: %s',
    async (code) => {
      const textsOf = async (part: string): Promise<Dictionary> =>
        code === 'nl' ? dutch(part) : readJson(join(locale, code, `${part}.json`));
      const language: Language = { code, texts: { format: await textsOf('format') } };
      const faults: string[] = [];
      for (const part of parts.filter((it) => code === 'nl' || isThere(code, it))) {
        const model = await dutch(part);
        for (const [key, text] of Object.entries(await textsOf(part)))
          for (const it of filledFaults(text, model[key]!, language))
            faults.push(`${part} ${key} ${it}`);
      }
      expect(faults).toEqual([]);
    },
  );

  it.each(languages.filter((it) => it !== 'nl'))(
    'is not the Dutch one by mistake, where that is a sentence: %s',
    async (code) => {
      const isSentence = (text: Text): boolean =>
        typeof text === 'string' &&
        /\p{L}{2,}.* .*\p{L}{2,}.* .*\p{L}{2,}/u.test(text.replace(/\{.*?\}/g, ''));
      const same: string[] = [];
      for (const part of parts.filter((it) => isThere(code, it))) {
        const texts: Dictionary = readJson(join(locale, code, `${part}.json`));
        for (const [key, text] of Object.entries(await dutch(part)))
          if (texts[key] === text && isSentence(text)) same.push(`${part} ${key}`);
      }
      expect(same).toEqual([]);
    },
  );
});

describe.each(wordLists)('the words of %s', (file) => {
  const dutchWords = readJson(join(locale, 'nl', file)) as Record<string, string>;

  it.each(languages)(
    'are lists of phrases, each once, for the same meanings as in Dutch: %s',
    (language) => {
      const words = readJson(join(locale, language, file)) as Record<string, string>;
      expect(Object.keys(words)).toEqual(Object.keys(dutchWords));
      for (const [key, list] of Object.entries(words)) {
        const phrases = list.split(', ');
        expect(phrases, key).toEqual([...new Set(phrases)]);
        for (const it of phrases) expect(it, key).toMatch(/^([\p{L}\d]+\*?( [\p{L}\d]+)*)?$/u);
      }
    },
  );
});

describe('what a translator is told', () => {
  const model: Dictionary = {
    yes: 'Ja',
    groups: { one: '{count} groep', other: '{count} groepen' },
    times: '{count} keer',
    you: '{zoekt u|zoek je} {what}',
    list: 'Na {uw|je} aanmelding|Bij de start',
  };
  const faults = (changes: Dictionary, language = 'en', forms?: FormsOfAddress) =>
    dictionaryFaults(
      {
        yes: 'Yes',
        groups: { one: '{count} group', other: '{count} groups' },
        times: '{count} times',
        you: 'you look for {what}',
        list: 'After sign-up|At the start',
        ...changes,
      },
      model,
      language,
      forms,
    );
  const dutchForms = { formal: ['u', 'uw'], informal: ['je'] };

  it('is nothing when all is right', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ times: { one: 'once', other: '{count} times' } })).toEqual([]);
  });

  it('names a missing and an extra key', () => {
    expect(dictionaryFaults({ nee: 'No' }, { yes: 'Ja' }, 'en', undefined)).toEqual([
      'yes: is missing',
      'nee: is not a text of the widgets',
    ]);
  });

  it('names a wrong and a missing placeholder', () => {
    expect(faults({ you: 'you look for {who}' })).toEqual([
      'you: has a wrong placeholder {who}',
      'you: misses the placeholder {what}',
    ]);
  });

  it('names the plural categories of the language that are missing or unknown', () => {
    expect(faults({ groups: { one: '{count} grupa', other: '{count} grupy' } }, 'pl')).toEqual([
      'groups: misses the plural form "few"',
      'groups: misses the plural form "many"',
    ]);
    expect(faults({ groups: { two: '2 groups', one: '{count}', other: '{count}' } })).toEqual([
      'groups: has a plural form "two" that the language does not know',
    ]);
    expect(faults({ groups: '{count} groups' })).toEqual([
      'groups: has no plural forms: one, other',
    ]);
    expect(faults({ yes: { one: 'Yes', other: 'Yes' } })).toEqual([
      'yes: has plural forms, but no {count} to choose by',
    ]);
  });

  it('names a form of address that is missing, swapped, or foreign to the language', () => {
    expect(faults({ you: '{you|thou} look for {what}' })).toEqual([
      'you: has forms of address that the language does not know: {you|thou}',
    ]);
    expect(faults({ you: '{zoekt u|} {what}' }, 'en', dutchForms)).toEqual([
      'you: misses a form of address: {zoekt u|}',
    ]);
    expect(faults({ you: 'zoekt u {what}' }, 'en', dutchForms)).toEqual([
      'you: misses a form of address: "u" is for one only',
    ]);
    expect(faults({ you: '{zoek je|zoekt u} {what}' }, 'en', dutchForms)).toEqual([
      'you: has its forms of address the wrong way round: {zoek je|zoekt u}',
    ]);
  });

  it('names a list with another number of items, and a brace too many', () => {
    expect(faults({ list: 'After sign-up', yes: 'Yes}' })).toEqual([
      'yes: has a brace too many',
      'list: has another number of items between bars',
    ]);
  });
});
