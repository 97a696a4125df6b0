import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/contract/group.ts';
import type { SignupFacts, StartFacts } from '../../../src/domain/figures/facts.ts';
import { daysWaited, meetingsOf } from '../../../src/domain/figures/start-figures.ts';
import { figureYears, yearFigures } from '../../../src/domain/figures/year-figures.ts';
import type { FigureFacts } from '../../../src/domain/figures/year-figures.ts';
import { listOf } from '../../../src/domain/list-of.ts';
import { offer2008, totals2008 } from '../../support/figures-2008.ts';

const startsOf2008 = (): StartFacts[] =>
  offer2008().groups!.flatMap(({ editions, ...group }) =>
    editions.map((edition) => {
      const held = edition.capacity?.heldElsewhere ?? 0;
      return { edition, group, held, heldElsewhere: held };
    }),
  );

const facts = (changes: Partial<FigureFacts> = {}): FigureFacts => ({
  starts: startsOf2008(),
  signups: [],
  notes: [],
  today: '2009-01-05',
  ...changes,
});

const edition = (id: string, changes: Partial<Edition> = {}): Edition => ({
  id,
  startDate: '2026-03-02',
  sessions: [{ date: '2026-03-02' }, { date: '2026-03-09' }],
  entry: 'fixed',
  attendanceMode: 'offline',
  signupStatus: 'open',
  ...changes,
});

const start = (
  id: string,
  {
    group = id,
    theme = 'stress',
    ...changes
  }: Partial<Edition> & { group?: string; theme?: string } = {},
): StartFacts => ({
  edition: edition(id, changes),
  group: { id: group, name: `Groep ${group}`, themes: [{ value: theme, label: theme }] },
  held: 1,
  heldElsewhere: 0,
});

const began = (of: string, changes: Partial<SignupFacts> = {}): SignupFacts => ({
  edition: of,
  group: of,
  signedUpOn: '2026-01-20',
  beganOn: '2026-03-02',
  hadTalk: false,
  isPlaced: false,
  droppedOut: false,
  ...changes,
});

describe('the figures of 2008', () => {
  const figures = yearFigures(facts(), 2008);

  it('are those of the source', () => {
    expect(figures.total).toEqual({
      groups: totals2008.groups,
      meetings: totals2008.meetings,
      participants: { count: totals2008.participants },
    });
    const others = figures.funders.filter((it) => it.funder !== undefined);
    expect(others.reduce((sum, it) => sum + it.groups, 0)).toBe(totals2008.groupsOfOthers);
  });

  it('are the same by group and by theme', () => {
    for (const rows of [figures.groups, figures.themes]) {
      const sum = (of: (it: (typeof rows)[0]) => number | undefined) =>
        rows.reduce((all, it) => all + (of(it) ?? Number.NaN), 0);
      expect(sum((it) => it.groups)).toBe(totals2008.groups);
      expect(sum((it) => it.meetings)).toBe(totals2008.meetings);
      expect(sum((it) => it.participants?.count)).toBe(totals2008.participants);
    }
    expect(figures.groups[0]).toEqual({
      value: 'assertief',
      label: 'Assertiviteitstraining',
      groups: 5,
      meetings: 45,
      participants: { count: 38 },
    });
  });

  it('count groups of others as groups only', () => {
    expect(figures.funders).toEqual([
      expect.objectContaining({ groups: 17, meetings: 145, participants: { count: 118 } }),
      { funder: 'GGD', names: ['Beter omgaan met pubers', 'Opvoeden en zo'], groups: 4 },
      { funder: 'Instelling voor ggz', names: ['Let op de kleintjes'], groups: 2 },
      {
        funder: 'Gemeente Huizen, Sociale Zaken',
        names: ['Extra Uitkomen met inkomen'],
        groups: 1,
      },
    ]);
    expect(figures.provision).toEqual({ standing: 12, demandLed: 5, unknown: 0 });
  });

  it('are of that year only', () => {
    expect(yearFigures(facts(), 2009).total.groups).toBe(0);
    expect(figureYears(facts())).toEqual([2009, 2008]);
  });
});

