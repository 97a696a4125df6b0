import type { Language } from './translate.ts';

const rules = new Map<Language, Intl.PluralRules>();

/** Chooses the form of a word for a number; languages with one and other need no more than two. */
export function plural(language: Language, count: number, one: string, other: string): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(count) === 'one' ? one : other;
}
