import type { GroupQuery } from '../../contract/group.ts';
import { listGroups } from '../../contract/routes.ts';
import { hash } from '../../domain/text/hash.ts';
import { findOffer } from '../../domain/offer/offer-search.ts';
import { understand } from '../../domain/offer/sentence/understand.ts';
import type { Vocabulary } from '../../domain/offer/sentence/vocabulary.ts';
import { decodeCursor, pageOf } from '../../domain/offer/paging.ts';
import { invalidInput } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { joined } from '../offer/group-texts.ts';
import type { GroupListAnswer, PublicOffer } from '../offer/public-offer.ts';
import { sortFirst } from '../offer/sort-first.ts';
import { vocabularyFor } from '../offer/vocabularies.ts';
import { utf8 } from '../submission/bytes.ts';
import { groupQueryKeys } from './group-query.ts';

/** Groups on a page, unless the query says otherwise. */
const pageSize = 20;

/**
 * A query with every key and no value. Queries that have the same keys in the same order share one
 * hidden class in the JavaScript engine; otherwise it compiles the search anew for each combination.
 */
const emptyQuery = Object.fromEntries(Object.keys(groupQueryKeys).map((key) => [key, undefined]));

/** The query of a list of groups; throws a 400 that names what is wrong with it. */
export const readGroupQuery = (query: URLSearchParams): GroupQuery =>
  validate(listGroups.query!, readQuery(query, groupQueryKeys));

/** Answers in memory at most; none is longer than a usual page, so all take some twenty megabytes. */
const maxAnswers = 200;

/**
 * The answer to a search of groups. Most visitors ask the same, and get the answer from memory. A sentence
 * is understood in the language of `vocabulary`.
 */
export function listedGroups(
  offer: PublicOffer,
  query: GroupQuery,
  vocabulary = vocabularyFor(null),
): GroupListAnswer {
  const key = scopeOf(query, vocabulary);
  let answer = offer.answers.get(key);
  if (!answer) {
    answer = listGroupsOf(offer, query, vocabulary);
    if ((query.limit ?? pageSize) > pageSize) return answer;
    if (offer.answers.size >= maxAnswers) offer.answers.clear();
    offer.answers.set(key, answer);
  }
  return answer;
}

/** What an answer depends on, as text. */
const scopeOf = (query: GroupQuery, { language }: Vocabulary): string =>
  JSON.stringify(query) + (query.sentence === undefined ? '' : language);

/**
 * A page of matching groups (a `GroupList`), put together from groups that are JSON already:
 * serializing twenty of them takes longer than finding them among ten thousand.
 */
function listGroupsOf(
  { index, today, texts, institutionNames }: PublicOffer,
  query: GroupQuery,
  vocabulary: Vocabulary,
): GroupListAnswer {
  const { cursor: cursorText, limit = pageSize, ...conditions } = query;
  const filters: GroupQuery = { ...emptyQuery, ...conditions };
  const scope = scopeOf(filters, vocabulary);
  const cursor = cursorText === undefined ? undefined : decodeCursor(cursorText, scope);
  if (cursorText !== undefined && !cursor) throw wrongCursor();

  // The first page needs the first results only; to find where a later page begins, all are sorted.
  const sorted = cursor ? undefined : (keys: Float64Array) => sortFirst(keys, limit);
  const reading = understand(index, query.sentence, {
    vocabulary,
    institutions: institutionNames,
    ignored: query.ignored,
  });
  const found = findOffer(index, filters, { today, reading, ...(sorted && { sorted }) });
  const { from, until, next } = pageOf(found, limit, cursor, scope);
  const head = `{"total":${found.total},"groups":[`;
  const fits: Record<string, readonly number[]> = Object.create(null);
  const pieces: Uint8Array[] = [utf8(head)];
  // The ETag is a hash of digests: much shorter than the body, and different whenever the body is.
  let digests = head;
  for (let position = from; position < until; position += 1) {
    const result = found.resultAt(position);
    const { group, matchingEditions, otherEditions } = result;
    if (result.fits?.length) fits[group.id] = result.fits;
    const { bytes, digest } = texts.of(group, [...matchingEditions, ...otherEditions]);
    if (position > from) pieces.push(comma);
    pieces.push(...bytes);
    digests += ` ${digest}`;
  }
  const rest = JSON.stringify({
    facets: found.facets,
    // That a sentence has nothing to recognise is told too: the endpoint knows sentences.
    ...(query.sentence !== undefined && { recognised: found.recognised ?? [] }),
    ...(found.fit && { fit: found.fit, fits }),
    ...(next !== undefined && { next }),
  });
  pieces.push(utf8(`],${rest.slice(1)}`));
  return { body: joined(pieces), etag: `"${hash(digests + rest)}"` };
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