describe('what counts', () => {
  const of = (starts: StartFacts[], signups: SignupFacts[], changes: Partial<FigureFacts> = {}) =>
    yearFigures(facts({ starts, signups, today: '2026-03-05', ...changes }), 2026);
  const six = (id: string, changes?: Partial<SignupFacts>) => listOf(6, () => began(id, changes));

  it('a participant began; who waits, withdrew before or is still to begin is none', () => {
    const { total, signups } = of(
      [start('a')],
      [...six('a'), ...listOf(3, () => began('a', { beganOn: undefined }))],
    );
    expect(total.participants).toEqual({ count: 6 });
    expect(signups).toEqual({ count: 9 });
  });

  it('who has a place in a start that began and is not counted yet is told, a small number as a bound', () => {
    const placed = (amount: number, of_ = 'a') =>
      listOf(amount, () => began(of_, { beganOn: undefined, isPlaced: true }));
    const starts = [start('a'), start('later', { startDate: '2026-03-06', sessions: [] })];
    expect(of(starts, six('a'))).not.toHaveProperty('placed');
    expect(of(starts, [...six('a'), ...placed(3)])).toMatchObject({
      placed: { fewerThan: 5 },
      total: { participants: { count: 6 } },
    });
    expect(of(starts, [...placed(7), ...placed(2, 'later')]).placed).toEqual({ count: 7 });
  });

  it('a meeting took place: not one to come, and not one that was noted as cancelled', () => {
    expect(of([start('a')], six('a')).total.meetings).toBe(1);
    const notes = [{ edition: 'a', date: '2026-03-02', held: false, present: undefined }];
    expect(of([start('a')], six('a'), { notes, today: '2026-04-01' }).total.meetings).toBe(1);
  });

  it('a start that was cancelled or that nobody joined is no group', () => {
    const empty = { ...start('b'), held: 0 };
    const cancelled = start('c', { signupStatus: 'cancelled' });
    expect(of([start('a'), empty, cancelled], six('a')).total.groups).toBe(1);
  });

  it('a start counts with everything in the year in which it begins', () => {
    const sessions = [{ date: '2025-12-20' }, { date: '2026-01-10' }];
    const starts = [start('a', { startDate: '2025-12-20', sessions })];
    const signups = six('a', { beganOn: '2025-12-20', signedUpOn: '2025-11-01' });
    expect(of(starts, signups).total.groups).toBe(0);
    const { total } = yearFigures(facts({ starts, signups, today: '2026-03-05' }), 2025);
    expect(total).toEqual({ groups: 1, meetings: 2, participants: { count: 6 } });
  });

  it('one that people keep joining counts in each year with who began then', () => {
    const rolling = start('a', {
      entry: 'rolling',
      startDate: '2025-01-06',
      sessions: undefined,
      schedule: { frequency: 'monthly' },
    });
    const signups = [...six('a'), ...six('a', { beganOn: '2025-02-03' })];
    const both = facts({ starts: [rolling], signups, today: '2026-03-05' });
    expect(yearFigures(both, 2025).total).toEqual({
      groups: 1,
      meetings: 12,
      participants: { count: 6 },
    });
    expect(yearFigures(both, 2026).total.participants).toEqual({ count: 6 });
    expect(figureYears(both)).toEqual([2026, 2025]);
  });

  it('talks, waiting and who stopped are told in the same careful way', () => {
    const it_ = of(
      [start('a')],
      [
        ...six('a', { hadTalk: true }),
        ...listOf(2, () => began('a', { droppedOut: true, signedUpOn: '2026-02-20' })),
      ],
    );
    expect(it_.talks).toEqual({ count: 6 });
    expect(it_.dropOuts).toEqual({ fewerThan: 5 });
    expect(it_.waitingDays).toBe(41);
  });

  it('attendance is a mean of the meetings of which it is known', () => {
    const notes = [
      { edition: 'a', date: '2026-03-02', held: true, present: 8 },
      { edition: 'a', date: '2026-03-09', held: true, present: 7 },
    ];
    const { groups, starts } = of([start('a')], six('a'), { notes, today: '2026-04-01' });
    expect(groups[0]?.present).toBe(7.5);
    expect(starts[0]?.meetings.map((it_) => it_.present)).toEqual([8, 7]);
  });
});

