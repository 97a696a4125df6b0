// The questions that people ask find the right group first.
import { describe, expect, it } from 'vitest';
import { askedSentences } from '../../../support/asked-sentences.ts';
import { judged, sampleFinds } from '../../../support/judged-sentences.ts';

describe('what people ask', () => {
  it.each(askedSentences)('%s: %s', (sentence, first) => {
    expect(sampleFinds(sentence).idAt(0)).toBe(first);
  });

  it('finds most of what is right, and little else', () => {
    const { precision, recall } = judged(askedSentences);
    expect(precision).toBeGreaterThan(0.8);
    expect(recall).toBeGreaterThan(0.9);
  });

  it('has at least sixty questions, each asked once', () => {
    expect(new Set(askedSentences.map(([it]) => it)).size).toBe(askedSentences.length);
    expect(askedSentences.length).toBeGreaterThanOrEqual(60);
  });
});
