import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Group } from '../../../../src/contract/group.ts';
import { findOffer, prepareOffer } from '../../../../src/domain/offer/offer-search.ts';
import { understand } from '../../../../src/domain/offer/sentence/understand.ts';
import { wishKey } from '../../../../src/domain/offer/sentence/wish.ts';
import { vocabularyOf } from '../../../../src/locale/vocabulary.ts';
import englishVocabulary from '../../../../src/locale/en/vocabulary.json' with { type: 'json' };
import { edition, group, TODAY } from '../offer.ts';

const dutch = vocabularyOf({ code: 'nl', texts: {} });
const english = vocabularyOf({ code: 'en', texts: { vocabulary: englishVocabulary } });

const theme = (value: string, label = value) => ({ themes: [{ value, label }] });
const run = (
  place: string,
  day: string,
  startTime: string,
  parts: Parameters<typeof edition>[1] = {},
) =>
  edition(`${place}-${day}`, {
    startDate: '2027-02-01',
    schedule: { frequency: 'weekly', byDay: [day], startTime },
    location: { city: place },
    ...parts,
  });

const offer: Group[] = [
  group('grief', {
    name: 'Verder na verlies',
    ...theme('x1', 'Rouw'),
    editions: [run('Hilversum', 'MO', '19:30', { costs: [{ amount: 0 }] })],
  }),
  group('cafe', {
    name: 'Rouwcafé',
    ...theme('x1', 'Rouw'),
    editions: [run('Hilversum', 'TH', '19:30'), run('Den Haag', 'MO', '19:30')],
  }),
  group('guilt', {
    name: 'Van onmacht naar kracht',
    summary: 'U geeft uzelf de schuld.',
    ...theme('x2', 'Geweld thuis'),
    audiences: [{ value: 'v', label: 'Vrouwen' }],
  }),
  group('money', {
    name: 'Grip op geld',
    ...theme('x3', 'Geldzaken'),
    languages: ['tr'],
    editions: [run('Laren', 'TU', '10:00', { attendanceMode: 'online' })],
  }),
  group('parents', {
    name: 'Opvoeden en zo',
    institution: 'versa',
    ...theme('x4', 'Opvoeding'),
    audiences: [{ value: 'o', label: 'Ouders' }],
  }),
];
const institutions = new Map([
  ['sample', 'Welzijn Gooistreek (voorbeeld)'],
  ['versa', 'Stichting Versa Welzijn'],
]);

const read = (sentence: string, groups = offer, vocabulary = dutch, ignored: string[] = []) =>
  understand(prepareOffer(groups), sentence, { vocabulary, institutions, ignored })!;
const wishes = (sentence: string, vocabulary = dutch) =>
  read(sentence, offer, vocabulary).wishes.map(wishKey);
const words = (sentence: string) => read(sentence).words.map((it) => it.typed);
const search = (sentence: string, groups = offer, ignored: string[] = []) => {
  const index = prepareOffer(groups);
  const reading = understand(index, sentence, { vocabulary: dutch, institutions, ignored });
  const found = findOffer(index, {}, { today: TODAY, reading });
  return {
    ids: Array.from({ length: found.total }, (_, position) => found.idAt(position)),
    fit: found.fit,
    recognised: found.recognised,
    first: found.resultAt(0),
  };
};

