import { Hono } from 'hono';
import { editionCalendar } from '../calendar/edition-calendar.ts';
import { offerFeed } from '../calendar/feed.ts';
import { answerTextWithEtag } from '../http/etag.ts';
import { notFound } from '../http/problem.ts';
import type { PublicOffers } from '../offer/public-offer.ts';
import type { Services } from '../services.ts';

/** The sessions of an edition as a calendar, and the offer as a feed. */
export function calendars({ clock, basePath }: Services, offers: PublicOffers): Hono {
  const app = new Hono();

  app.get('/editions/:id/calendar', async (c) => {
    const id = c.req.param('id');
    const { groups } = await offers.current(clock());
    for (const group of groups.values()) {
      const edition = group.editions.find((it) => it.id === id);
      if (!edition) continue;
      const calendar = await editionCalendar(group, edition);
      if (calendar === undefined) throw notFound('Van deze editie zijn nog geen dagen bekend.');
      const response = await answerTextWithEtag(c.req.raw, calendar, 'text/calendar');
      response.headers.set('content-disposition', 'attachment; filename="bijeenkomsten.ics"');
      return response;
    }
    throw notFound('Deze editie bestaat hier niet.');
  });

  app.get('/feed', async (c) => {
    const { groups } = await offers.current(clock());
    const self = new URL(`${basePath}/feed`, c.req.url).href;
    return answerTextWithEtag(c.req.raw, offerFeed(groups.values(), self), 'application/atom+xml');
  });

  return app;
}
