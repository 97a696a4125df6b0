import type { Edition, Group } from '../../contract/group.ts';

/** Why there is no form, or not for the edition that was asked for. */
export type Obstacle =
  | 'phone'
  | 'closed'
  | 'not-yet-open'
  | 'cancelled'
  | 'started'
  | 'full'
  | 'gone';

/** What a visitor can choose from in a group. */
export interface Choice {
  /** Editions that take sign-ups, a waiting list included. */
  readonly open: readonly Edition[];
  /** The edition that the page asks for, when it takes sign-ups; else the only one there is. */
  readonly fixed: Edition | undefined;
  /** What is in the way; with `open` not empty another edition can be chosen. */
  readonly obstacle: Obstacle | undefined;
  /** The edition that is in the way. */
  readonly blocked: Edition | undefined;
}

const refusing = ['closed', 'not-yet-open', 'cancelled', 'started', 'full'];

/** The endpoint decides; a state that is not known here is let through to it. */
function obstacleOf({ signupStatus, entry }: Edition): Obstacle | undefined {
  if (signupStatus === 'started' && entry === 'rolling') return undefined;
  return refusing.includes(signupStatus) ? (signupStatus as Obstacle) : undefined;
}

/** Sign-up by phone: who may be in danger gets a form only when the institution says it is safe. */
const byPhone = (group: Group): boolean =>
  group.signupBy === 'phone' || (group.sensitive === true && group.signupBy !== 'form');

/** What can be chosen in a group, given the edition that the page asks for. */
export function choiceIn(group: Group, wanted: string | undefined): Choice {
  const open = group.editions.filter((it) => !obstacleOf(it));
  const asked = group.editions.find((it) => it.id === wanted);
  const none = { open: [], fixed: undefined, blocked: undefined };
  if (byPhone(group)) return { ...none, obstacle: 'phone' };
  if (asked && !obstacleOf(asked))
    return { open, fixed: asked, obstacle: undefined, blocked: undefined };
  if (wanted)
    return { open, fixed: undefined, obstacle: asked ? obstacleOf(asked) : 'gone', blocked: asked };
  if (open.length || !group.editions.length)
    return {
      open,
      fixed: open.length === 1 ? open[0] : undefined,
      obstacle: undefined,
      blocked: undefined,
    };
  // Of editions that are all shut the one that will open says most.
  const blocked =
    group.editions.find((it) => it.signupStatus === 'not-yet-open') ?? group.editions[0]!;
  return { ...none, obstacle: obstacleOf(blocked), blocked };
}
