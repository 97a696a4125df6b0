import type { DeskPoll, DeskSurvey } from '../../../contract/desk-ballots.ts';

/** Polls and surveys are worked on in the same way. */
export type BallotKind = 'poll' | 'survey';

/** An option of a poll, or a factor of a survey. */
export interface BallotItem {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Who chooses it writes a text. */
  readonly isFree: boolean;
}

/** A poll or survey, whichever it is. */
export interface Ballot {
  readonly kind: BallotKind;
  /** What both have: question, dates, who sees the result, summary, version. */
  readonly shared: Pick<
    DeskPoll & DeskSurvey,
    | 'id'
    | 'state'
    | 'question'
    | 'resultsVisible'
    | 'opensAt'
    | 'closesAt'
    | 'summary'
    | 'proposedSummary'
    | 'version'
    | 'isDraft'
    | 'summaryAt'
    | 'summaryAnswers'
    | 'isSummaryOld'
  >;
  readonly items: readonly BallotItem[];
  /** Its words in other languages, by the code of the language. */
  readonly translations: Readonly<Record<string, BallotTranslation>>;
  /** Answers that count. */
  readonly answers: number;
  readonly poll?: DeskPoll;
  readonly survey?: DeskSurvey;
}

export interface BallotTranslation {
  readonly question?: string | undefined;
  readonly items: Readonly<Record<string, { readonly name?: string; readonly text?: string }>>;
}

export const ofPoll = (poll: DeskPoll): Ballot => ({
  kind: 'poll',
  shared: poll,
  poll,
  items: poll.options.map(({ id, short, text, freeText }) => ({
    id,
    name: short,
    text,
    isFree: freeText === true,
  })),
  translations: mapValues(poll.translations, ({ question, options }) => ({
    question,
    items: mapValues(options, ({ short, text }) => named(short, text)),
  })),
  answers: poll.tally?.total ?? 0,
});

export const ofSurvey = (survey: DeskSurvey): Ballot => ({
  kind: 'survey',
  shared: survey,
  survey,
  items: survey.factors.map(({ id, title, about }) => ({
    id,
    name: title,
    text: about,
    isFree: false,
  })),
  translations: mapValues(survey.translations, ({ question, factors }) => ({
    question,
    items: mapValues(factors, ({ title, about }) => named(title, about)),
  })),
  answers: survey.consensus?.responses ?? 0,
});

const named = (name: string | undefined, text: string | undefined) => ({
  ...(name !== undefined && { name }),
  ...(text !== undefined && { text }),
});

const mapValues = <From, To>(
  map: Readonly<Record<string, From>> = {},
  to: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, to(value)]));
