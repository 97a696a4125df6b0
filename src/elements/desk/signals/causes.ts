import type { barriers } from '../../../contract/signup.ts';
import type { DeskTexts } from '../../../locale/nl/desk.ts';

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

/** Causes that visitors do not name themselves. */
export const unnamedCauses = [
  { title: 'cause-fit', remedies: ['fit1', 'fit2'] },
  { title: 'cause-publicity', remedies: ['publicity1', 'publicity2'] },
  { title: 'cause-reluctance', remedies: ['reluctance1', 'reluctance2'] },
  { title: 'cause-knowledge', remedies: ['knowledge1', 'knowledge2', 'knowledge3'] },
  { title: 'cause-doubt', remedies: ['doubt1', 'doubt2'] },
  { title: 'cause-complex', remedies: ['complex1', 'complex2', 'complex3'] },
  { title: 'cause-arrival', remedies: ['arrival1', 'arrival2'] },
] as const satisfies readonly { title: Words; remedies: readonly Words[] }[];
