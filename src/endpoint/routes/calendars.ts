import { Hono } from 'hono';
import type { Edition, Group } from '../../contract/group.ts';
import { findOffer } from '../../domain/offer/offer-search.ts';
import { editionCalendar, institutionCalendar } from '../calendar/calendar.ts';
import type { CalendarSubject } from '../calendar/calendar-event.ts';
import { isInFeed, offerFeed } from '../calendar/feed.ts';
import { answerTextWithEtag } from '../http/etag.ts';
import { notFound } from '../http/problem.ts';
import type { PublicOffers } from '../offer/public-offer.ts';
import { groupLink, routeUrl } from '../page/group-link.ts';
import type { Services } from '../services.ts';
import { findInstitution } from '../store/institutions.ts';
import { findPlanVersions } from '../store/plan-versions.ts';
import { readGroupQuery } from './group-list.ts';

type Listed = Pick<CalendarSubject, 'group' | 'edition'>;

/** The sessions of an edition or an institution as a calendar, and the offer as a feed. */
export function calendars(services: Services, offers: PublicOffers): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/editions/:id/calendar', async (c) => {
    const { groups, today } = await offers.current(clock());
    const found = findListed(groups.values(), c.req.param('id'));
    if (!found) throw notFound('Deze editie bestaat hier niet.');
    const [subject] = await withDetails(services, [found]);
    const calendar = subject && (await editionCalendar(subject, today));
    if (calendar === undefined) throw notFound('Van deze editie zijn nog geen dagen bekend.');
    return calendarFile(c.req.raw, calendar);
  });

  app.get('/institutions/:id/calendar', async (c) => {
    const id = c.req.param('id');
    const institution = await findInstitution(store.db, id);
    if (!institution) throw notFound('Deze instelling bestaat hier niet.');
    const { groups, today } = await offers.current(clock());
    const listed = [...groups.values()]
      .filter((group) => group.institution === id && !group.sensitive)
      .flatMap((group) => group.editions.map((edition) => ({ group, edition })));
    const subjects = await withDetails(services, listed);
    return calendarFile(c.req.raw, await institutionCalendar(institution.name, subjects, today));
  });

  app.get('/feed', async (c) => {
    const now = clock();
    const search = new URL(c.req.url).searchParams;
    // A feed has no pages: what is asked for beside the filters is left out.
    const { cursor: _cursor, limit: _limit, ...filters } = readGroupQuery(search);
    const { index, today } = await offers.current(now);
    const found = findOffer(index, filters, { today });
    const listed: Listed[] = [];
    for (let i = 0; i < found.total; i += 1) {
      const { group, matchingEditions, otherEditions } = found.resultAt(i);
      const cancelled = otherEditions.filter((it) => it.signupStatus === 'cancelled');
      for (const edition of [...matchingEditions, ...cancelled]) {
        if (isInFeed(group, edition, today)) listed.push({ group, edition });
      }
    }
    const query = search.toString();
    const self = routeUrl(services, query === '' ? '/feed' : `/feed?${query}`, c.req.raw);
    const items = await withDetails(services, listed);
    const feed = offerFeed(items, { self, today, now });
    return answerTextWithEtag(c.req.raw, feed, 'application/atom+xml');
  });

  return app;
}

function findListed(groups: Iterable<Group>, id: string): Listed | undefined {
  for (const group of groups) {
    const edition: Edition | undefined = group.editions.find((it) => it.id === id);
    if (edition) return { group, edition };
  }
  return undefined;
}

/** Adds the version of each plan and a page about each group. */
async function withDetails(
  services: Services,
  listed: readonly Listed[],
): Promise<CalendarSubject[]> {
  const { db } = services.store;
  const versions = await findPlanVersions(
    db,
    listed.map((it) => it.edition.id),
  );
  const ids = [...new Set(listed.map((it) => it.group.institution))];
  const institutions = new Map(
    await Promise.all(ids.map(async (id) => [id, await findInstitution(db, id)] as const)),
  );
  return listed.map(({ group, edition }) => ({
    group,
    edition,
    version: versions.get(edition.id),
    link: groupLink(services, group, institutions.get(group.institution)),
  }));
}

async function calendarFile(request: Request, text: string): Promise<Response> {
  const response = await answerTextWithEtag(request, text, 'text/calendar');
  response.headers.set('content-disposition', 'attachment; filename="bijeenkomsten.ics"');
  return response;
}
