import type { ExportedConsensus } from '../../contract/desk.ts';
import type { OfferFactor } from '../../contract/survey.ts';
import { agreementWord } from '../../domain/survey/ranking.ts';

const agreementWords = { little: 'klein', some: 'redelijk', much: 'groot' };

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

/** The result of a survey in sentences; agreement is mentioned from three responses on. */
export function surveySummary(
  { consensus }: Pick<ExportedConsensus, 'consensus'>,
  factors: readonly OfferFactor[],
): string {
  const { responses, agreement } = consensus;
  if (responses === 0) return 'Er zijn nog geen reacties.';
  const first = consensus.factors.filter((it) => it.rank === 1);
  const names = first.map(({ id }) => `“${factors.find((it) => it.id === id)?.title ?? id}”`);
  const all =
    names.length > 1 ? `${names.slice(0, -1).join(', ')} en ${names.at(-1)}` : names.join('');
  const mean = decimal(first[0]?.meanRank ?? 0, 1);
  const sentences = [
    responses === 1 ? 'Er is 1 reactie.' : `Er zijn ${responses} reacties.`,
    names.length > 1
      ? `Gemiddeld staan ${all} even hoog bovenaan (gemiddelde plaats ${mean}).`
      : `Gemiddeld staat ${all} bovenaan (gemiddelde plaats ${mean}).`,
  ];
  if (agreement !== undefined) {
    const word = agreementWords[agreementWord(agreement)];
    sentences.push(`De mate van overeenstemming is ${word}.`);
  }
  return sentences.join(' ');
}
