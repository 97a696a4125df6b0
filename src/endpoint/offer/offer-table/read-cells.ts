import type { Edition, Group } from '../../../contract/group.ts';
import { dayNumber } from '../../../domain/dates/dates.ts';
import { endsBeforeStart } from '../../../domain/desk/start-checks.ts';
import { modelOf, newEdition, newStartDraft } from '../../../domain/desk/new-start.ts';
import {
  amountOf,
  countOf,
  placesDraftOf,
  withPlaces,
  type PlacesDraft,
} from '../../../domain/desk/start-draft.ts';
import { slug } from '../../../domain/text/text.ts';
import { codeIn, type OfferCells, type OfferColumn } from './columns.ts';
import { startCells } from './offer-cells.ts';

/** Why a line cannot be used, for its author. */
export class WrongCell extends Error {}

const wrong = (column: OfferColumn, words: string): WrongCell =>
  new WrongCell(`Kolom "${column}": ${words}`);

/** A day as people and spreadsheets write it. */
function dayOf(cells: OfferCells): string {
  const text = cells['eerste dag'];
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  if (dayNumber(date) === undefined)
    throw wrong('eerste dag', 'schrijf een dag als 2027-04-06 of 06-04-2027.');
  return date;
}

function timeOf(cells: OfferCells, column: 'van' | 'tot'): string {
  const [, hours = '', minutes = ''] =
    /^(\d{1,2})[.:](\d{2})(?::\d{2})?$/.exec(cells[column]) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) {
    throw wrong(column, 'schrijf een tijd als 19:30.');
  }
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function wordIn(column: 'soort' | 'aanbod' | 'aanmelden', cells: OfferCells): string {
  const code = codeIn(column, cells[column]);
  if (code === undefined) throw wrong(column, `"${cells[column]}" kennen wij niet.`);
  return code;
}

const labelsIn = (cell: string, known: Group['themes']): Group['themes'] =>
  cell
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .map((label) => {
      const value = slug(label) || label;
      return known.find((it) => it.label === label || it.value === value) ?? { value, label };
    });

/** The id of the group that a line is about. */
export function groupIdIn(cells: OfferCells): string {
  const id = cells.groep || slug(cells.naam);
  if (id === '') throw wrong('groep', 'vul een kenmerk of een naam in.');
  return id;
}

/** The group with what a line says of it. @throws {WrongCell} */
export function withGroupCells(
  before: Group | undefined,
  cells: OfferCells,
  institution: string,
): Group {
  const id = groupIdIn(cells);
  if (!before && (cells.naam === '' || cells.belofte === '' || cells.soort === '')) {
    throw wrong('naam', 'een nieuwe groep heeft een naam, een belofte en een soort nodig.');
  }
  const known = before?.themes ?? [];
  return {
    ...(before ?? {
      id,
      institution,
      name: '',
      summary: '',
      kind: 'course',
      themes: [],
      audiences: [],
      editions: [],
    }),
    ...(cells.naam && { name: cells.naam }),
    ...(cells.belofte && { summary: cells.belofte }),
    ...(cells.soort && { kind: wordIn('soort', cells) }),
    ...(cells['thema’s'] && { themes: labelsIn(cells['thema’s'], known) }),
    ...(cells['voor wie'] && { audiences: labelsIn(cells['voor wie'], before?.audiences ?? []) }),
    ...(cells.aanbod && { provision: wordIn('aanbod', cells) }),
    ...(cells['betaald door'] && { funder: cells['betaald door'] }),
  };
}

const columnOfPlace = {
  building: 'gebouw',
  street: 'straat',
  city: 'plaats',
  maximum: 'plaatsen',
  minimum: 'minimum',
  amount: 'bijdrage',
} as const satisfies Partial<Record<keyof PlacesDraft, OfferColumn>>;

