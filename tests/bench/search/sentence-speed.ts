import { findOffer, prepareOffer } from '../../../src/domain/offer/offer-search.ts';
import { understand } from '../../../src/domain/offer/sentence/understand.ts';
import { sortFirst } from '../../../src/endpoint/offer/sort-first.ts';
import { vocabularyOf } from '../../../src/locale/vocabulary.ts';
import { today } from './endpoint-speed.ts';
import type { BenchOffer } from './offers.ts';

/** What people type: a topic, practical wishes, both, words that no group has. */
const sentences = [
  'geld',
  'rouwgroep hilversum maandagavond',
  'ruzie met mijn puber',
  'gratis cursus in de avond',
  'ik voel me eenzaam en zoek mensen om mee te wandelen',
  'trainnig',
  'xyzzy',
];
const rounds = 20;

/** How long one answer takes on average, in milliseconds of the processor: others may use the machine too. */
export function sentenceSpeed({ groups, institutions }: BenchOffer): {
  /** To understand a sentence and find a page of groups. */
  sentence: number;
  /** To find a page of groups with the same text as search words. */
  words: number;
} {
  const index = prepareOffer(groups);
  const context = {
    vocabulary: vocabularyOf({ code: 'nl', texts: {} }),
    institutions: new Map(institutions.map((it) => [it.id, it.name])),
  };
  const options = { today, sorted: (keys: Float64Array) => sortFirst(keys, 20) };
  const mean = (find: (text: string) => unknown): number => {
    const round = () => sentences.forEach(find);
    for (let warmUp = 0; warmUp < 5; warmUp += 1) round();
    const before = process.cpuUsage();
    for (let at = 0; at < rounds; at += 1) round();
    return process.cpuUsage(before).user / 1000 / rounds / sentences.length;
  };
  return {
    sentence: mean((text) =>
      findOffer(index, {}, { ...options, reading: understand(index, text, context) }),
    ),
    words: mean((text) => findOffer(index, { q: text }, options)),
  };
}
