import { signupStates, type SignupState } from '../../contract/signup.ts';
import type { DeskTexts } from '../../locale/nl/desk.ts';
import type { DeskView } from './desk-view.ts';

/** How a sign-up stands, in the words of the desk; a state that is newer than this desk has its code. */
export const stateWords = (status: string, { t }: Pick<DeskView, 't'>): string =>
  isSignupState(status) ? t(`state-${status}`) : status;

type MoveWords = keyof DeskTexts & `move-${string}`;

/** Steps that are called otherwise than the step to the same state usually is: something is undone by them. */
const fromElsewhere: Readonly<Record<string, Partial<Record<SignupState, MoveWords>>>> = {
  'talk-planned': { received: 'move-talk-off', 'talk-planned': 'move-talk-again' },
  placed: { 'talk-planned': 'move-talk-first', declined: 'move-not-placed' },
  'taking-part': { withdrawn: 'move-stops' },
  offered: { waiting: 'move-back-to-list' },
  expired: { waiting: 'move-back-to-list', offered: 'move-offered-again' },
};

/** What a coordinator does to bring a sign-up from one state to another. */
export const moveWords = (from: string, to: SignupState, { t }: Pick<DeskView, 't'>): string =>
  t(fromElsewhere[from]?.[to] ?? `move-${to}`);

/** Whether a code is a state that this desk knows. */
export const isSignupState = (status: string): status is SignupState =>
  (signupStates as readonly string[]).includes(status);
