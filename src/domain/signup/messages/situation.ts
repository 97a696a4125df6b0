import type { Edition, Group } from '../../../contract/group.ts';
import type { InstitutionTexts } from '../../../contract/institution.ts';
import { isLiving } from '../signup-state.ts';

/** Who reads what became of a sign-up. Only a participant is addressed as the one who takes part. */
export const readers = ['participant', 'parent', 'helper', 'referrer'] as const;
export type Reader = (typeof readers)[number];

/** What somebody signed up for, as far as it decides what comes next. */
export const subjects = [
  'talk-first',
  'talk-possible',
  'no-talk',
  'information-meeting',
  'drop-in',
  'talk-only',
] as const;
export type Subject = (typeof subjects)[number];

/**
 * How the reader hears from the institution: by mail, by mail that tells nobody else what it is about,
 * by phone only, or by a way that is not known here.
 */
export const contactWays = ['mail', 'neutral-mail', 'phone', 'unknown'] as const;
export type ContactWay = (typeof contactWays)[number];

/** Sentences in an institution's own words. They are written for who takes part, or for a parent. */
export type OwnWords = Extract<keyof InstitutionTexts, 'whatHappensNext' | 'responseTime'>;

/** All that decides what somebody is told about a sign-up. */
export interface Situation {
  readonly reader: Reader;
  /** A state of the contract, `cancelled` (see `toldState`), or one that nobody knows yet. */
  readonly state: string;
  readonly subject: Subject;
  readonly contact: ContactWay;
  /** Whether a mail about this very state goes to the reader. */
  readonly isMailed: boolean;
  readonly isSensitive: boolean;
  /** Whether an edition was chosen; "maakt niet uit" chooses none. */
  readonly namesEdition: boolean;
  /** Whether the institution lets some people go first on its waiting lists. */
  readonly hasPriority: boolean;
  /** Whether it waits until a person of the institution has looked at it. */
  readonly awaitsReview?: boolean | undefined;
  readonly hasGroupName: boolean;
  /** Place on the waiting list, from 1. */
  readonly position?: number | undefined;
  /** People on the waiting list, the one who signed up among them. */
  readonly waiting?: number | undefined;
  /** Whether it is known until when an offered place can be taken. */
  readonly hasDeadline: boolean;
  /** Whether the first day of the edition is known. */
  readonly hasFirstDay: boolean;
  /** Whether everybody begins on the first day. */
  readonly startsTogether: boolean;
  readonly hasPhoneNumber: boolean;
  /** Within how many working days the institution promises to answer. */
  readonly responseWorkingDays?: number | undefined;
  readonly ownWords: readonly OwnWords[];
}

/** Who reads about a sign-up of this mode. */
export function readerOf(mode: string): Reader {
  if (mode === 'child') return 'parent';
  return mode === 'helper' || mode === 'referrer' ? mode : 'participant';
}

/**
 * What somebody is told of a state: that the start was cancelled goes before how the sign-up for it
 * stands. A talk can be held without the start.
 */
export const toldState = (
  status: string,
  mode: string | undefined,
  edition: Pick<Edition, 'signupStatus'> | undefined,
): string =>
  edition?.signupStatus === 'cancelled' && mode !== 'talk' && isLiving(status)
    ? 'cancelled'
    : status;

/** What a sign-up of this mode is for. An information meeting never has a talk first. */
export function subjectOf(
  mode: string,
  group: Pick<Group, 'kind' | 'intake'> | undefined,
): Subject {
  if (mode === 'talk') return 'talk-only';
  if (group?.kind === 'information-meeting') return 'information-meeting';
  if (group?.intake === 'required') return 'talk-first';
  if (group?.intake === 'optional') return 'talk-possible';
  return group?.kind === 'drop-in' ? 'drop-in' : 'no-talk';
}

/** Whether the sign-up is for a place in an edition. A talk alone has none. */
export const isForPlace = ({ subject, namesEdition }: Situation): boolean =>
  namesEdition && subject !== 'talk-only';
