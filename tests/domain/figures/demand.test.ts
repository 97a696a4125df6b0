import { describe, expect, it } from 'vitest';
import type { DayRange } from '../../../src/domain/dates/day-range.ts';
import type { SignupFacts } from '../../../src/domain/figures/facts.ts';
import { demandOf, supplyOf, type OfferedGroup } from '../../../src/domain/figures/demand.ts';
import { listOf } from '../../../src/domain/list-of.ts';
import { edition, group } from '../../endpoint/sample-groups.ts';

const today = '2027-01-14';
const offered = (
  id: string,
  theme: string,
  editions: ReturnType<typeof edition>[],
  counts = { held: 0, waiting: 0 },
): OfferedGroup => {
  const { editions: _editions, ...rest } = group(id, { themes: [{ value: theme, label: theme }] });
  return { group: rest, editions: editions.map((it_) => ({ edition: it_, ...counts })) };
};
const signup = (of: string): SignupFacts => ({
  edition: `${of}-1`,
  group: of,
  signedUpOn: '2027-01-02',
  beganOn: undefined,
  hadTalk: false,
  isPlaced: false,
  droppedOut: false,
});

describe('demand beside places', () => {
  const groups = [
    offered('g', 'stress', [edition('g-1'), edition('g-2', { signupStatus: 'cancelled' })]),
    offered('m', 'money', []),
  ];

  it('has both numbers and takes neither from the other', () => {
    const demand = demandOf({
      groups,
      wishes: [
        ...listOf(7, () => ({ themes: ['stress', 'stress'] })),
        ...listOf(9, () => ({ themes: ['grief'] })),
      ],
      signups: listOf(6, () => signup('g')),
      range: {},
      today,
    });
    expect(demand).toEqual([
      {
        value: 'stress',
        label: 'stress',
        searched: { count: 7 },
        signups: { count: 6 },
        places: 8,
      },
      { value: 'grief', label: 'grief', searched: { count: 9 }, signups: { count: 0 }, places: 0 },
    ]);
  });

  it('hides small counts in each column by itself', () => {
    const [stress, money] = demandOf({
      groups,
      wishes: [
        ...listOf(2, () => ({ themes: ['money'] })),
        ...listOf(3, () => ({ themes: ['stress'] })),
      ],
      signups: listOf(8, () => signup('g')),
      range: {},
      today,
    });
    expect(stress).toMatchObject({ searched: { fewerThan: 5 }, signups: { count: 8 } });
    expect(money).toMatchObject({ searched: { fewerThan: 5 }, signups: { count: 0 } });
  });

  it('counts places of starts of a period, and in the last one of those that people can still join', () => {
    const old = edition('old', { startDate: '2026-01-05', endDate: '2026-02-05', sessions: [] });
    const later = edition('later', { startDate: '2027-02-01', sessions: [] });
    const places = (it_: typeof old, range: DayRange) =>
      demandOf({ groups: [offered('g', 'stress', [it_])], wishes: [], signups: [], range, today });
    expect(places(old, { from: '2026-06-01' })).toEqual([]);
    expect(places(old, { from: '2026-01-01' })).toMatchObject([{ places: 8 }]);
    expect(places(old, { from: '2025-06-01', before: '2026-01-01' })).toEqual([]);
    expect(places(later, { from: '2026-01-01' })).toMatchObject([{ places: 8 }]);
    expect(places(later, { before: '2026-01-01' })).toEqual([]);
  });
});

it('tells free places of starts that run, who waits, and which groups have a start', () => {
  const running = edition('r-1', {
    startDate: '2027-01-04',
    sessions: [{ date: '2027-01-04' }, { date: '2027-03-01' }],
  });
  const supply = supplyOf(
    [
      offered('r', 'stress', [running], { held: 5, waiting: 6 }),
      offered('g', 'stress', [edition('g-1')], { held: 2, waiting: 0 }),
    ],
    today,
  );
  expect(supply).toMatchObject({ freePlaces: 3, waiting: { count: 6 } });
  expect(supply.groups.map((it_) => [it_.id, it_.hasStart])).toEqual([
    ['r', false],
    ['g', true],
  ]);
});
