import type { DangerTexts } from './danger-texts.ts';
import type { CommonTexts } from './nl/common.ts';
import type { PollTexts } from './nl/definition-poll.ts';
import type { DeskAccountTexts } from './nl/desk-account.ts';
import type { DeskBallotTexts } from './nl/desk-ballots.ts';
import type { DeskColleagueTexts } from './nl/desk-colleagues.ts';
import type { DeskFigureTexts } from './nl/desk-figures.ts';
import type { DeskOfferTexts } from './nl/desk-offer.ts';
import type { DeskSignalTexts } from './nl/desk-signals.ts';
import type { DeskSignupTexts } from './nl/desk-signups.ts';
import type { DeskTexts } from './nl/desk.ts';
import type { EditionTexts } from './nl/edition.ts';
import type { FormatTexts } from './nl/format.ts';
import type { FinderTexts } from './nl/group-finder.ts';
import type { HelpTexts } from './nl/help.ts';
import type { SurveyTexts } from './nl/priority-survey.ts';
import type { SignupTexts } from './nl/signup-form.ts';
import type { SignupMessageTexts } from './nl/signup-messages.ts';
import type { Dictionary } from './text.ts';
import type { VocabularyTexts } from './vocabulary-texts.ts';

/** The Dutch dictionaries, by the name of their file: the model for every other language. */
export interface Parts {
  readonly format: FormatTexts;
  readonly common: CommonTexts;
  readonly edition: EditionTexts;
  readonly 'group-finder': FinderTexts;
  readonly 'signup-form': SignupTexts;
  readonly 'signup-messages': SignupMessageTexts;
  readonly 'definition-poll': PollTexts;
  readonly 'priority-survey': SurveyTexts;
  readonly desk: DeskTexts;
  readonly 'desk-signups': DeskSignupTexts;
  readonly 'desk-offer': DeskOfferTexts;
  readonly 'desk-signals': DeskSignalTexts;
  readonly 'desk-figures': DeskFigureTexts;
  readonly 'desk-ballots': DeskBallotTexts;
  readonly 'desk-account': DeskAccountTexts;
  readonly 'desk-colleagues': DeskColleagueTexts;
  readonly help: HelpTexts;
}

export type PartName = keyof Parts;

/** All names but those of the words that come with a part of the desk, which begin with `desk`. */
export const partNames = Object.keys({
  format: 0,
  common: 0,
  edition: 0,
  'group-finder': 0,
  'signup-form': 0,
  'signup-messages': 0,
  'definition-poll': 0,
  'priority-survey': 0,
  desk: 0,
  help: 0,
} satisfies Record<Exclude<PartName, `desk-${string}`>, 0>) as readonly PartName[];

/** A language with the dictionaries that a widget needs. */
export interface Language {
  /** Its primary subtag, such as `nl`. */
  readonly code: string;
  readonly texts: Readonly<Partial<Record<PartName, Dictionary>>> & {
    /** How sentences are understood; only where a widget needs it. No words of a site replace it. */
    readonly vocabulary?: Partial<VocabularyTexts>;
    /** What tells of danger; only where a widget has fields for a text. */
    readonly danger?: DangerTexts;
  };
}
