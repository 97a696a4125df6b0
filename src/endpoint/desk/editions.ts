import { Hono } from 'hono';
import type { DeskEditionList } from '../../contract/desk-editions.ts';
import { listDeskEditions } from '../../contract/desk-routes.ts';
import { covers } from '../../domain/desk/scope.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { timezone } from '../offer/public-offer.ts';
import type { Services } from '../services.ts';
import { countSignups, noSignups } from '../store/edition-counts.ts';
import { listGroups } from '../store/groups.ts';
import { sortEditions, viewEdition } from './edition-row.ts';
import { deskScope } from './scope.ts';

/** Editions in one answer at most. */
const perPage = 200;

/** The state of an institution's editions, for its coordinator. */
export function deskEditions(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/editions', async (c) => {
    const keys = { group: 'text', offset: 'number', task: 'text' } as const;
    const input = readQuery(new URL(c.req.url).searchParams, keys);
    const { group, offset = 0, task } = validate(listDeskEditions.query!, input);
    const scope = task
      ? await deskScope(services, c, task)
      : await deskScope(services, c, 'signups', 'offer');
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
