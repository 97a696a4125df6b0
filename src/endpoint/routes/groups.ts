import { Hono } from 'hono';
import { answerBytes, answerWithEtag } from '../http/etag.ts';
import { notFound } from '../http/problem.ts';
import type { PublicOffers } from '../offer/public-offer.ts';
import { vocabularyFor } from '../offer/vocabularies.ts';
import type { Services } from '../services.ts';
import { listedGroups, readGroupQuery } from './group-list.ts';

/** The offer: search with facets, page by page, and one group. */
export function groups({ clock }: Services, offers: PublicOffers): Hono {
  const app = new Hono();

  app.get('/groups', async (c) => {
    const query = readGroupQuery(new URL(c.req.url).searchParams);
    const vocabulary = vocabularyFor(c.req.header('accept-language') ?? null);
    const { body, etag } = listedGroups(await offers.current(clock()), query, vocabulary);
    const answer = answerBytes(c.req.raw, body, etag, 'application/json');
    if (query.sentence !== undefined) answer.headers.set('vary', 'accept-language');
    return answer;
  });

  app.get('/groups/:id', async (c) => {
    const offer = await offers.current(clock());
    const group = offer.groups.get(c.req.param('id'));
    if (!group) throw notFound('Deze groep bestaat hier niet.');
    return answerWithEtag(c.req.raw, group);
  });

  return app;
}
