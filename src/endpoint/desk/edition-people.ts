import { Hono } from 'hono';
import { getEditionPeople } from '../../contract/desk-routes.ts';
import type { Edition, Group } from '../../contract/group.ts';
import type { SignupState } from '../../contract/signup.ts';
import { covers } from '../../domain/desk/scope.ts';
import { holdsPlace } from '../../domain/signup/signup-state.ts';
import { compareWaiting } from '../../domain/signup/waiting-list.ts';
import { formatDay } from '../../locale/format.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import { readablePhone } from '../../domain/signup/readable-phone.ts';
import { notFound } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';
import type { Services } from '../services.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import type { SignupsTable } from '../store/tables.ts';
import { auditLook } from './audit.ts';
import { deskScope } from './scope.ts';
import { printedTable, tableResponse } from './table-response.ts';
import type { Row } from './table.ts';

const columns = [
  'lijst',
  'kenmerk',
  'naam',
  'ouder of verwijzer',
  'telefoon',
  'e-mail',
  'bericht achterlaten',
  'zeggen wie we zijn',
  'stand',
  'sinds',
] as const;
type PersonRow = Row<(typeof columns)[number]>;

const stateWords: Partial<Record<SignupState, string>> = {
  received: 'aangemeld',
  'talk-planned': 'kennismaking gepland',
  placed: 'geplaatst',
  'taking-part': 'doet mee',
  offered: 'plaats aangeboden',
  waiting: 'wacht',
};

/** Who takes part in an edition and who waits for it, in the order of the list, for a spreadsheet or on paper. */
export function editionPeople(services: Services): Hono {
  const app = new Hono();
  const { db } = services.store;

  app.get('/desk/editions/:id/participants', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const query = readQuery(new URL(c.req.url).searchParams, { format: 'text' });
    const { format } = validate(getEditionPeople.query!, query);
    const stored = await findEdition(db, c.req.param('id'));
    const group = stored && (await findGroup(db, stored.group));
    if (!stored || !group || !covers(scope, { institution: group.institution, group: group.id })) {
      throw notFound('Deze editie bestaat hier niet.');
    }
    const signups = await db
      .selectFrom('signups')
      .selectAll()
      .where('edition_id', '=', stored.edition.id)
      .where('for_place', '=', 1)
      .orderBy('created_at')
      .orderBy('reference')
      .execute();
    const placed = signups.filter((it) => holdsPlace(it.status));
    const waiting = signups.filter((it) => it.status === 'waiting').toSorted(byTurn);
    const rows = await Promise.all([
      ...placed.map((it) => rowOf(services, it, 'deelnemer')),
      ...waiting.map((it) => rowOf(services, it, 'wachtlijst')),
    ]);
    await auditLook(
      services,
      c,
      rows.map((it) => [it.kenmerk as string, it]),
    );
    const table = { columns, rows };
    if (format === 'html') return printedTable(table, titleOf(group, stored.edition));
    return tableResponse(table, 'deelnemers', format ?? 'csv');
  });

  return app;
}

const dutch = mailWordsFor('nl').language;

/** No paper has the name of a sensitive group: it may be left on a printer. */
const titleOf = ({ name, sensitive }: Omit<Group, 'editions'>, { startDate }: Edition): string =>
  [
    'Deelnemers en wachtlijst',
    ...(sensitive ? [] : [name]),
    ...(startDate === undefined ? [] : [`start ${formatDay(startDate, dutch)}`]),
  ].join(', ');

const byTurn = (a: SignupsTable, b: SignupsTable): number => compareWaiting(turnOf(a), turnOf(b));

const turnOf = (it: SignupsTable) => ({
  id: it.reference,
  priority: it.priority === 1,
  since: it.waiting_since ?? it.created_at,
});

async function rowOf(
  { personalData }: Services,
  it: SignupsTable,
  list: 'deelnemer' | 'wachtlijst',
): Promise<PersonRow> {
  const about: PersonRow = {
    lijst: list,
    kenmerk: it.reference,
    stand: stateWords[it.status as SignupState] ?? it.status,
    sinds: (it.waiting_since ?? it.created_at).slice(0, 10),
  };
  if (it.personal === '') return { ...about, naam: '(gewist)' };
  const personal = (await personalData.tryOpen(it.personal)) as PersonalPart | undefined;
  if (!personal) return { ...about, naam: '(onleesbaar)' };
  const { participant, guardian, referrer } = personal;
  const contact = participant.phone || participant.email ? participant : (guardian ?? referrer);
  return {
    ...about,
    naam: participant.name,
    'ouder of verwijzer': guardian?.name ?? referrer?.name,
    // Spaces keep a spreadsheet from taking it for a number and its first 0 away.
    telefoon: contact?.phone && readablePhone(contact.phone),
    'e-mail': contact?.email,
    // Without an answer the careful one holds.
    'bericht achterlaten': participant.mayLeaveMessage === true ? 'ja' : 'nee',
    'zeggen wie we zijn': participant.maySayWhoWeAre === true ? 'ja' : 'nee',
  };
}
