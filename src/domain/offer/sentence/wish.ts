import type { RecognisedWish } from '../../../contract/group.ts';

/** What a word or phrase of a sentence asks for: a value of a filter, with its words in the offer. */
export type Wish = RecognisedWish;

/** A wish as one text, to compare it and to send it: "weekday:MO". */
export const wishKey = ({ type, value }: Pick<Wish, 'type' | 'value'>): string =>
  `${type}:${value}`;

/** A wish that a group as a whole fits or does not fit; the others are about one of its editions. */
export const isAboutGroup = ({ type }: Wish): boolean =>
  type === 'theme' || type === 'audience' || type === 'language' || type === 'institution';

/**
 * Wishes of which it is enough that one fits: values of one filter ("maandag of dinsdag"), or all themes
 * that one word may mean.
 */
export interface Need {
  /** Positions among the wishes of the reading. */
  readonly wishes: readonly number[];
  /** The typed words and phrases that the wishes came from. */
  readonly words: readonly string[];
}

/** A word to look for in the texts of groups. */
export interface TextWord {
  readonly typed: string;
  /**
   * Other words for the same topic, when the word is one of a topic that the offer has no theme for.
   * Such a word is not looked for by its stem: "schulden" is not "schuld".
   */
  readonly synonyms?: readonly string[];
}

/** A sentence as it was understood. */
export interface SentenceReading {
  readonly wishes: readonly Wish[];
  readonly needs: readonly Need[];
  readonly words: readonly TextWord[];
}

/** The needs that follow from wishes whose words are not known: those of the same type belong together. */
export const needsOf = (wishes: readonly Wish[]): Need[] =>
  [...new Set(wishes.map((it) => it.type))].map((type) => ({
    wishes: wishes.flatMap((it, position) => (it.type === type ? [position] : [])),
    words: [],
  }));
