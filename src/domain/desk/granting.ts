import type { DeskRight } from '../../contract/desk-rights.ts';

/** Whether a right holds wherever another one does. The task is not looked at. */
const reachesAsFar = (wide: DeskRight, narrow: DeskRight): boolean =>
  wide.institution === undefined ||
  (wide.institution === narrow.institution &&
    (wide.group === undefined || wide.group === narrow.group));

export const isSameRight = (a: DeskRight, b: DeskRight): boolean =>
  a.task === b.task && a.institution === b.institution && a.group === b.group;

/** Whether somebody manages the people where a right holds, so that they see it and may take it away. */
export const manages = (own: readonly DeskRight[], right: DeskRight): boolean =>
  own.some((it) => it.task === 'people' && reachesAsFar(it, right));

/** An administrator manages people everywhere; there is always one. */
export const isAdministrator = (rights: readonly DeskRight[]): boolean =>
  rights.some((it) => it.task === 'people' && it.institution === undefined);

/**
 * Whether somebody may give a right: they manage people there, and have the task there themselves. The
 * sign-ups of a sensitive group are in no right but the one that names the group, so who has all others
 * may not give those. An administrator may, or nobody could be the first.
 */
export const mayGive = (
  own: readonly DeskRight[],
  right: DeskRight,
  isSensitive: (group: string) => boolean,
): boolean => {
  const isNamedOnly =
    right.task === 'signups' && right.group !== undefined && isSensitive(right.group);
  const holds =
    isNamedOnly && !isAdministrator(own)
      ? own.some((it) => isSameRight(it, right))
      : own.some((it) => it.task === right.task && reachesAsFar(it, right));
  return holds && manages(own, right);
};

/** Somebody's rights after a change by who manages a part of them: the rest stays. */
export const rightsAfter = (
  before: readonly DeskRight[],
  given: readonly DeskRight[],
  manager: readonly DeskRight[],
): DeskRight[] => {
  const others = before.filter((it) => !manages(manager, it));
  const rest = given.filter((it) => !others.some((other) => isSameRight(other, it)));
  return [...others, ...rest];
};
