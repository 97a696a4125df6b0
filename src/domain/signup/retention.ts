import type { Retention } from '../../contract/institution-definition.ts';

/** What of a sign-up decides how long it is kept. */
export interface KeptSignup {
  status: string;
  /** The last change, an instant. */
  updatedAt: string;
  /** First day of an edition that everyone joins at its start. */
  firstDay?: string | undefined;
  lastDay?: string | undefined;
}

/** How long sign-ups are kept, in days. */
export type RetentionRules = Retention &
  Required<Pick<Retention, 'withdrawnDays' | 'unplacedDays' | 'waitingDays'>>;

const DAY = 86_400_000;
const ended: readonly string[] = ['withdrawn', 'declined', 'referred-elsewhere'];
const participants: readonly string[] = ['placed', 'taking-part', 'finished'];

/**
 * When the data of a person is erased, in milliseconds since 1970; undefined when the institution
 * decides. A change of the sign-up makes the period begin anew.
 */
export function erasedFrom(it: KeptSignup, rules: RetentionRules): number | undefined {
  const changed = Date.parse(it.updatedAt);
  const after = (days: number, day?: string): number =>
    Math.max(changed, day === undefined ? changed : Date.parse(day)) + days * DAY;
  if (ended.includes(it.status)) return after(rules.withdrawnDays);
  if (participants.includes(it.status)) {
    return rules.participantDays === undefined
      ? undefined
      : after(rules.participantDays, it.lastDay ?? it.firstDay);
  }
  const waited = after(rules.waitingDays);
  if (it.firstDay === undefined) return waited;
  const unplaced = after(rules.unplacedDays, it.firstDay);
  // Nobody goes from the list while the start is still to come.
  return it.status === 'waiting'
    ? Math.min(Math.max(waited, Date.parse(it.firstDay)), unplaced)
    : unplaced;
}
