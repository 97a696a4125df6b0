import type { FigureRow, Figures, FunderRow } from '../../contract/desk-figures.ts';
import { placeOf } from '../offer/place.ts';
import { firstDay } from '../offer/edition-state.ts';
import type { MeetingNote, SignupFacts, StartFacts } from './facts.ts';
import { groupBy } from './group-by.ts';
import { countOrBound, medianOfMany, shownCounts, type CountOrBound } from './small-counts.ts';
import { daysWaited, startFigures, yearOf, type StartFigures } from './start-figures.ts';

/** Everything that figures are made of. */
export interface FigureFacts {
  readonly starts: readonly StartFacts[];
  readonly signups: readonly SignupFacts[];
  readonly notes: readonly MeetingNote[];
  /** The calendar day of now, in the Netherlands. */
  readonly today: string;
}

/** The figures of a year, in which no small number of people can be worked out. */
export function yearFigures(facts: FigureFacts, year: number): Omit<Figures, 'years'> {
  const { starts, signups } = facts;
  const all = startsOf(facts, year);
  const own = all.filter((it) => it.group.funder === undefined);
  const { rows: groups, total } = groupRows(own);
  const inYear = signups.filter((it) => yearOf(it.signedUpOn) === year);
  const began = signups.filter((it) => it.beganOn !== undefined && yearOf(it.beganOn) === year);
  const startById = new Map(starts.map((it) => [it.edition.id, it]));
  const waited = medianOfMany(
    began.flatMap((it) => daysWaited(it, startById.get(it.edition ?? '')) ?? []),
  );
  const placed = sumOf(own, (it) => it.placed);
  const [countedSince] = daysKnown(facts).toSorted();
  return {
    year,
    ...(countedSince !== undefined && { countedSince }),
    total: { groups: own.length, meetings: meetingsIn(own), participants: total },
    ...(placed > 0 && { placed: countOrBound(placed) }),
    groups,
    themes: themeRows(own, groups),
    funders: funderRows(all, total),
    provision: provisionOf(own),
    signups: countOrBound(inYear.length),
    talks: countOrBound(inYear.filter((it) => it.hadTalk).length),
    dropOuts: countOrBound(began.filter((it) => it.droppedOut).length),
    ...(waited !== undefined && { waitingDays: waited }),
    starts: all.map(({ edition, group, listed }) => {
      const startDate = firstDay(edition);
      const place = placeOf({ ...edition, locationDisclosed: true })?.label;
      return {
        edition: edition.id,
        group: group.id,
        groupName: group.name,
        ...(startDate !== undefined && { startDate }),
        ...(place !== undefined && { place }),
        meetings: [...listed],
      };
    }),
  };
}

/** The years of which there are figures, newest first; this year is always one. */
export function figureYears(facts: FigureFacts): number[] {
  const now = yearOf(facts.today);
  const years = new Set(daysKnown(facts).map(yearOf));
  const [first = now] = [...years].toSorted((a, b) => a - b);
  for (let year = first; year <= now; year += 1) {
    // Groups that people keep joining have figures in years in which nothing began.
    if (!years.has(year) && startsOf(facts, year).length > 0) years.add(year);
  }
  return [...years.add(now)].toSorted((a, b) => b - a);
}

/** Days on which something happened that counts. */
const daysKnown = ({ starts, signups, today }: FigureFacts): string[] =>
  [
    ...starts.flatMap(({ edition, held, group }) =>
      held > 0 || group.funder !== undefined ? (firstDay(edition) ?? []) : [],
    ),
    ...signups.flatMap((it) => [it.signedUpOn, it.beganOn ?? it.signedUpOn]),
  ].filter((it) => it <= today);

