import { Hono } from 'hono';
import type { DeskEdition, DeskEditionList } from '../../contract/desk-editions.ts';
import { listDeskEditions } from '../../contract/desk-routes.ts';
import { covers } from '../../domain/desk/scope.ts';
import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { firstDay, lastDay } from '../../domain/offer/edition-state.ts';
import { nextStepsFor } from '../../domain/signup/next-steps.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { timezone } from '../offer/public-offer.ts';
import type { Services } from '../services.ts';
import { countSignups, noSignups } from '../store/edition-counts.ts';
import type { SignupCounts } from '../store/edition-counts.ts';
import { listGroups } from '../store/groups.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';
import { deskScope } from './scope.ts';

/** Editions in one answer at most. */
const perPage = 200;

/** The state of an institution's editions, for its coordinator. */
export function deskEditions(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/editions', async (c) => {
    const scope = await deskScope(services, c, 'signups', 'offer');
    const keys = { group: 'text', offset: 'number' } as const;
    const input = readQuery(new URL(c.req.url).searchParams, keys);
    const { group, offset = 0 } = validate(listDeskEditions.query!, input);
    const now = clock();
    const groups = (await listGroups(store.db)).filter(
      (it) =>
        covers(scope, { institution: it.group.institution, group: it.group.id }) &&
        (group === undefined || it.group.id === group),
    );
    const all = sortEditions(groups, todayIn(timezone, now));
    const page = all.slice(offset, offset + perPage);
    const counts = await countSignups(
      store.db,
      page.map(({ stored }) => stored.edition.id),
    );
    const editions = page.map((it) =>
      viewEdition(it, counts.get(it.stored.edition.id) ?? noSignups, now),
    );
    const more = all.length > offset + perPage;
    return c.json({ editions, more } satisfies DeskEditionList);
  });

  return app;
}

interface Listed {
  group: StoredGroup['group'];
  stored: StoredEdition;
}

/** Editions by first day, those without a day last; after them those that are over. */
function sortEditions(groups: readonly StoredGroup[], today: string): Listed[] {
  const key = ({ stored: { edition } }: Listed): string => {
    const over = (lastDay(edition) ?? '9') < today;
    return `${over ? 1 : 0} ${firstDay(edition) ?? '9'} ${edition.id}`;
  };
  return groups
    .flatMap(({ group, editions }) => editions.map((stored) => ({ group, stored })))
    .map((it) => ({ it, key: key(it) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ it }) => it);
}

function viewEdition({ group, stored }: Listed, counts: SignupCounts, now: Date): DeskEdition {
  const { edition, ...places } = stored;
  const { held, waiting, heldElsewhere, waitingElsewhere } = places;
  const [startDate, endDate] = [firstDay(edition), lastDay(edition)];
  return {
    id: edition.id,
    group: group.id,
    groupName: group.name,
    institution: group.institution,
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
    entry: edition.entry,
    ...publicSignupStatus(edition, { ...places, now }),
    held,
    heldElsewhere,
    offered: counts.states['offered'] ?? 0,
    waiting,
    waitingElsewhere,
    unseen: counts.unseen,
    calls: counts.calls,
    nextSteps: nextStepsFor(edition, { ...places, ...counts }, now),
  };
}
