import { Hono } from 'hono';
import type { Group, GroupList } from '../../contract/group.ts';
import { listGroups } from '../../contract/routes.ts';
import { findOffer } from '../../domain/offer-search.ts';
import type { FoundGroup } from '../../domain/offer-search.ts';
import { decodeCursor, pageOf } from '../../domain/paging.ts';
import { answerWithEtag } from '../http/etag.ts';
import { invalidInput, notFound } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import type { PublicOffers } from '../offer/public-offer.ts';
import type { Services } from '../services.ts';
import { groupQueryKeys } from './group-query.ts';

/** Groups on a page, unless the query says otherwise. */
const pageSize = 20;

/** The offer: search with facets, page by page, and one group. */
export function groups({ clock }: Services, offers: PublicOffers): Hono {
  const app = new Hono();

  app.get('/groups', async (c) => {
    const input = readQuery(new URL(c.req.url).searchParams, groupQueryKeys);
    const query = validate(listGroups.query!, input);
    const { cursor: cursorText, limit = pageSize, ...filters } = query;
    const scope = JSON.stringify(filters);
    const cursor = cursorText === undefined ? undefined : decodeCursor(cursorText, scope);
    if (cursorText !== undefined && !cursor) throw wrongCursor();

    const { index, today } = await offers.current(clock());
    const found = findOffer(index, filters, { today });
    const { from, until, next } = pageOf(found, limit, cursor, scope);
    const answer: GroupList = {
      total: found.total,
      groups: Array.from({ length: until - from }, (_, i) => toGroup(found.resultAt(from + i))),
      facets: found.facets,
      ...(next !== undefined && { next }),
    };
    return answerWithEtag(c.req.raw, answer);
  });

  app.get('/groups/:id', async (c) => {
    const offer = await offers.current(clock());
    const group = offer.groups.get(c.req.param('id'));
    if (!group) throw notFound('Deze groep bestaat hier niet.');
    return answerWithEtag(c.req.raw, group);
  });

  return app;
}

/** The group with the editions that match first. */
const toGroup = ({ group, matchingEditions, otherEditions }: FoundGroup): Group => ({
  ...group,
  editions: [...matchingEditions, ...otherEditions],
});

const wrongCursor = () =>
  invalidInput([
    {
      pointer: '/cursor',
      code: 'unknown-value',
      detail: 'Dit is geen "next" van dezelfde zoekvraag.',
    },
  ]);
