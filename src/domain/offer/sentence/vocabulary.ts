/** Words and phrases by the code of what they stand for. A phrase is words with one blank between. */
export type WordsByCode = ReadonlyMap<string, readonly string[]>;

/** Filters of which a vocabulary has words for fixed values; places and institutions come from the offer. */
export const spokenFilters = [
  'weekday',
  'daypart',
  'costMax',
  'attendanceMode',
  'language',
] as const;

/** The words by which sentences are understood, all normalised as `normalise` does. */
export interface Vocabulary {
  /** Code of the language. */
  readonly language: string;
  /** Words that say nothing about what someone looks for. */
  readonly stopWords: ReadonlySet<string>;
  /** Words for any group: dropped by themselves and as the end of a compound, as in "rouwgroep". */
  readonly groupWords: ReadonlySet<string>;
  /** Words in the names of many institutions, which tell of none of them. */
  readonly genericNames: ReadonlySet<string>;
  /** Words for the values of filters. */
  readonly filters: Readonly<Record<(typeof spokenFilters)[number], WordsByCode>>;
  readonly audiences: WordsByCode;
  /**
   * What groups are about. A theme of an offer is about a topic when it has the code of the topic, or
   * one of its words in the label.
   */
  readonly topics: WordsByCode;
}