function startsOf({ starts, signups, notes, today }: FigureFacts, year: number): StartFigures[] {
  const signupsOf = groupBy(signups, (it) => it.edition);
  const notesOf = groupBy(notes, (it) => it.edition);
  return starts.flatMap((it) => {
    const { id } = it.edition;
    return startFigures(it, signupsOf.get(id) ?? [], notesOf.get(id) ?? [], { year, today }) ?? [];
  });
}

const sumOf = (starts: readonly StartFigures[], of: (it: StartFigures) => number): number =>
  starts.reduce((sum, it) => sum + of(it), 0);
const meetingsIn = (starts: readonly StartFigures[]): number => sumOf(starts, (it) => it.meetings);
const participantsIn = (starts: readonly StartFigures[]): number =>
  sumOf(starts, (it) => it.participants);

/** The starts of each group, most participants first; hidden numbers last, by name. */
function groupRows(own: readonly StartFigures[]): { rows: FigureRow[]; total: CountOrBound } {
  const lists = [...groupBy(own, (it) => it.group.id).values()];
  const shown = shownCounts(lists.map(participantsIn));
  const rows = lists.map((list, at): FigureRow => {
    const participants = shown.counts[at]!;
    const present = list.flatMap((it) => it.present);
    return {
      value: list[0]!.group.id,
      label: list[0]!.group.name,
      groups: list.length,
      meetings: meetingsIn(list),
      participants,
      ...(list[0]!.group.sensitive && { sensitive: true }),
      ...('count' in participants && present.length > 0 && { present: meanOf(present) }),
    };
  });
  return { rows: rows.sort(byParticipants), total: shown.total };
}

/** One decimal. */
const meanOf = (numbers: readonly number[]): number =>
  Math.round((numbers.reduce((sum, it) => sum + it, 0) / numbers.length) * 10) / 10;

const byParticipants = (a: FigureRow, b: FigureRow): number =>
  (b.participants?.count ?? -1) - (a.participants?.count ?? -1) || (a.label < b.label ? -1 : 1);

/**
 * The starts under the first theme of their group. A sum with a hidden number in it is left out: with the
 * other numbers it would give that one away.
 */
function themeRows(own: readonly StartFigures[], groups: readonly FigureRow[]): FigureRow[] {
  const hidden = new Set(
    groups.filter((it) => it.participants?.count === undefined).map((it) => it.value),
  );
  const byTheme = groupBy(own, (it) => it.group.themes[0]?.value ?? '');
  return [...byTheme]
    .map(([value, list]): FigureRow => ({
      value: value || '-',
      label: list[0]!.group.themes[0]?.label ?? '-',
      groups: list.length,
      meetings: meetingsIn(list),
      ...(!list.some((it) => hidden.has(it.group.id)) && {
        participants: { count: participantsIn(list) },
      }),
    }))
    .sort(byParticipants);
}

function funderRows(all: readonly StartFigures[], total: CountOrBound): FunderRow[] {
  const byFunder = [...groupBy(all, (it) => it.group.funder)];
  return byFunder
    .map(([funder, list]): FunderRow => ({
      ...(funder !== undefined && { funder }),
      names: namesOf(list),
      groups: list.length,
      // Who pays accounts for the people and the meetings, too.
      ...(funder === undefined && { meetings: meetingsIn(list), participants: total }),
    }))
    .sort((a, b) =>
      a.funder === undefined
        ? -1
        : b.funder === undefined
          ? 1
          : b.groups - a.groups || (a.funder < b.funder ? -1 : 1),
    );
}

/** The names of the groups; one that is sensitive is not named beside who pays. */
const namesOf = (list: readonly StartFigures[]): string[] =>
  [...new Set(list.filter((it) => !it.group.sensitive).map((it) => it.group.name))].sort();

function provisionOf(own: readonly StartFigures[]): Figures['provision'] {
  const countOf = (provision: string) =>
    own.filter((it) => it.group.provision === provision).length;
  const [standing, demandLed] = [countOf('standing'), countOf('demand-led')];
  return { standing, demandLed, unknown: own.length - standing - demandLed };
}
