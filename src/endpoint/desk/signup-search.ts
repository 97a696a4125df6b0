import { Hono } from 'hono';
import { sql } from 'kysely';
import { searchSignups } from '../../contract/desk-routes.ts';
import type { SignupRow, SignupRowList } from '../../contract/desk-cards.ts';
import { isEverywhere } from '../../domain/desk/scope.ts';
import { livingStates, unsettledStates } from '../../domain/signup/signup-state.ts';
import { readJson } from '../http/json-body.ts';
import { validate } from '../http/validate.ts';
import { detailMatcher, contactDetails } from '../person/contact-details.ts';
import type { Services } from '../services.ts';
import { listGroups } from '../store/groups.ts';
import { placesOnList } from '../lifecycle/waiting.ts';
import { findHeldForSignups } from '../store/held-changes.ts';
import { inScope, signupColumns } from '../store/in-scope.ts';
import type { SignupsTable } from '../store/tables.ts';
import { auditLook } from './audit.ts';
import { editionFactsOf } from './edition-facts.ts';
import { hasDanger } from './has-danger.ts';
import { openPersonal } from './open-personal.ts';
import { deskScope } from './scope.ts';
import { viewChange } from './view-change.ts';

/** Rows in one answer, unless asked otherwise. */
const defaultLimit = 50;

/** Sign-ups that may still lead to taking part: also an offer that nobody answered can be made again. */
const openStates = [...livingStates, 'expired'];

/** Since when somebody waits for a place; absent for who does not. */
const turn = sql`case when status = 'waiting' then coalesce(waiting_since, created_at) end`;

/** Who goes first among those who wait for a place. */
const goesFirst = sql`case when status = 'waiting' then priority else 0 end`;

/** Of one start: who holds a place, who waits for one, and whose offer nobody answered. */
const standing = sql`case status when 'waiting' then 1 when 'expired' then 2 else 0 end`;

const millisecondsPerWeek = 7 * 24 * 60 * 60 * 1000;

/** The list of people who signed up, found by what somebody at the desk remembers of them. */
export function signupSearch(services: Services): Hono {
  const app = new Hono();
  const { clock, store } = services;
  const { db } = store;

  app.post('/desk/signup-searches', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const query = validate(searchSignups.body!, await readJson(c.req.raw));
    const { q = '', edition, status = openStates, limit = defaultLimit, offset = 0 } = query;
    const { waitsLongerThan } = query;

    let matching = db.selectFrom('signups').where('status', 'in', status);
    if (!isEverywhere(scope)) matching = matching.where(inScope(scope, signupColumns));
    if (edition !== undefined) matching = matching.where('edition_id', '=', edition);
    if (waitsLongerThan !== undefined) {
      const before = new Date(clock().getTime() - waitsLongerThan * millisecondsPerWeek);
      matching = matching
        .where('status', 'in', unsettledStates)
        .where('created_at', '<', before.toISOString());
    }
    const ofStart =
      edition === undefined
        ? matching
        : matching.orderBy(standing).orderBy(goesFirst, 'desc').orderBy(turn);
    const inOrder = ofStart
      .orderBy('created_at', waitsLongerThan === undefined ? 'desc' : 'asc')
      .orderBy('reference')
      .selectAll();
    const positions = edition === undefined ? undefined : await placesOnList(db, edition);

    let rows: SignupsTable[];
    let total: number;
    if (q.trim() === '') {
      const { count } = await matching
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      total = Number(count);
      rows = await inOrder.limit(limit).offset(offset).execute();
    } else {
      // What people told is encrypted in the store, so that it is searched here.
      const found = await searchPeople(services, await inOrder.execute(), q);
      total = found.length;
      rows = found.slice(offset, offset + limit);
    }
    const held = await findHeldForSignups(
      db,
      rows.map((it) => it.reference),
    );
    const facts = editionFactsOf(await listGroups(db));
    const people = await Promise.all(
      rows.map(async (it): Promise<SignupRow> => {
        const personal = await openPersonal(services, it);
        const change = held.get(it.reference);
        return {
          reference: it.reference,
          ...(personal && { name: personal.participant.name }),
          mode: it.mode,
          status: it.status,
          institution: it.institution,
          ...facts(it.group_id, it.edition_id),
          priority: it.priority === 1,
          suspect: it.suspect === 1,
          possibleDuplicate: it.possible_duplicate === 1,
          ...(it.personal !== '' && !personal && { unreadable: true }),
          ...(hasDanger(personal) && { readToday: true }),
          ...(positions?.has(it.reference) && { position: positions.get(it.reference) }),
          ...(change && { change: viewChange(change) }),
          createdAt: it.created_at,
          ...(it.waiting_since !== null && { waitingSince: it.waiting_since }),
        };
      }),
    );
    await auditLook(
      services,
      c,
      people.map((it) => [it.reference, it]),
      { isList: true },
    );
    const more = total > offset + people.length;
    return c.json({ total, people, more } satisfies SignupRowList);
  });

  return app;
}

/** A reference as people write it down: without its hyphen, in small letters, with a space. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

async function searchPeople(
  services: Services,
  rows: readonly SignupsTable[],
  q: string,
): Promise<SignupsTable[]> {
  const matches = detailMatcher(q);
  const written = plain(q);
  const isReference = (reference: string) => written !== '' && plain(reference) === written;
  const found = await Promise.all(
    rows.map(
      async (it) =>
        isReference(it.reference) ||
        matches(it.reference) ||
        contactDetails(await openPersonal(services, it)).some(matches),
    ),
  );
  return rows.filter((_, index) => found[index]);
}
