import { holdsPlace } from '../signup-state.ts';
import { addressed, type MessageKey } from './message-key.ts';
import { isForPlace, type Situation } from './situation.ts';

/** What the owner of a sign-up can do about it. */
export const signupActions = [
  'accept',
  'refuse',
  'calendar',
  'wait-again',
  'still-wait',
  'change-contact',
  'withdraw',
  'sign-up-again',
] as const;
export type SignupAction = (typeof signupActions)[number];

/** States after which nothing can be done about a sign-up. */
const over: readonly string[] = [
  'cancelled',
  'finished',
  'withdrawn',
  'declined',
  'referred-elsewhere',
];

/** What can be done about a sign-up, in the order in which it is offered. */
export function actionsFor(situation: Situation): SignupAction[] {
  const { state, hasFirstDay } = situation;
  if (over.includes(state)) return ['sign-up-again'];
  const isInCalendar = isForPlace(situation) && holdsPlace(state) && hasFirstDay;
  return [
    ...(state === 'offered' ? (['accept', 'refuse'] as const) : []),
    ...(isInCalendar ? (['calendar'] as const) : []),
    ...(state === 'expired' ? (['wait-again'] as const) : []),
    ...(state === 'waiting' ? (['still-wait'] as const) : []),
    'change-contact',
    'withdraw',
  ];
}

const labels: Readonly<Record<Exclude<SignupAction, 'accept' | 'refuse'>, MessageKey>> = {
  calendar: 'calendar',
  'wait-again': 'waitAgain',
  'still-wait': 'stillWait',
  'change-contact': 'changeContact',
  withdraw: 'withdraw',
  'sign-up-again': 'signUpAgain',
};

/** The words on the button of an action. */
export const actionLabel = (
  action: SignupAction,
  { reader }: Pick<Situation, 'reader'>,
): MessageKey =>
  action === 'accept' || action === 'refuse' ? addressed(action, reader) : labels[action];
