import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { answerBytes, answerTextWithEtag, answerWithEtag } from '../http/etag.ts';
import { notFound } from '../http/problem.ts';
import type { PublicOffers } from '../offer/public-offer.ts';
import { vocabularyFor } from '../offer/vocabularies.ts';
import { courseOf } from '../offer/structured-data.ts';
import { groupLink } from '../page/group-link.ts';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';
import { listedGroups, readGroupQuery } from './group-list.ts';

/** The media type of data for search engines. */
const linkedData = 'application/ld+json';

/** The offer: search with facets, page by page, and one group, also for search engines. */
export function groups(services: Services, offers: PublicOffers): Hono {
  const app = new Hono();
  const { clock, store } = services;

  app.get('/groups', async (c) => {
    const query = readGroupQuery(new URL(c.req.url).searchParams);
    const vocabulary = vocabularyFor(c.req.header('accept-language') ?? null);
    const { body, etag } = listedGroups(await offers.current(clock()), query, vocabulary);
    const answer = answerBytes(c.req.raw, body, etag, 'application/json');
    if (query.sentence !== undefined) answer.headers.set('vary', 'accept-language');
    return answer;
  });

  app.get('/groups/:id', async (c) => {
    const { groups: known, today } = await offers.current(clock());
    const group = known.get(c.req.param('id'));
    if (!group) throw notFound('Deze groep bestaat hier niet.');
    const type = accepts(c, {
      header: 'Accept',
      supports: ['application/json', linkedData],
      default: 'application/json',
    });
    c.header('vary', 'accept', { append: true });
    if (type !== linkedData) return answerWithEtag(c.req.raw, group);
    // No search engine gets anything of a sensitive group.
    if (group.sensitive) throw notFound('Van deze groep zijn er geen gegevens voor zoekmachines.');
    const institution = await findInstitution(store.db, group.institution);
    const link = groupLink(services, group, institution);
    const course = courseOf(group, { institution, link, today });
    return answerTextWithEtag(c.req.raw, JSON.stringify(course), linkedData);
  });

  return app;
}
