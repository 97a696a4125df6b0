import type { Edition, Group } from '../../contract/group.ts';

/** Why there is no form, or none for the requested edition. */
export type Obstacle =
  | 'phone'
  | 'closed'
  | 'not-yet-open'
  | 'cancelled'
  | 'started'
  | 'full'
  | 'gone';

/** The editions of a group that a visitor can choose from. */
export interface EditionChoice {
  /** Editions that take sign-ups, a waiting list included. */
  readonly open: readonly Edition[];
  /** The edition that needs no choosing: the requested one when it is open, else the only open one. */
  readonly fixed: Edition | undefined;
  /** What is in the way. When `open` is not empty, another edition can be chosen. */
  readonly obstacle: Obstacle | undefined;
  /** The edition that the obstacle is about. */
  readonly blocked: Edition | undefined;
}

/** Nothing to choose and nothing in the way, as for a talk: that is asked for without an edition. */
export const noChoice: EditionChoice = {
  open: [],
  fixed: undefined,
  obstacle: undefined,
  blocked: undefined,
};

const refusing: readonly string[] = ['closed', 'not-yet-open', 'cancelled', 'started', 'full'];

/** A status that this version does not know counts as open: the endpoint decides. */
function obstacleOf({ signupStatus, entry }: Edition): Obstacle | undefined {
  if (signupStatus === 'started' && entry === 'rolling') return undefined;
  return refusing.includes(signupStatus) ? (signupStatus as Obstacle) : undefined;
}

/** A sensitive group has a form only when the institution says that a form is safe. */
const isByPhoneOnly = (group: Group): boolean =>
  group.signupBy === 'phone' || (group.sensitive === true && group.signupBy !== 'form');

/** What a visitor can choose in a group, given the id of the edition that the page requests. */
export function editionChoice(group: Group, requested: string | undefined): EditionChoice {
  if (isByPhoneOnly(group)) return { ...noChoice, obstacle: 'phone' };
  const open = group.editions.filter((it) => !obstacleOf(it));
  if (requested) {
    const edition = group.editions.find((it) => it.id === requested);
    const obstacle = edition ? obstacleOf(edition) : 'gone';
    return obstacle
      ? { open, fixed: undefined, obstacle, blocked: edition }
      : { ...noChoice, open, fixed: edition };
  }
  if (open.length || !group.editions.length)
    return { ...noChoice, open, fixed: open.length === 1 ? open[0] : undefined };
  // When no edition is open, the one that will open is the most useful to mention.
  const blocked =
    group.editions.find((it) => it.signupStatus === 'not-yet-open') ?? group.editions[0]!;
  return { ...noChoice, obstacle: obstacleOf(blocked), blocked };
}
