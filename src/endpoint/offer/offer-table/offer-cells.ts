import type { Edition, Group } from '../../../contract/group.ts';
import { placesDraftOf } from '../../../domain/desk/start-draft.ts';
import { sessionsOf } from '../../../domain/dates/sessions.ts';
import { firstDay } from '../../../domain/offer/edition-state.ts';
import { offerColumns, wordFor, type OfferCells, type OfferColumn } from './columns.ts';

/** An empty line. */
export const emptyCells = (): Record<OfferColumn, string> =>
  Object.fromEntries(offerColumns.map((it) => [it, ''])) as Record<OfferColumn, string>;

/** The lines of a group: one for each start, or one without. */
export function linesOfGroup(group: Group): OfferCells[] {
  const about = { ...emptyCells(), ...groupCells(group) };
  if (group.editions.length === 0) return [about];
  return group.editions.map((it) => ({ ...about, ...startCells(it) }));
}

function groupCells(group: Omit<Group, 'editions'>): Partial<OfferCells> {
  return {
    groep: group.id,
    naam: group.name,
    belofte: group.summary,
    soort: wordFor('soort', group.kind),
    'thema’s': group.themes.map((it) => it.label).join(', '),
    'voor wie': group.audiences.map((it) => it.label).join(', '),
    aanbod: group.provision === undefined ? '' : wordFor('aanbod', group.provision),
    'betaald door': group.funder ?? '',
  };
}

/** What the table has of a start. */
export function startCells(edition: Edition): Partial<OfferCells> {
  const places = placesDraftOf(edition);
  const sessions = sessionsOf(edition);
  const [first] = sessions;
  const times = first ?? edition.schedule;
  const { signupStatus } = edition;
  return {
    start: edition.id,
    'eerste dag': firstDay(edition) ?? '',
    'aantal keer': sessions.length > 0 ? String(sessions.length) : '',
    van: times?.startTime?.slice(0, 5) ?? '',
    tot: times?.endTime?.slice(0, 5) ?? '',
    gebouw: places.building,
    straat: places.street,
    plaats: places.city,
    plaatsen: places.maximum,
    minimum: places.minimum,
    bijdrage: places.amount,
    aanmelden: ['closed', 'cancelled'].includes(signupStatus)
      ? wordFor('aanmelden', signupStatus)
      : 'open',
  };
}
