import type { PlanChange } from './edition-plan.ts';

/** What each change is about, in the order in which it is told. */
const subjects: Readonly<Record<PlanChange['kind'], number>> = {
  'other-start': 0,
  'first-start': 0,
  'has-place': 1,
  'no-place': 1,
  days: 2,
  time: 2,
  'session-moved': 2,
  'session-dropped': 2,
  'session-added': 2,
  mode: 3,
  place: 4,
};

const subjectOf = ({ kind }: PlanChange): number => subjects[kind];

/** Earlier changes that nobody heard of yet, and later ones: a later change replaces one about the same. */
export function joinChanges(
  earlier: readonly PlanChange[],
  later: readonly PlanChange[],
): PlanChange[] {
  const replaced = new Set(later.map(subjectOf));
  // Who takes part online needs no place any more.
  if (later.some((it) => it.kind === 'mode' && it.now === 'online')) replaced.add(subjects.place);
  return [...earlier.filter((it) => !replaced.has(subjectOf(it))), ...later].sort(
    (a, b) => subjectOf(a) - subjectOf(b),
  );
}