function placesIn(cells: OfferCells, before: PlacesDraft): PlacesDraft {
  const draft = { ...before };
  for (const key of Object.keys(columnOfPlace) as (keyof typeof columnOfPlace)[]) {
    const column = columnOfPlace[key];
    if (cells[column]) draft[key] = cells[column];
  }
  for (const column of ['plaatsen', 'minimum'] as const) {
    if (cells[column] && countOf(cells[column]) === undefined) {
      throw wrong(column, 'schrijf een heel getal.');
    }
  }
  if (cells.bijdrage && amountOf(cells.bijdrage) === undefined) {
    throw wrong('bijdrage', 'schrijf een bedrag als 25 of 7,50.');
  }
  return draft;
}

/** What of a line is about a start. */
const startColumns = ['start', 'eerste dag', 'aantal keer', 'van', 'tot', 'plaatsen'] as const;

/**
 * The group with the start of a line, new or changed; a line without a start changes none. The days of a
 * start are planned again only when one of its first day, its times or their number is another one.
 *
 * @throws {WrongCell}
 */
export function withStartCells(
  group: Group,
  cells: OfferCells,
  { today, closingDays }: { today: string; closingDays: readonly string[] },
): Group {
  if (startColumns.every((it) => cells[it] === '')) return group;
  const day = cells['eerste dag'] ? dayOf(cells) : undefined;
  const before = group.editions.find((it) => it.id === cells.start);
  if (!before && day === undefined)
    throw wrong('eerste dag', 'een nieuwe start heeft een dag nodig.');
  const model = before ?? modelOf(group);
  const told = before && startCells(before);
  const count = cells['aantal keer'];
  if (count && !(Number(count) >= 1 && Number(count) <= 60)) {
    throw wrong('aantal keer', 'schrijf een getal van 1 tot en met 60.');
  }
  const draft = newStartDraft(model, today);
  // A number of meetings gives a start that goes on an end.
  const isEnding = count !== '' && count !== told?.['aantal keer'];
  const times = {
    ...(isEnding && draft.entry === 'rolling' && { entry: 'fixed' }),
    firstDay: day ?? told?.['eerste dag'] ?? draft.firstDay,
    count: count || (told?.['aantal keer'] ?? '') || draft.count,
    startTime: cells.van ? timeOf(cells, 'van') : draft.startTime,
    endTime: cells.tot ? timeOf(cells, 'tot') : draft.endTime,
  };
  if (times.firstDay < today && times.firstDay !== told?.['eerste dag'])
    throw wrong('eerste dag', 'deze dag is al geweest. Kies vandaag of een dag erna.');
  const isOtherTime = !told || times.startTime !== told.van || times.endTime !== told.tot;
  if (isOtherTime && endsBeforeStart(times.startTime, times.endTime))
    throw wrong('tot', 'de eindtijd is niet later dan de begintijd.');
  const places = placesIn(cells, placesDraftOf(model));
  const status = cells.aanmelden ? wordIn('aanmelden', cells) : undefined;
  const isSameDays =
    told !== undefined &&
    times.firstDay === told['eerste dag'] &&
    times.count === (told['aantal keer'] || times.count) &&
    times.startTime === told.van &&
    times.endTime === told.tot;
  const id = before?.id ?? (cells.start || `${group.id}-${times.firstDay}`);
  const planned: Edition =
    before && isSameDays
      ? withPlaces(before, places)
      : withWhatStays(
          before,
          newEdition(id, model, { ...draft, ...times, ...places }, closingDays),
        );
  const isOpen = !['closed', 'cancelled'].includes(planned.signupStatus);
  const edition =
    status === undefined || (status === 'open' && isOpen)
      ? planned
      : { ...planned, signupStatus: status };
  return {
    ...group,
    editions: before
      ? group.editions.map((it) => (it === before ? edition : it))
      : [...group.editions, edition],
  };
}

/** A start with other days keeps what the table does not have of it. */
const withWhatStays = (before: Edition | undefined, planned: Edition): Edition =>
  before
    ? {
        ...planned,
        signupStatus: before.signupStatus,
        ...(before.capacity && { capacity: { ...before.capacity, ...planned.capacity } }),
        ...(before.signupOpensAt !== undefined && { signupOpensAt: before.signupOpensAt }),
        ...(before.signupClosesAt !== undefined && { signupClosesAt: before.signupClosesAt }),
      }
    : planned;
