import type { GroupQuery } from '../../contract/group.ts';
import { listGroups } from '../../contract/routes.ts';
import { hash } from '../../domain/text/hash.ts';
import { findOffer } from '../../domain/offer/offer-search.ts';
import { decodeCursor, pageOf } from '../../domain/offer/paging.ts';
import { invalidInput } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { joined } from '../offer/group-texts.ts';
import type { GroupListAnswer, PublicOffer } from '../offer/public-offer.ts';
import { sortFirst } from '../offer/sort-first.ts';
import { utf8 } from '../submission/bytes.ts';
import { groupQueryKeys } from './group-query.ts';

/** Groups on a page, unless the query says otherwise. */
const pageSize = 20;

/**
 * A query that asks nothing. Queries that all have the same keys are the same to the machine, which
 * else compiles the search again and again for every form that it meets.
 */
const nothing = Object.fromEntries(Object.keys(groupQueryKeys).map((key) => [key, undefined]));

/** The query of a list of groups; throws what is wrong with it. */
export const readGroupQuery = (query: URLSearchParams): GroupQuery =>
  validate(listGroups.query!, readQuery(query, groupQueryKeys));

/** Answers that are kept at most, of no more than a usual page: some twenty megabytes. */
const maxAnswers = 200;

/** The answer to who asks for groups; most ask the same, and get what the first one got. */
export function listedGroups(offer: PublicOffer, query: GroupQuery): GroupListAnswer {
  const key = JSON.stringify(query);
  let answer = offer.answers.get(key);
  if (!answer) {
    answer = listGroupsOf(offer, query);
    if ((query.limit ?? pageSize) > pageSize) return answer;
    if (offer.answers.size >= maxAnswers) offer.answers.clear();
    offer.answers.set(key, answer);
  }
  return answer;
}

/**
 * A page of the groups that were asked for, a `GroupList`, put together from groups that are JSON
 * already: writing twenty of them out takes longer than finding them among ten thousand.
 */
function listGroupsOf({ index, today, texts }: PublicOffer, query: GroupQuery): GroupListAnswer {
  const { cursor: cursorText, limit = pageSize, ...asked } = query;
  const filters: GroupQuery = { ...nothing, ...asked };
  const scope = JSON.stringify(filters);
  const cursor = cursorText === undefined ? undefined : decodeCursor(cursorText, scope);
  if (cursorText !== undefined && !cursor) throw wrongCursor();

  // Where a page begins may have to be looked for among all.
  const sorted = cursor ? undefined : (keys: Float64Array) => sortFirst(keys, limit);
  const found = findOffer(index, filters, { today, ...(sorted && { sorted }) });
  const { from, until, next } = pageOf(found, limit, cursor, scope);
  const head = `{"total":${found.total},"groups":[`;
  const rest = JSON.stringify({ facets: found.facets, ...(next !== undefined && { next }) });
  const pieces: Uint8Array[] = [utf8(head)];
  // Of what the body is made of: that is much shorter, and no less different.
  let made = head;
  for (let position = from; position < until; position += 1) {
    const { group, matchingEditions, otherEditions } = found.resultAt(position);
    const { bytes, digest } = texts.of(group, [...matchingEditions, ...otherEditions]);
    if (position > from) pieces.push(comma);
    pieces.push(...bytes);
    made += ` ${digest}`;
  }
  pieces.push(utf8(`],${rest.slice(1)}`));
  return { body: joined(pieces), etag: `"${hash(made + rest)}"` };
}

const comma = utf8(',');

const wrongCursor = () =>
  invalidInput([
    {
      pointer: '/cursor',
      code: 'unknown-value',
      detail: 'Dit is geen "next" van dezelfde zoekvraag.',
    },
  ]);
