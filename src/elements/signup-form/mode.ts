import type { Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { signupModes, type SignupRequest } from '../../contract/signup.ts';
import { grownUp } from '../../domain/signup/minors.ts';

/** Who signs up whom; `talk` asks for a conversation that obliges to nothing. */
export type SignupMode = SignupRequest['mode'];

/** A group for children only, whose parents sign them up unless the institution decides otherwise. */
const forChildren = (group: Group | undefined, institution: Institution | undefined): boolean =>
  (group?.ageMax ?? grownUp) < grownUp && !institution?.minorsMaySignUp;

/** The mode that holds for a group: what was asked for, unless a parent has to do it. */
export function modeFor(
  wanted: string | undefined,
  group: Group | undefined,
  institution: Institution | undefined,
): SignupMode {
  const mode = signupModes.find((it) => it === wanted) ?? 'self';
  return mode === 'self' && forChildren(group, institution) ? 'child' : mode;
}

/** The other ways in that a visitor may take instead. */
export function otherModes(
  mode: SignupMode,
  group: Group | undefined,
  institution: Institution | undefined,
): SignupMode[] {
  const children = (group?.ageMin ?? grownUp) < grownUp;
  return signupModes.filter(
    (it) =>
      it !== mode &&
      (it !== 'child' || children) &&
      (it !== 'self' || !forChildren(group, institution)) &&
      (it !== 'talk' || group?.intake !== 'none'),
  );
}
