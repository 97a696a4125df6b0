import type { Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { signupModes, type SignupRequest } from '../../contract/signup.ts';
import { SELF_SIGNUP_AGE, selfSignupAge } from './minors.ts';

/** Who signs up whom; `talk` asks for a conversation and is no sign-up for a group yet. */
export type SignupMode = SignupRequest['mode'];

/** A group for children only, whose parents sign them up unless the institution decides otherwise. */
const needsParent = (group: Group | undefined, institution: Institution | undefined): boolean =>
  (group?.ageMax ?? Infinity) < selfSignupAge(institution);

/** The mode in which a group is signed up for: the requested one, unless a parent has to do it. */
export function modeFor(
  requested: string | undefined,
  group: Group | undefined,
  institution: Institution | undefined,
): SignupMode {
  const mode = signupModes.find((it) => it === requested) ?? 'self';
  return mode === 'self' && needsParent(group, institution) ? 'child' : mode;
}

/** The ways in to a place in a group: who signs up whom. */
export function modesFor(
  group: Group | undefined,
  institution: Institution | undefined,
): SignupMode[] {
  // Without a lowest age a group is for grown-ups, unless it says otherwise.
  const admitsChildren = (group?.ageMin ?? SELF_SIGNUP_AGE) < SELF_SIGNUP_AGE;
  return signupModes.filter(
    (it) =>
      it !== 'talk' &&
      (it !== 'child' || admitsChildren) &&
      (it !== 'self' || !needsParent(group, institution)),
  );
}

/** Whether one can ask for a talk about a group before signing up for it. */
export const hasTalk = (group: Group | undefined): boolean => group?.intake !== 'none';
