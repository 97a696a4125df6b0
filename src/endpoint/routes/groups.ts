import { Hono } from 'hono';
import { answerBytes, answerWithEtag } from '../http/etag.ts';
import { notFound } from '../http/problem.ts';
import type { PublicOffers } from '../offer/public-offer.ts';
import type { Services } from '../services.ts';
import { listedGroups, readGroupQuery } from './group-list.ts';

/** The offer: search with facets, page by page, and one group. */
export function groups({ clock }: Services, offers: PublicOffers): Hono {
  const app = new Hono();

  app.get('/groups', async (c) => {
    const query = readGroupQuery(new URL(c.req.url).searchParams);
    const { body, etag } = listedGroups(await offers.current(clock()), query);
    return answerBytes(c.req.raw, body, etag, 'application/json');
  });

  app.get('/groups/:id', async (c) => {
    const offer = await offers.current(clock());
    const group = offer.groups.get(c.req.param('id'));
    if (!group) throw notFound('Deze groep bestaat hier niet.');
    return answerWithEtag(c.req.raw, group);
  });

  return app;
}
