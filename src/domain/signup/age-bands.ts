import type { Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { selfSignupAge } from './minors.ts';

/** Ages that mean the same for a group, so that nobody has to give a date of birth. */
export interface AgeBand {
  /** As it is sent: `<12`, `12-17` or `18+`. */
  readonly value: string;
  /** Youngest age, in years; absent in the band below the group's ages. */
  readonly from?: number;
  /** Oldest age, in years; absent in the band above the group's ages. */
  readonly through?: number;
}

/**
 * The bands below, in and above the ages of a group. The band in the middle is split at the ages from
 * which an institution lets minors ask for a talk and sign up without a parent.
 */
export function ageBands(
  { ageMin = 0, ageMax = Infinity }: Pick<Group, 'ageMin' | 'ageMax'>,
  institution: Pick<Institution, 'minors'> | undefined,
): AgeBand[] {
  const selfFrom = selfSignupAge(institution);
  const splits = [Math.min(institution?.minors?.talkOnlyFrom ?? selfFrom, selfFrom), selfFrom];
  const starts = [
    ...new Set([ageMin, ...splits.filter((it) => it > ageMin && it <= ageMax), ageMax + 1]),
  ].filter((it) => it > 0 && it < Infinity);
  return [0, ...starts].map((from, index) => {
    const next = starts[index];
    if (next === undefined) return { value: `${from}+`, from };
    return from
      ? { value: `${from}-${next - 1}`, from, through: next - 1 }
      : { value: `<${next}`, through: next - 1 };
  });
}
