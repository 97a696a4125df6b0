import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/contract/group.ts';
import { languageOf, offerInLanguage } from '../../src/domain/language/in-language.ts';
import { groups, institution } from '../support/sample.ts';
import { sentencesOf, wordsOf } from '../support/sentences.ts';

describe('words for visitors', () => {
  const texts = [
    ...groups.map((it) => offerInLanguage(it, 'nl')).flatMap(visitorTexts),
    ...Object.values(institution?.texts?.['nl'] ?? {}),
  ];
  const sentences = texts.flatMap(sentencesOf);

  it('has sentences of at most 15 words, 10 on average', () => {
    expect(sentences.length).toBeGreaterThan(400);
    expect(sentences.filter((it) => wordsOf(it) > 15)).toEqual([]);
    const mean = sentences.reduce((sum, it) => sum + wordsOf(it), 0) / sentences.length;
    expect(mean).toBeLessThanOrEqual(10);
  });

  it('says nothing in the words of the office', () => {
    const jargon =
      /\bintake|indicatie|cliënt|doelgroep|problematiek|hulpvraag|hulpverlen|diagnos|stoornis|patiënt|klachten|traject|zelfredzaam|participatie/i;
    expect(texts.filter((text) => jargon.test(text))).toEqual([]);
  });

  it('speaks to the reader with u', () => {
    expect(texts.filter((text) => /\b(jij|jou|jouw|jullie)\b/i.test(text))).toEqual([]);
  });

  it('is plain text with Dutch quotation marks', () => {
    expect(texts.filter((text) => /[<>"]|&\w+;|\w'\w/.test(text))).toEqual([]);
    expect(texts.filter((text) => text !== text.trim() || / {2}|\n{3}/.test(text))).toEqual([]);
  });

  it('ends every sentence', () => {
    expect(texts.filter((text) => !/[.?!]$/.test(text))).toEqual([]);
  });
});

/** The texts that are in Dutch. */
function visitorTexts(group: Group): string[] {
  const dutch = <Field extends keyof Group>(field: Field): Group[Field] | undefined =>
    languageOf(group, field, 'nl') === 'nl' ? group[field] : undefined;
  return [
    dutch('summary'),
    dutch('description'),
    dutch('forWhom'),
    dutch('notFor'),
    ...(dutch('benefits') ?? []),
    ...(dutch('goals') ?? []),
    ...(dutch('selfCheck') ?? []).map((it) => it.question),
    ...group.editions.flatMap((it) => it.costs?.map((cost) => cost.description) ?? []),
    ...group.editions.map((it) => it.location?.directions),
  ].filter((text) => text !== undefined);
}
