import { isMajority, percentages, type Counts } from './tally.ts';

/** What a summary can be checked against. */
export interface SummaryFacts {
  /** Answers that count. */
  readonly total: number;
  /** Answers of each option, or of each kind of respondent. */
  readonly counts: Counts;
  /** Other numbers that the count bears out, such as those of earlier rounds. */
  readonly others?: readonly number[];
  /** Words of the ballot itself: a number in the name of an option is no count. */
  readonly names?: readonly string[];
}

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

/** Numbers that are no counts: days, times, and years where words say that they are one. */
const dates = new RegExp(
  `\\b\\d{1,2} (?:${months})(?: \\d{4})?\\b|\\b(?:${months}) \\d{4}\\b` +
    '|\\b\\d{1,2}[.:]\\d{2} uur\\b|\\b(?:in|sinds|eind|begin|jaar) (?:19|20)\\d{2}\\b',
  'giu',
);

/** "Definitie 3", "de factoren 2 en 7": which one is meant, and no count. */
const references =
  /(?<!\p{L})(?:definities?|opties?|antwoord(?:en)?|nummers?|factor(?:en)?|plaats(?:en)?|rondes?|vra(?:ag|gen)) \d+(?:(?:, | en | of )\d+)*(?![\d%.,]*\s*%)/giu;

const numbers = /\d+(?:\.\d{3})*(?:,\d+)?(?:\s*(?:%|procent\b))?/giu;

const nobodyAnswered = /nog (?:niet gestemd|geen (?:stemmen|antwoorden|reacties))/giu;

const numberOf = (text: string): number =>
  Number(
    text
      .replaceAll('.', '')
      .replace(',', '.')
      .replace(/[^\d.]/gu, ''),
  );

/**
 * What a summary says that the count does not bear out, each as it is written. A number has to be the
 * total, a count or one of the others; a percentage that of a count, rounded half up; "meerderheid" and
 * "helft" have to hold for an option.
 */
export function unsupportedClaims(text: string, facts: SummaryFacts): string[] {
  const words = [...(facts.names ?? [])]
    .filter((it) => it !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .replace(dates, ' ')
    .replace(references, ' ');
  const claims = [
    ...[...words.matchAll(numbers)].flatMap(([it]) => (isBorneOut(it, facts) ? [] : [it])),
    ...(words.match(/\p{L}+ procent\b/giu) ?? []),
    ...wrongShares(words, facts),
    ...(facts.total > 0 ? (words.match(nobodyAnswered) ?? []) : []),
  ];
  return [...new Set(claims.map((it) => it.trim()))];
}

function isBorneOut(written: string, { total, counts, others = [] }: SummaryFacts): boolean {
  const number = numberOf(written);
  return /%|procent/iu.test(written)
    ? Object.values(percentages(counts)).includes(number)
    : [total, ...Object.values(counts), ...others].includes(number);
}

/** Words for a share, longest first, each with what has to hold for some option. */
const shares: readonly [RegExp, (count: number, total: number) => boolean][] = [
  [/(?:ruim|meer dan) de helft/giu, isMajority],
  [/(?:bijna|nog geen|minder dan) de helft/giu, (it, total) => it > 0 && 2 * it < total],
  [/helft/giu, (it, total) => it > 0 && 2 * it === total],
  [/(?<!geen )meerderheid/giu, isMajority],
];

function wrongShares(text: string, { total, counts }: SummaryFacts): string[] {
  const all = Object.values(counts);
  const wrong: string[] = [];
  let rest = text;
  for (const [pattern, holds] of shares) {
    if (!all.some((it) => holds(it, total))) wrong.push(...(rest.match(pattern) ?? []));
    rest = rest.replace(pattern, ' ');
  }
  const denied = rest.match(/geen meerderheid/giu) ?? [];
  return all.some((it) => isMajority(it, total)) ? [...wrong, ...denied] : wrong;
}
