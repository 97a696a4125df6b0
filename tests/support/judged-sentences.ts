// How well the finder understands sentences, on the sample offer.
import { findOffer, prepareOffer, type Found } from '../../src/domain/offer/offer-search.ts';
import { understand } from '../../src/domain/offer/sentence/understand.ts';
import { sampleOffer } from '../../src/endpoint/content/sample-offer.ts';
import { vocabularyOf } from '../../src/locale/vocabulary.ts';
import type { AskedSentence } from './asked-sentences.ts';

const today = '2027-01-14';
const { groups = [], institutions = [] } = sampleOffer(today);
const index = prepareOffer(groups);
const context = {
  vocabulary: vocabularyOf({ code: 'nl', texts: {} }),
  institutions: new Map(institutions.map((it) => [it.id, it.name])),
};

/** What a sentence finds in the sample offer. */
export const sampleFinds = (sentence: string): Found =>
  findOffer(index, {}, { today, reading: understand(index, sentence, context) });

/** How well sentences are answered; each figure is a part of 1, the mean of all sentences. */
export interface SentenceFigures {
  readonly [name: string]: number;
  /** Sentences whose first result is right. */
  readonly rightFirst: number;
  /** Of the groups that are shown as fitting, the part that is right. */
  readonly precision: number;
  /** Of the right groups, the part that is shown as fitting. */
  readonly recall: number;
}

export function judged(sentences: readonly AskedSentence[]): SentenceFigures {
  const figures = sentences.map(([sentence, ...right]) => {
    const found = sampleFinds(sentence);
    // As the finder does: what fits in all, else what fits nearly.
    const { all = 0, nearly = 0 } = found.fit ?? {};
    const shown = Array.from({ length: all || nearly }, (_, position) => found.idAt(position));
    const isRight = shown.filter((it) => right.includes(it)).length;
    return {
      rightFirst: Number(found.idAt(0) === right[0]),
      precision: shown.length ? isRight / shown.length : 0,
      recall: right.filter((it) => shown.includes(it)).length / right.length,
    };
  });
  const mean = (part: keyof SentenceFigures) =>
    figures.reduce((sum, it) => sum + it[part as 'recall'], 0) / figures.length;
  return { rightFirst: mean('rightFirst'), precision: mean('precision'), recall: mean('recall') };
}
