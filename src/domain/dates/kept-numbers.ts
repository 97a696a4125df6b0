import type { Session } from '../../contract/group.ts';
import { dayNumber } from './dates.ts';

/** The numbers of listed sessions, in order, and the highest one that any of them ever had. */
export interface SessionNumbers {
  readonly numbers: readonly string[];
  readonly highest: number;
}

interface Numbered {
  readonly number: string;
  readonly session: Session;
}

const timesOf = ({ startTime = '', endTime = '' }: Session): string => `${startTime} ${endTime}`;

/** Ways in which a session is the one of before, the surest first. */
const isSame: readonly ((before: Session, after: Session) => boolean)[] = [
  (before, after) => before.date === after.date && timesOf(before) === timesOf(after),
  (before, after) => before.date === after.date,
];

const distance = (one: Session, other: Session): number =>
  Math.abs((dayNumber(one.date) ?? 0) - (dayNumber(other.date) ?? 0));

/**
 * Gives the sessions of a changed list the numbers that they had: one that stays or moves keeps its
 * number, whatever happens to those around it, and a new one gets a number that none ever had. What is
 * left on both sides is taken for moved: each is joined to the nearest.
 *
 * @param highest the highest number so far
 */
export function keepNumbers(
  before: readonly Numbered[],
  highest: number,
  after: readonly Session[],
): SessionNumbers {
  const left = [...before];
  const numbers: (string | undefined)[] = after.map(() => undefined);
  const join = (index: number, found: number): void => {
    numbers[index] = left.splice(found, 1)[0]?.number;
  };
  for (const matches of isSame) {
    after.forEach((session, index) => {
      if (numbers[index] !== undefined) return;
      const found = left.findIndex((it) => matches(it.session, session));
      if (found >= 0) join(index, found);
    });
  }
  const pairs = after
    .flatMap((session, index) =>
      numbers[index] === undefined
        ? left.map((it) => ({ index, it, days: distance(it.session, session) }))
        : [],
    )
    .sort((a, b) => a.days - b.days);
  for (const { index, it } of pairs) {
    const found = left.indexOf(it);
    if (numbers[index] === undefined && found >= 0) join(index, found);
  }
  // The number of a session of a pattern without a begin is its day.
  let last = Math.max(highest, ...before.map((it) => Number(it.number) || 0));
  const given = numbers.map((it) => {
    if (it !== undefined) return it;
    last += 1;
    return String(last);
  });
  return { numbers: given, highest: last };
}
