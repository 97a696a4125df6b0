import { numberInWords, numberWord } from './number-in-words.ts';
import { isMajority, percentages, type Counts } from './tally.ts';

/** What a summary may say of one option. */
interface OptionFacts {
  readonly names: readonly string[];
  /** Its answers in each round. */
  readonly rounds: readonly number[];
}

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
  /** The options that `counts` has, by their id. */
  readonly options?: Readonly<Record<string, OptionFacts>>;
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
  /(?<!\p{L})(?:definities?|opties?|antwoord(?:en)?|nummers?|factor(?:en)?|plaats(?:en)?|rondes?|vra(?:ag|gen)) \d+(?:(?:, | en | of )\d+)*(?![.,]?\d|\s*%)/giu;

const numbers = /\d+(?:\.\d{3})*(?:,\d+)?(?:\s*(?:%|procent\b))?/giu;

/** "Twintig mensen": a number in letters, where it counts people or answers. */
const countedWords = new RegExp(
  `(?<!\\p{L})${numberWord}(?= (?:mensen|stemmen|stemmers|professionals|instellingen|organisaties|reacties)(?!\\p{L}))`,
  'giu',
);

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
 * total, a count or one of the others; a percentage that of a count, rounded half up; "meerderheid",
 * "helft" and other shares have to hold for an option. In a sentence that names one option these have to
 * be those of that option; what is not has its name behind it.
 */
export function unsupportedClaims(text: string, facts: SummaryFacts): string[] {
  const sentences = text.replace(dates, ' ').split(/(?<=[.!?])\s+|\n/u);
  return [...new Set(sentences.flatMap((it) => claimsOf(it, facts)))];
}

function claimsOf(sentence: string, facts: SummaryFacts): string[] {
  const named = Object.entries(facts.options ?? {}).filter(([, { names }]) =>
    names.some((it) => nameIn(it).test(sentence)),
  );
  const rest = (facts.names ?? [])
    .toSorted((a, b) => b.length - a.length)
    .reduce((words, name) => words.replace(anyNameIn(name), ' '), sentence)
    .replace(references, ' ');
  const claims = wrongIn(rest, facts);
  const [only] = named;
  if (named.length !== 1 || !only) return claims;
  const [id, { names }] = only;
  const ofOption = wrongIn(rest, facts, id).filter((it) => !claims.includes(it));
  return [...claims, ...ofOption.map((it) => `${it} bij “${names[0]}”`)];
}

/** What does not hold for any option, or for the one that is given. */
function wrongIn(words: string, facts: SummaryFacts, option?: string): string[] {
  const found = [
    ...[...words.matchAll(numbers)].flatMap(([it]) =>
      isBorneOut(numberOf(it), /%|procent/iu.test(it), facts, option) ? [] : [it],
    ),
    ...[...words.matchAll(countedWords)].flatMap(([it]) =>
      isBorneOut(numberInWords(it), false, facts, option) ? [] : [it],
    ),
    ...(words.match(/\p{L}+ procent\b/giu) ?? []),
    ...wrongShares(words, facts, option),
    ...(facts.total > 0 ? (words.match(nobodyAnswered) ?? []) : []),
  ];
  return found.map((it) => it.trim());
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
const quoted = (name: string): string => `[“"‘'„]${escaped(name)}[”"’']`;
const wholeWords = (name: string): string => `(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`;

/** A name anywhere; one without letters only between quotation marks, since it looks like a count. */
const anyNameIn = (name: string): RegExp =>
  new RegExp(/\p{L}/u.test(name) ? wholeWords(name) : quoted(name), 'gu');

/**
 * A name where it can only be the name: between quotation marks, or with a capital. A single word has a
 * capital at the beginning of a sentence, whatever it means.
 */
function nameIn(name: string): RegExp {
  if (!/^\p{Lu}/u.test(name)) return new RegExp(quoted(name), 'u');
  const begin = /\s/u.test(name) ? '' : '(?<=[^\\s.!?]\\s*)';
  return new RegExp(`${quoted(name)}|${begin}${wholeWords(name)}`, 'u');
}

const ofEach = <T>(values: Readonly<Record<string, T>>, option: string | undefined): T[] =>
  Object.entries(values).flatMap(([id, it]) => (option === undefined || option === id ? [it] : []));

function isBorneOut(
  number: number | undefined,
  isPercentage: boolean,
  { total, counts, others = [], options = {} }: SummaryFacts,
  option?: string,
): boolean {
  const known = isPercentage
    ? ofEach(percentages(counts), option)
    : [
        total,
        ...others,
        ...ofEach(counts, option),
        ...ofEach(options, option).flatMap((it) => it.rounds),
      ];
  return number !== undefined && known.includes(number);
}

type Holds = (count: number, total: number) => boolean;

/** A fraction as people say it: to the percent, or with a word for more or less. */
const fraction = (words: string, part: number): [RegExp, Holds][] => [
  [new RegExp(`(?:ruim|meer dan) ${words}`, 'giu'), (it, total) => it > part * total],
  [
    new RegExp(`bijna ${words}`, 'giu'),
    (it, total) => it < part * total && it >= (part - 0.1) * total,
  ],
  [
    new RegExp(`(?:nog geen|minder dan) ${words}`, 'giu'),
    (it, total) => it > 0 && it < part * total,
  ],
  [new RegExp(words, 'giu'), (it, total) => Math.abs(it - part * total) < total / 100],
];

/** Words for a share, longest first, each with what has to hold for some option. */
const shares: readonly [RegExp, Holds][] = [
  [/(?<!geen )meerderheid/giu, isMajority],
  ...fraction('(?:de )?helft', 1 / 2),
  ...fraction('drie ?kwart(?!\\p{L})', 3 / 4),
  ...fraction('twee ?derde(?!\\p{L})', 2 / 3),
  ...fraction('een kwart(?!\\p{L})', 1 / 4),
  ...fraction('een derde(?= van| deel)', 1 / 3),
  [/alle stemmen (?:gingen|gaan)|unaniem|iedereen (?:koos|stemde)/giu, (it, total) => it === total],
  [/niemand (?:koos|stemde)/giu, (it) => it === 0],
];

function wrongShares(text: string, { total, counts }: SummaryFacts, option?: string): string[] {
  const all = ofEach(counts, option);
  const wrong: string[] = [];
  let rest = text;
  for (const [pattern, holds] of shares) {
    if (!all.some((it) => holds(it, total))) wrong.push(...(rest.match(pattern) ?? []));
    rest = rest.replace(pattern, ' ');
  }
  const denied = rest.match(/geen meerderheid/giu) ?? [];
  return all.some((it) => isMajority(it, total)) ? [...wrong, ...denied] : wrong;
}
