import { signupStates, type SignupState } from '../../contract/signup.ts';
import type { DeskView } from './desk-view.ts';

/** How a sign-up stands, in the words of the desk; a state that is newer than this desk has its code. */
export const stateWords = (status: string, { t }: Pick<DeskView, 't'>): string =>
  isSignupState(status) ? t(`state-${status}`) : status;

/** What a coordinator does to bring a sign-up to a state. */
export const moveWords = (status: SignupState, { t }: Pick<DeskView, 't'>): string =>
  t(`move-${status}`);

/** Whether a code is a state that this desk knows. */
export const isSignupState = (status: string): status is SignupState =>
  (signupStates as readonly string[]).includes(status);
