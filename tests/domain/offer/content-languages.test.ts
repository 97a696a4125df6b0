import { describe, expect, it } from 'vitest';
import { findOffer, prepareOffer } from '../../../src/domain/offer/offer-search.ts';
import { understand } from '../../../src/domain/offer/sentence/understand.ts';
import englishVocabulary from '../../../src/locale/en/vocabulary.json' with { type: 'json' };
import { vocabularyOf } from '../../../src/locale/vocabulary.ts';
import { group } from './offer.ts';

const today = '2027-01-14';
const offer = [
  group('arabic', {
    lang: 'ar',
    name: 'مجموعة الحداد',
    themes: [{ value: 'grief', label: 'الحداد' }],
    translations: { nl: { summary: 'Rouwen in het Arabisch' } },
  }),
  group('dutch', {
    name: 'Rouwgroep',
    themes: [{ value: 'grief', label: 'Verlies' }],
    audiences: [{ value: 'men', label: 'Mannen' }],
    translations: { en: { themes: { grief: 'Loss' }, audiences: { men: 'Men' } } },
  }),
  group('other', { name: 'Koken' }),
];
const index = prepareOffer(offer);
const ids = (q: string) => {
  const found = findOffer(index, { q }, { today });
  return Array.from({ length: found.total }, (_, position) => found.idAt(position));
};

describe('an offer in several languages', () => {
  it('has the labels of its filters in all of them, Dutch first', () => {
    expect(findOffer(index, {}, { today }).facets['theme']).toEqual([
      {
        value: 'grief',
        label: 'Verlies',
        translations: { ar: { label: 'الحداد' }, en: { label: 'Loss' } },
        count: 2,
      },
    ]);
    const [only] = findOffer(prepareOffer(offer.slice(0, 1)), {}, { today }).facets['theme']!;
    expect(only).toEqual({ value: 'grief', label: 'الحداد', lang: 'ar', count: 1 });
  });

  it('is found by words of any of them', () => {
    expect(ids('الحداد')).toEqual(expect.arrayContaining(['arabic']));
    expect(ids('arabisch')).toEqual(['arabic']);
    expect(ids('loss')).toEqual(['dutch']);
  });

  it('knows labels in a sentence in the language of the reader', () => {
    const english = vocabularyOf({ code: 'en', texts: { vocabulary: englishVocabulary } });
    const dutch = vocabularyOf({ code: 'nl', texts: {} });
    const wishes = (sentence: string, vocabulary: typeof dutch) =>
      understand(index, sentence, { vocabulary, institutions: new Map() })?.wishes.map(
        (it) => `${it.type}:${it.value}`,
      );
    expect(wishes('loss', english)).toEqual(['theme:grief']);
    expect(wishes('verlies', english)).toEqual(['theme:grief']);
    // "Men" is a word of Dutch too.
    expect(wishes('wat men verwacht', dutch)).toEqual([]);
  });
});
