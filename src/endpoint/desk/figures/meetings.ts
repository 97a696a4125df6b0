import { Hono } from 'hono';
import type { EditionMeetings, Meeting } from '../../../contract/desk-figures.ts';
import { listMeetings, putMeeting } from '../../../contract/desk-routes.ts';
import type { Edition } from '../../../contract/group.ts';
import { todayIn } from '../../../domain/dates/dates.ts';
import { sessionsFrom } from '../../../domain/dates/sessions.ts';
import { covers, type DeskScope } from '../../../domain/desk/scope.ts';
import { meetingsOf } from '../../../domain/figures/start-figures.ts';
import { readJson } from '../../http/json-body.ts';
import { notFound } from '../../http/problem.ts';
import { readQuery } from '../../http/query.ts';
import { validate } from '../../http/validate.ts';
import { timezone } from '../../offer/public-offer.ts';
import type { Services } from '../../services.ts';
import { findEdition, findGroup } from '../../store/groups.ts';
import { listMeetingNotes, saveMeetingNote } from '../../store/meetings-held.ts';
import { findPastEdition } from '../../store/past-editions.ts';
import type { Queries } from '../../store/store.ts';
import { deskRefusal } from '../desk-problems.ts';
import { deskScope } from '../scope.ts';

/** What is noted of the meetings of a start: whether they took place, and how many people were there. */
export function deskMeetings(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;
  const today = () => todayIn(timezone, clock());

  app.get('/desk/editions/:id/meetings', async (c) => {
    const scope = await deskScope(services, c, 'signups', 'offer', 'signals');
    const query = readQuery(new URL(c.req.url).searchParams, { year: 'number' });
    const { year } = validate(listMeetings.query!, query);
    const edition = await findStart(store.db, c.req.param('id'), scope);
    const notes = await listMeetingNotes(store.db, edition.id);
    const meetings = meetingsOf(edition, notes, { year, today: today() });
    return c.json({ meetings } satisfies EditionMeetings);
  });

  app.put('/desk/editions/:id/meetings/:date', async (c) => {
    const scope = await deskScope(services, c, 'signups', 'offer', 'signals');
    const { held, present } = validate(putMeeting.body!, await readJson(c.req.raw));
    const { id, date } = c.req.param();
    const edition = await findStart(store.db, id, scope);
    if (sessionsFrom(edition, date, 1)[0]?.date !== date) {
      throw notFound('Op deze dag is er geen bijeenkomst.');
    }
    if (date > today()) throw deskRefusal('not-yet');
    // Of two people who note the same meeting the last one counts: both know one number of it.
    await store.write((tx) => saveMeetingNote(tx, { edition: id, date, held, present }));
    const meeting: Meeting = { date, held, ...(held && present !== undefined && { present }) };
    return c.json(meeting);
  });

  return app;
}

/**
 * A start that the figures have, also one that is no longer in the offer.
 *
 * @throws ProblemAnswer 404 when there is none, or it is outside of the scope
 */
async function findStart(db: Queries, id: string, scope: DeskScope): Promise<Edition> {
  const stored = await findEdition(db, id);
  const group = stored && (await findGroup(db, stored.group));
  const start =
    stored && group ? { edition: stored.edition, group } : await findPastEdition(db, id);
  if (!start || !covers(scope, { institution: start.group.institution, group: start.group.id })) {
    throw notFound('Deze start bestaat hier niet.');
  }
  return start.edition;
}
