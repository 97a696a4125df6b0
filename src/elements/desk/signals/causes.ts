import type { barriers } from '../../../contract/signup.ts';
import type { DeskTexts } from '../../../locale/nl/desk.ts';
import { proposedTalk, type GroupProposal } from '../offer/group-proposal.ts';
import type { RemedyStep } from './remedy-step.ts';

type Words = Extract<keyof DeskTexts, string>;

/**
 * What can be tried, by what keeps people away. The twelve causes and their remedies are those of the
 * policy plan for group social work 2009-2012 of Versa Welzijn, appendix 3, in our own words; cost is not
 * among them, and has the low threshold of the same plan.
 */
export const remediesFor = {
  distance: ['tooFar1', 'tooFar2', 'tooFar3'],
  time: ['time1', 'time2'],
  'session-count': ['sessions1', 'sessions2', 'sessions3'],
  childcare: ['childcare1'],
  transport: ['tooFar3', 'tooFar1'],
  cost: ['cost1'],
  'waiting-time': ['waiting1', 'waiting2'],
  'not-ready': ['notReady1', 'notReady2'],
} as const satisfies Record<(typeof barriers)[number], readonly Words[]>;

/** What is done about a cause first, where the desk can: in another part of it, or on this page. */
export type CauseStep = RemedyStep | { readonly show: 'wishes' | 'referrals' };

interface Cause {
  readonly title: Words;
  readonly remedies: readonly Words[];
  readonly press: { readonly words: Words; readonly step: CauseStep };
}

const change = (proposal: GroupProposal): RemedyStep => ({ make: 'change', proposal });

/** Causes that visitors do not name themselves. */
export const unnamedCauses = [
  {
    title: 'cause-fit',
    remedies: ['fit1', 'fit2'],
    press: { words: 'wishesOpen', step: { show: 'wishes' } },
  },
  {
    title: 'cause-publicity',
    remedies: ['publicity1', 'publicity2'],
    press: { words: 'printPoster', step: { make: 'poster' } },
  },
  {
    title: 'cause-reluctance',
    remedies: ['reluctance1', 'reluctance2'],
    press: { words: 'offerTalk', step: change(proposedTalk) },
  },
  {
    title: 'cause-knowledge',
    remedies: ['knowledge1', 'knowledge2', 'knowledge3'],
    press: { words: 'writeForWhom', step: change({ field: 'suitableWhen' }) },
  },
  {
    title: 'cause-doubt',
    remedies: ['doubt1', 'doubt2'],
    press: { words: 'seeReferrers', step: { show: 'referrals' } },
  },
  {
    title: 'cause-complex',
    remedies: ['complex1', 'complex2', 'complex3'],
    press: { words: 'writeBesideOtherHelp', step: change({ field: 'suitableWhen' }) },
  },
  {
    title: 'cause-arrival',
    remedies: ['arrival1', 'arrival2'],
    press: { words: 'noteAnnouncement', step: { make: 'announcement' } },
  },
] as const satisfies readonly Cause[];
