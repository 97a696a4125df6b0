import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/contract/group.ts';
import { keepNumbers } from '../../../src/domain/dates/kept-numbers.ts';

const session = (date: string, startTime = '19:30'): Session => ({ date, startTime });
const days = (...dates: string[]): Session[] => dates.map((it) => session(it));

/** The numbers after a change of a list in which each had the number of its place. */
const after = (before: Session[], now: Session[], highest = 0): readonly string[] =>
  keepNumbers(
    before.map((it, i) => ({ number: String(i + 1), session: it })),
    highest,
    now,
  ).numbers;

const weekly = days('2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22');

describe('the number of a session', () => {
  it('stays when one before it is dropped', () => {
    expect(after(weekly, [weekly[0]!, weekly[2]!, weekly[3]!])).toEqual(['1', '3', '4']);
  });

  it('stays when one is added before it, which gets a number that was not there', () => {
    const added = [weekly[0]!, session('2027-02-04'), ...weekly.slice(1)];
    expect(after(weekly, added)).toEqual(['1', '5', '2', '3', '4']);
  });

  it('goes with it to another day, also past others, and to another time', () => {
    const moved = [weekly[0]!, weekly[2]!, weekly[3]!, session('2027-03-01')];
    expect(after(weekly, moved)).toEqual(['1', '3', '4', '2']);
    const later = [weekly[0]!, session('2027-02-08', '20:00'), ...weekly.slice(2)];
    expect(after(weekly, later)).toEqual(['1', '2', '3', '4']);
  });

  it('goes to the nearest of those that moved', () => {
    const now = [weekly[0]!, session('2027-02-09'), session('2027-02-23')];
    expect(after(weekly, now)).toEqual(['1', '2', '4']);
  });

  it('of one that was dropped is not given to another one', () => {
    expect(keepNumbers([{ number: '1', session: weekly[0]! }], 4, weekly)).toEqual({
      numbers: ['1', '5', '6', '7'],
      highest: 7,
    });
  });
});
