import { describe, expect, it } from 'vitest';
import type { Group } from '../../../src/contract/group.ts';
import { directionOf } from '../../../src/domain/language/direction.ts';
import { languageOf, offerInLanguage } from '../../../src/domain/language/in-language.ts';
import { edition, group } from '../offer/offer.ts';

const rouw = group('rouw', {
  name: 'Rouwgroep',
  summary: 'Samen rouwen.',
  kind: 'course',
  goals: ['Praten', 'Luisteren'],
  benefits: ['Rust'],
  selfCheck: [
    { question: 'Mist u iemand?', suits: 'yes' },
    { question: 'Liever alleen?', suits: 'no' },
  ],
  themes: [
    { value: 'grief', label: 'Rouw' },
    { value: 'family', label: 'Familie' },
  ],
  translations: {
    en: {
      name: 'Grief group',
      goals: ['Talking', 'Listening', 'Resting'],
      selfCheck: ['Do you miss someone?'],
      themes: { grief: 'Grief' },
      // Codes of another language would change what the group is.
      ...({ kind: 'Course', id: 'x', ageMin: '18' } as object),
    },
  },
});

describe('a group in another language', () => {
  const english = offerInLanguage(rouw, 'en');

  it('has the texts that were translated, and the others as they were', () => {
    expect(english.name).toBe('Grief group');
    expect(english.summary).toBe('Samen rouwen.');
    expect(english.goals).toEqual(['Talking', 'Listening', 'Resting']);
    expect(english.benefits).toEqual(['Rust']);
    expect(english.selfCheck).toEqual([
      { question: 'Do you miss someone?', suits: 'yes' },
      { question: 'Liever alleen?', suits: 'no' },
    ]);
    expect(english.themes).toEqual([
      { value: 'grief', label: 'Grief' },
      { value: 'family', label: 'Familie' },
    ]);
  });

  it('keeps its codes and numbers', () => {
    expect([english.id, english.kind, english.ageMin]).toEqual(['rouw', 'course', undefined]);
  });

  it('tells the language of each text', () => {
    expect(languageOf(english, 'name', 'en')).toBe('en');
    expect(languageOf(english, 'summary', 'en')).toBe('nl');
    const arabic: Group = { ...rouw, lang: 'ar', translations: undefined };
    expect(languageOf(arabic, 'name', 'en')).toBe('ar');
  });

  it('is the same group where there is no such translation', () => {
    expect(offerInLanguage(rouw, 'fr')).toBe(rouw);
  });

  it('has editions with translations of their own', () => {
    const original = edition('e', {
      location: { city: 'Hilversum', directions: 'Neem de trap.' },
      costs: [{ amount: 5, description: 'Met boek.' }],
      sessions: [{ date: '2027-01-14', note: 'Kennismaken' }],
      translations: {
        en: {
          location: { directions: 'Take the stairs.' },
          costs: ['With a book.'],
          sessions: { '2027-01-14': 'Getting to know each other' },
        },
      },
    });
    expect(offerInLanguage(original, 'en')).toMatchObject({
      location: { city: 'Hilversum', directions: 'Take the stairs.' },
      costs: [{ amount: 5, description: 'With a book.' }],
      sessions: [{ date: '2027-01-14', note: 'Getting to know each other' }],
    });
  });
});

it('knows which languages are written from right to left', () => {
  expect(['ar', 'ar-SY', 'FA', 'he', 'ckb', 'ur'].map(directionOf)).toEqual(Array(6).fill('rtl'));
  expect(['nl', 'en-GB', 'tr', 'pl', 'so'].map(directionOf)).toEqual(Array(5).fill('ltr'));
});