describe('a sentence', () => {
  it('is read for topic, place, day and part of the day, in compounds too', () => {
    const all = ['theme:x1', 'place:hilversum', 'weekday:MO', 'daypart:evening'];
    expect(wishes('rouwgroep hilversum maandagavond')).toEqual(all);
    expect(wishes('Ik zoek een groep over rouw in Hilversum, op maandag in de avond')).toEqual(all);
    expect(wishes('maandag avond')).toEqual(['weekday:MO', 'daypart:evening']);
    expect(wishes("'s avonds")).toEqual(['daypart:evening']);
    expect(wishes('avondcursus')).toEqual(['daypart:evening']);
  });

  it('is read for cost, online, language, audience and institution', () => {
    expect(wishes('gratis')).toEqual(['costMax:0']);
    expect(wishes('kost niets en is online')).toEqual(['costMax:0', 'attendanceMode:online']);
    expect(wishes('Turks')).toEqual(['language:tr']);
    expect(wishes('turkse vrouwengroep')).toEqual(['language:tr', 'audience:v']);
    expect(wishes('ik ben moeder')).toEqual(['audience:o']);
    expect(wishes('gooistreek')).toEqual(['institution:sample']);
    expect(wishes('Stichting Versa Welzijn')).toEqual(['institution:versa']);
    // The word is in the names of both.
    expect(wishes('welzijn')).toEqual([]);
  });

  it('is read with typing errors, and in a place of two words', () => {
    expect(wishes('hilversm mandag')).toEqual(['place:hilversum', 'weekday:MO']);
    expect(wishes('rouw in den haag')).toEqual(['theme:x1', 'place:den-haag']);
  });

  it('is read by a theme whatever its code is, by label and by other words for it', () => {
    expect(wishes('geldzaken')).toEqual(['theme:x3']);
    expect(wishes('ik heb schulden')).toEqual(['theme:x3']);
    expect(wishes('overleden')).toEqual(['theme:x1']);
  });

  it('has words that say nothing; they are dropped, but not when all are', () => {
    expect(words('ik zoek iets voor boosheid')).toEqual(['boosheid']);
    expect(words('ik wil een groep')).toEqual(['ik', 'wil', 'een', 'groep']);
    expect(words('zeppelin')).toEqual(['zeppelin']);
    expect(read('rouw').words).toEqual([]);
  });

  it('of signs only asks nothing', () => {
    expect(understand(prepareOffer(offer), '?!', { vocabulary: dutch, institutions })).toBe(
      undefined,
    );
    expect(understand(prepareOffer(offer), '  ', { vocabulary: dutch, institutions })).toBe(
      undefined,
    );
  });

  it('is read in the language of the visitor, and in Dutch', () => {
    expect(wishes('grief group on monday evening', english)).toEqual([
      'theme:x1',
      'weekday:MO',
      'daypart:evening',
    ]);
    expect(wishes('rouwgroep maandag', english)).toEqual(['theme:x1', 'weekday:MO']);
    expect(wishes('monday')).toEqual([]);
    const [monday] = read('monday', offer, english).wishes;
    expect(monday!.label).toBe('Monday');
  });

  it('forgets a wish that was taken away, and its words', () => {
    const reading = read('rouw maandag', offer, dutch, ['weekday:MO']);
    expect(reading.wishes.map(wishKey)).toEqual(['theme:x1']);
    expect(reading.words).toEqual([]);
  });
});

describe('the order', () => {
  it('has first what fits in all, then what nearly fits, and hides nothing', () => {
    const { ids, fit, first } = search('rouwgroep hilversum maandagavond');
    expect(ids).toHaveLength(offer.length);
    expect(ids.slice(0, 2)).toEqual(['grief', 'cafe']);
    expect(fit).toEqual({ all: 1, nearly: 1 });
    expect(first.fits).toEqual([0, 1, 2, 3]);
  });

  it('wants place and time of one and the same edition', () => {
    const { fit, first } = search('hilversum maandag', [offer[1]!]);
    expect(fit).toEqual({ all: 0, nearly: 1 });
    expect(first.fits).toEqual([1]);
    expect(first.fittingEditions!.map((it) => it.id)).toEqual(['Den Haag-MO']);
  });

  it('takes any of two days', () => {
    expect(search('rouw dinsdag of donderdag').fit).toEqual({ all: 1, nearly: 1 });
  });

  it('does not take money for guilt, nor guilt for money', () => {
    const money = search('schulden');
    expect(money.ids[0]).toBe('money');
    expect(money.fit).toEqual({ all: 1, nearly: 0 });
    const withoutTheme = [group('debt', { keywords: ['schulden'] }), offer[2]!];
    expect(search('schulden', withoutTheme).fit).toEqual({ all: 1, nearly: 0 });
    expect(search('schulden', withoutTheme).ids[0]).toBe('debt');
    expect(search('schuldgevoel', [...withoutTheme]).ids[0]).toBe('guilt');
  });

  it('claims nothing for words that no group has', () => {
    expect(search('zeppelin').fit).toEqual({ all: 0, nearly: 0 });
    expect(search('zeppelin hilversum').fit!.all).toBe(0);
  });

  it('finds a topic without a theme by the words for it', () => {
    const groups = [group('a', { name: 'Samen wandelen' }), group('b', { keywords: ['rouw'] })];
    expect(search('mijn moeder is overleden', groups).ids).toEqual(['b', 'a']);
  });

  it('knows towns, days, languages and free of an offer without themes', () => {
    const file = new URL('../../../cases/search-words.json', import.meta.url);
    const { groups } = JSON.parse(readFileSync(file, 'utf8')) as { groups: Group[] };
    for (const [sentence, fits] of [
      ['rouwgroep hilversum donderdagavond turks', 4],
      ['hilversum', 1],
      ['donderdag', 1],
      ['turks', 1],
    ] as const) {
      const { fit, recognised } = search(sentence, [...groups, group('other')]);
      expect(fit!.all).toBe(1);
      expect(recognised).toHaveLength(fits);
    }
  });

  it('has Groep 10 after Groep 2', () => {
    const groups = ['Groep 10', 'Groep 2', 'Groep 1'].map((name) => group(name, { name }));
    expect(search('groep', groups).ids).toEqual(['Groep 1', 'Groep 2', 'Groep 10']);
  });
});
