// A summary says only what the count bears out, whatever the count is.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unsupportedClaims, type SummaryFacts } from '../../../src/domain/poll/summary-check.ts';
import { pollFacts } from '../../../src/domain/poll/summary-facts.ts';
import { percentages, tally } from '../../../src/domain/poll/tally.ts';
import { surveyFacts } from '../../../src/domain/survey/summary-facts.ts';
import {
  addRanking,
  addTallies,
  consensusOf,
  emptyRankingTally,
  type RankingTally,
} from '../../../src/domain/survey/ranking-tally.ts';
import { surveySummary } from '../../../src/endpoint/desk/survey-summary.ts';
import { pollSummary } from '../../../src/endpoint/desk/poll-summary.ts';

const options = ['Groepswerk in 2 stappen', 'Lotgenoten', 'Anders'].map((short, index) => ({
  id: `o${index}`,
  number: index + 1,
  short,
  text: short,
}));
const countsOf = (numbers: readonly number[]) =>
  tally([Object.fromEntries(numbers.map((it, at) => [`o${at}`, it]))]);
const roundOf = (id: string, numbers: readonly number[]) => ({
  id,
  label: id,
  ...countsOf(numbers),
});
const tallyOf = (...rounds: ReturnType<typeof roundOf>[]) => ({
  ...tally(rounds.map((it) => it.counts)),
  rounds,
});
const factsOfTally = (all: ReturnType<typeof tallyOf>): SummaryFacts =>
  pollFacts({ question: 'Wat kiest u?', options, tally: all });
const factsOf = (numbers: readonly number[]): SummaryFacts =>
  factsOfTally(tallyOf(roundOf('live', numbers)));
const someCounts = fc.array(fc.nat({ max: 300 }), { minLength: 3, maxLength: 3 });

it('accepts what is proposed, whatever the count', () => {
  fc.assert(
    fc.property(someCounts, someCounts, someCounts, (first, second, live) => {
      for (const rounds of [
        [roundOf('live', live)],
        [roundOf('first', first), roundOf('second', second)],
        [roundOf('first', first), roundOf('second', second), roundOf('live', live)],
      ]) {
        const all = tallyOf(...rounds);
        expect(unsupportedClaims(pollSummary(all, options), factsOfTally(all))).toEqual([]);
      }
    }),
  );
});

it('accepts what is proposed of a survey, whoever answered', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const factors = ids.map((id, at) => ({ id, number: at + 1, title: `Factor ${id}`, about: '' }));
  const rankings = fc.array(fc.shuffledSubarray(ids, { minLength: 4 }), { maxLength: 8 });
  const tallyOfRankings = (all: readonly string[][]) =>
    all.reduce((sum, it) => addRanking(sum, it, ids), emptyRankingTally(ids.length));
  fc.assert(
    fc.property(rankings, rankings, (ofInstitutions, ofIndividuals) => {
      const [institutions, individuals] = [ofInstitutions, ofIndividuals].map(tallyOfRankings) as [
        RankingTally,
        RankingTally,
      ];
      const consensus = consensusOf(addTallies(institutions, individuals), ids);
      const facts = surveyFacts({
        question: 'Wat weegt het zwaarst?',
        factors,
        consensus,
        institutions: consensusOf(institutions, ids),
        individuals: consensusOf(individuals, ids),
      });
      expect(unsupportedClaims(surveySummary({ consensus }, factors), facts)).toEqual([]);
    }),
  );
});

it('names every number and percentage that the count does not have', () => {
  fc.assert(
    fc.property(someCounts, fc.nat({ max: 1000 }), (numbers, said) => {
      const facts = factsOf(numbers);
      const known = [facts.total, ...numbers, ...(facts.others ?? [])];
      const shares = Object.values(percentages(facts.counts));
      const text = `Wij telden ${said} stemmen, ${said} % van allen.`;
      expect(unsupportedClaims(text, facts)).toEqual([
        ...(known.includes(said) ? [] : [String(said)]),
        ...(shares.includes(said) ? [] : [`${said} %`]),
      ]);
    }),
  );
});

