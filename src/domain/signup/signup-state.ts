import type { SignupState } from '../../contract/signup.ts';

/** States in which a sign-up takes up a place. */
const HOLDING: readonly string[] = ['received', 'talk-planned', 'placed', 'taking-part', 'offered'];

/** States in which somebody may still come: they hold a place or wait for one. */
export const livingStates: readonly string[] = [...HOLDING, 'waiting'];

/** States in which somebody signed up and does not know yet that there is a place for them. */
export const unsettledStates: readonly string[] = [
  'received',
  'talk-planned',
  'offered',
  'waiting',
  'expired',
];

/** The states that may follow on each state. The states that are missing are final. */
const MOVES: Partial<Record<SignupState, readonly SignupState[]>> = {
  received: [
    'talk-planned',
    'placed',
    'taking-part',
    'waiting',
    'withdrawn',
    'declined',
    'referred-elsewhere',
  ],
  'talk-planned': [
    'received',
    'placed',
    'taking-part',
    'waiting',
    'withdrawn',
    'declined',
    'referred-elsewhere',
  ],
  placed: ['talk-planned', 'taking-part', 'waiting', 'withdrawn', 'declined', 'referred-elsewhere'],
  'taking-part': ['finished', 'withdrawn', 'referred-elsewhere'],
  waiting: ['offered', 'withdrawn', 'declined', 'referred-elsewhere'],
  offered: ['received', 'waiting', 'expired', 'withdrawn', 'declined', 'referred-elsewhere'],
  expired: ['waiting', 'offered', 'withdrawn', 'declined', 'referred-elsewhere'],
};

/** Whether a sign-up for an edition in this state takes up one of its places. */
export function holdsPlace(status: string): boolean {
  return HOLDING.includes(status);
}

/** Whether somebody in this state still holds a place or waits for one. */
export const isLiving = (status: string): boolean => livingStates.includes(status);

/** Whether a sign-up may go from one state to another. */
export function canMove(from: SignupState, to: SignupState): boolean {
  return MOVES[from]?.includes(to) ?? false;
}

/** The states that a sign-up may go to; none when its state is final. */
export const movesFrom = (from: string): readonly SignupState[] => MOVES[from as SignupState] ?? [];

/** Whether a move needs a free place; only `offered` gives one to someone without. */
export function takesPlace(from: SignupState, to: SignupState): boolean {
  return !holdsPlace(from) && holdsPlace(to);
}