it('hides small groups, what is under their theme, and how many came', () => {
  const signups = [
    ...listOf(20, () => began('large')),
    ...listOf(9, () => began('other')),
    ...listOf(3, () => began('small')),
  ];
  const starts = [
    start('large', { theme: 'money' }),
    start('other', { theme: 'stress' }),
    start('small', { theme: 'stress' }),
  ];
  const notes = [{ edition: 'small', date: '2026-03-02', held: true, present: 3 }];
  const { total, groups, themes } = yearFigures(
    facts({ starts, signups, notes, today: '2026-04-01' }),
    2026,
  );
  expect(total.participants).toEqual({ count: 32 });
  expect(groups.map((it_) => [it_.value, it_.participants, it_.present])).toEqual([
    ['large', { count: 20 }, undefined],
    ['other', { fewerThan: 10 }, undefined],
    ['small', { fewerThan: 10 }, undefined],
  ]);
  expect(themes.map((it_) => [it_.value, it_.participants])).toEqual([
    ['money', { count: 20 }],
    ['stress', undefined],
  ]);
});

it('gives no small number of participants away, whatever the groups, themes and numbers', () => {
  const sizes = fc.array(
    fc.record({ size: fc.integer({ min: 0, max: 14 }), theme: fc.constantFrom('a', 'b', 'c') }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(sizes, (list) => {
      const starts = list.map(({ theme }, at) => start(`g${at}`, { theme }));
      const signups = list.flatMap(({ size }, at) => listOf(size, () => began(`g${at}`)));
      const { total, groups, themes } = yearFigures(
        facts({ starts, signups, today: '2026-04-01' }),
        2026,
      );
      const sizeOf = (value: string) => list[Number(value.slice(1))]!.size;
      const hidden = groups.filter((it_) => it_.participants?.count === undefined);
      for (const it_ of groups) {
        const { count } = it_.participants ?? {};
        expect(count === undefined || count === 0 || count >= 5).toBe(true);
        if (count !== undefined) expect(count).toBe(sizeOf(it_.value));
      }
      // A theme that is shown is a sum of groups that are shown: nothing new follows from it.
      for (const { value, participants } of themes) {
        const inTheme = groups.filter((it_) => list[Number(it_.value.slice(1))]!.theme === value);
        if (participants) expect(inTheme.some((it_) => hidden.includes(it_))).toBe(false);
      }
      // What is left of the sum can be divided in more than one way.
      if (total.participants.count !== undefined && hidden.length > 0) {
        const rest = hidden.reduce((sum, it_) => sum + sizeOf(it_.value), 0);
        const largest = (hidden[0]!.participants!.fewerThan ?? 0) - 1;
        const [low, high] = [rest - (hidden.length - 1) * largest, rest - (hidden.length - 1)];
        expect(Math.max(1, low)).toBeLessThan(Math.min(largest, high));
      }
    }),
  );
});

it('lists a meeting that moved with the day on which it was', () => {
  const moved = edition('a', { sessions: [{ date: '2026-03-03' }] });
  const notes = [{ edition: 'a', date: '2026-03-02', held: true, present: 4 }];
  expect(meetingsOf(moved, notes, { today: '2026-04-01' })).toEqual([
    { date: '2026-03-03', held: true },
  ]);
});

it('lists meetings up to today: of one that goes on, of a year or of the last twelve months', () => {
  const weekly = edition('a', {
    entry: 'rolling',
    startDate: '2024-01-01',
    sessions: undefined,
    schedule: { frequency: 'weekly', byDay: ['MO'] },
  });
  const days = (year?: number) =>
    meetingsOf(weekly, [], { year, today: '2026-03-04' }).map((it_) => it_.date);
  expect([days()[0], days().at(-1)]).toEqual(['2025-03-10', '2026-03-02']);
  expect([days(2024)[0], days(2024).at(-1)]).toEqual(['2024-01-01', '2024-12-30']);
  expect(days(2026)).toHaveLength(9);
  const cancelled = { ...weekly, signupStatus: 'cancelled' as const };
  expect(meetingsOf(cancelled, [], { today: '2026-03-04' })).toEqual([]);
});

it('waits until the first day, or until somebody who came later began', () => {
  expect(daysWaited(began('a'), start('a'))).toBe(41);
  expect(
    daysWaited(began('a', { signedUpOn: '2026-03-05', beganOn: '2026-03-09' }), start('a')),
  ).toBe(4);
  expect(daysWaited(began('a', { beganOn: undefined }), start('a'))).toBeUndefined();
});
