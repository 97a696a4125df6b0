import { askedSentences } from '../../support/asked-sentences.ts';
import { judged } from '../../support/judged-sentences.ts';
import { today } from './endpoint-speed.ts';
import { repeatedSample, wholeRegion } from './offers.ts';
import { sentenceSpeed } from './sentence-speed.ts';

const percent = (/** @type {number} */ part) => `${Math.round(part * 100)} %`;

/** How well sentences are understood, and how long that takes in large offers. */
export function sentences() {
  const { rightFirst, precision, recall } = judged(askedSentences);
  const speed = [repeatedSample, wholeRegion].map((offerOf) => {
    const offer = offerOf(10_000, today);
    const { sentence, words } = sentenceSpeed(offer);
    return `| ${offer.name} | ${sentence.toFixed(2)} ms | ${words.toFixed(2)} ms |`;
  });
  return [
    `${askedSentences.length} sentences that people type, in the sample offer: right first result ` +
      `${percent(rightFirst)}, precision ${percent(precision)}, recall ${percent(recall)}.`,
    '',
    '| 10,000 groups | understand and find a sentence | the same text as `q` |',
    '| --- | --- | --- |',
    ...speed,
  ];
}