it.each([
  ['Een meerderheid koos dit.', [11, 9, 0], []],
  ['Definitie 7 kreeg de meeste stemmen, voor de factoren 4 en 5.', [11, 9, 0], []],
  ['De definitie kreeg 7 stemmen.', [11, 9, 0], ['7']],
  ['Een meerderheid koos dit.', [10, 10, 0], ['meerderheid']],
  ['Er is geen meerderheid.', [10, 10, 0], []],
  ['Er is geen meerderheid.', [11, 9, 0], ['geen meerderheid']],
  ['De helft koos dit.', [10, 6, 4], []],
  ['De helft koos dit.', [11, 6, 3], ['De helft']],
  ['Meer dan de helft koos dit.', [11, 6, 3], []],
  ['Meer dan de helft koos dit.', [10, 6, 4], ['Meer dan de helft']],
  ['Bijna de helft koos dit.', [9, 8, 3], []],
  ['Er is nog niet gestemd.', [0, 0, 0], []],
  ['Er is nog niet gestemd.', [1, 0, 0], ['nog niet gestemd']],
  ['Negentig procent vindt dit.', [9, 1, 0], ['Negentig procent']],
  ['90 procent vindt dit, dus 90%.', [9, 1, 0], []],
  ['9,5 van de 10', [9, 1, 0], ['9,5']],
  ['1.234 mensen', [1234, 0, 0], []],
  ['De peiling liep in 2026, tot en met 31 december 2026 om 24.00 uur.', [4, 1, 0], []],
  ['Er kwamen 2026 stemmen.', [4, 1, 0], ['2026']],
  ['4 kozen Groepswerk in 2 stappen.', [4, 1, 0], []],
  ['4 kozen in 2 stappen.', [4, 1, 0], ['2']],
  ['Groepswerk in 2 stappen kreeg 4 stemmen.', [4, 1, 0], []],
  ['Een meerderheid (67 %) koos voor “Lotgenoten”.', [1, 2, 0], []],
  [
    'Een meerderheid (67 %) koos voor “Lotgenoten”.',
    [2, 1, 0],
    ['67 % bij “Lotgenoten”', 'meerderheid bij “Lotgenoten”'],
  ],
  ['Voor Lotgenoten kozen 2 mensen.', [2, 1, 0], ['2 bij “Lotgenoten”']],
  ['Anders dan vorig jaar stemden 2 mensen voor samen.', [2, 1, 0], []],
  ['Lotgenoten kreeg 1 van de 3 stemmen. Groepswerk in 2 stappen kreeg er 2.', [2, 1, 0], []],
  ['Twintig mensen hebben gestemd.', [2, 1, 0], ['Twintig']],
  ['Drie mensen hebben gestemd.', [2, 1, 0], []],
  ['Er zijn vijfentwintig stemmen.', [20, 5, 0], []],
  ['Er zijn zesentwintig stemmen.', [20, 5, 0], ['zesentwintig']],
  ['Driekwart koos dit, een kwart niet.', [3, 1, 0], []],
  ['Driekwart koos dit.', [2, 1, 0], ['Driekwart']],
  ['Twee derde koos dit, ruim een kwart niet.', [2, 1, 0], []],
  ['Bijna twee derde koos dit.', [2, 1, 0], ['Bijna twee derde']],
  ['Alle stemmen gingen naar “Lotgenoten”.', [0, 3, 0], []],
  ['Alle stemmen gingen naar “Lotgenoten”.', [1, 3, 0], ['Alle stemmen gingen']],
  ['Niemand koos “Lotgenoten”.', [1, 3, 0], ['Niemand koos bij “Lotgenoten”']],
  ['Niemand koos “Lotgenoten”.', [1, 0, 3], []],
])('of “%s” with %j', (text, counts, expected) => {
  expect(unsupportedClaims(text, factsOf(counts))).toEqual(expected);
});
