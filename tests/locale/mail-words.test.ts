import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mailWordsFor } from '../../src/locale/mail-words.ts';

const locale = join(import.meta.dirname, '../../src/locale');
const languages = readdirSync(locale).filter(
  (it) => it === 'nl' || existsSync(join(locale, it, 'signup-mail.json')),
);

describe('the words of mails', () => {
  it.each(languages)('are there in %s', (code) => {
    expect(mailWordsFor(`${code}-XX`).language.code).toBe(code);
    expect(mailWordsFor(code).mail('call', { phone: '035' })).toContain('035');
  });

  it('are Dutch where a language has none, or is none', () => {
    for (const tag of ['xx', '', 'constructor', undefined]) {
      expect(mailWordsFor(tag).language.code).toBe('nl');
    }
  });

  it('differ by language', () => {
    const greetings = languages.map((it) => mailWordsFor(it).mail('greeting', {}));
    expect(new Set(greetings).size).toBe(languages.length);
  });
});
