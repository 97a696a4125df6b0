// The words of a language for who checks it, and what says that nobody who speaks it from home has yet.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const locale = join(root, 'src/locale');
const languages = readdirSync(locale).filter((it) => existsSync(join(locale, it, 'help.json')));

/** The marks by which a native reader approves what keeps people safe, each in a dictionary. */
const marks = {
  'help.json': 'approved',
  'hosted-pages.json': 'helpApproved',
  'signup-form.json': 'safeContactApproved',
};

const glossaryOf = (code: string): string =>
  readFileSync(join(root, `docs/glossaries/${code}.md`), 'utf8');

const marksOf = (code: string): string[] =>
  Object.entries(marks).map(
    ([file, key]) => JSON.parse(readFileSync(join(locale, code, file), 'utf8'))[key] as string,
  );

it('there are glossaries of five languages beside Dutch, and of no other', () => {
  expect(languages.sort()).toEqual(['ar', 'en', 'pl', 'tr', 'uk']);
  expect(readdirSync(join(root, 'docs/glossaries')).sort()).toEqual(
    languages.map((it) => `${it}.md`),
  );
});

describe.each(languages)('the glossary of %s', (code) => {
  it('says that no native speaker has read any text, as long as the dictionaries do', () => {
    const all = marksOf(code);
    expect(all.every((it) => it === 'yes' || it === 'no')).toBe(true);
    const isRead = all.every((it) => it === 'yes');
    const text = glossaryOf(code);
    expect(
      text.includes(
        `**Geen enkele tekst in \`src/locale/${code}\` is al gelezen door iemand met deze taal als moedertaal.**`,
      ),
    ).toBe(!isRead);
    for (const [file, key] of Object.entries(marks)) {
      expect(text).toContain(`\`${key}\``);
      expect(text).toContain(`\`${file}\``);
    }
  });

  it('has the words of the field, each with its translation and why', () => {
    const rows = glossaryOf(code)
      .split('\n')
      .filter((it) => it.startsWith('|'))
      .map((it) =>
        it
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) {
      expect(row, row.join()).toHaveLength(3);
      expect(row.every((cell) => cell !== '')).toBe(true);
    }
    const words = rows.map(([dutch = '']) => dutch).join();
    for (const word of ['groep', 'wachtlijst', 'kennismakingsgesprek', 'verwijzer', 'peiling'])
      expect(words, word).toContain(word);
  });
});
