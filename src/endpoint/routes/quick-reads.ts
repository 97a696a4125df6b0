import { readHeaders } from '../http/cors.ts';
import { etagOf, matches } from '../http/etag.ts';
import { standardHeaders } from '../http/standard-headers.ts';
import type { Services } from '../services.ts';
import type { CachedAnswer, CachedRecord } from '../store/record-cache.ts';
import { RecordCache } from '../store/record-cache.ts';
import { findPoll, pollVersion } from '../store/polls.ts';
import type { StoredPoll } from '../store/polls.ts';
import type { Store } from '../store/store.ts';
import { findSurvey, surveyVersion } from '../store/surveys.ts';
import type { StoredSurvey } from '../store/surveys.ts';
import { utf8 } from '../submission/bytes.ts';
import type { PublicOffers } from '../offer/public-offer.ts';
import { vocabularyFor } from '../offer/vocabularies.ts';
import { ballotState } from './ballot-state.ts';
import { listedGroups, readGroupQuery } from './group-list.ts';
import { viewPoll } from './poll-view.ts';
import { viewSurvey } from './survey-view.ts';

/** Polls and surveys in memory, shared by the routes and the quick reads. */
export interface BallotCaches {
  polls: RecordCache<StoredPoll>;
  surveys: RecordCache<StoredSurvey>;
}

export const createBallotCaches = (store: Store): BallotCaches => ({
  polls: new RecordCache(store, pollVersion, findPoll),
  surveys: new RecordCache(store, surveyVersion, findSurvey),
});

/**
 * Answers the reads that widgets repeat most from memory, past the router: searches of the offer, and
 * polls and surveys as everyone sees them. The answer is byte for byte the one of the route. It
 * resolves to undefined when the request is another one or the record is not there, and rejects when
 * the query breaks the contract; the routes then answer.
 */
export function quickReads(
  { basePath, clock }: Services,
  { polls, surveys }: BallotCaches,
  offers: PublicOffers,
): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    if (request.method !== 'GET') return undefined;
    const path = request.url.slice(request.url.indexOf('/', 'https://'.length));
    if (!path.startsWith(basePath)) return undefined;
    // A reader with a secret may see more than everyone.
    if (request.headers.has('authorization')) return undefined;
    const search = /^\/groups(?:\?([^#]*))?$/.exec(path.slice(basePath.length));
    if (search) {
      const query = readGroupQuery(new URLSearchParams(search[1]));
      const vocabulary = vocabularyFor(request.headers.get('accept-language'));
      const { body, etag } = listedGroups(await offers.current(clock()), query, vocabulary);
      const vary = query.sentence === undefined ? 'origin' : 'accept-language, origin';
      return toResponse(prepareAnswer(body, etag, vary), request.headers.get('if-none-match'));
    }
    const [, kind, id] = /^\/(polls|surveys)\/([^/%?#]+)$/.exec(path.slice(basePath.length)) ?? [];
    if (id === undefined) return undefined;
    const answer =
      kind === 'polls'
        ? await answerFrom(await polls.find(id), clock(), viewPoll, 'authorization, origin')
        : await answerFrom(await surveys.find(id), clock(), viewSurvey, 'origin');
    return answer && toResponse(answer, request.headers.get('if-none-match'));
  };
}

/** The cached answer for the present state of the record; makes it when there is none. */
function answerFrom<Stored extends StoredPoll | StoredSurvey>(
  record: CachedRecord<Stored> | undefined,
  now: Date,
  view: (stored: Stored, now: Date) => unknown,
  vary: string,
): Promise<CachedAnswer> | undefined {
  if (!record) return undefined;
  const state = ballotState(record.stored, now);
  let answer = record.answers.get(state);
  if (!answer) {
    answer = encodeAnswer(JSON.stringify(view(record.stored, now)), vary);
    record.answers.set(state, answer);
  }
  return answer;
}

async function encodeAnswer(text: string, vary: string): Promise<CachedAnswer> {
  return prepareAnswer(utf8(text), await etagOf(text), vary);
}

function prepareAnswer(body: Uint8Array<ArrayBuffer>, etag: string, vary: string): CachedAnswer {
  const headers = { ...standardHeaders, ...readHeaders, 'cache-control': 'no-cache', etag, vary };
  return {
    body,
    etag,
    unchanged: { status: 304, headers },
    whole: { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } },
  };
}

const toResponse = (answer: CachedAnswer, ifNoneMatch: string | null): Response =>
  matches(ifNoneMatch, answer.etag)
    ? new Response(null, answer.unchanged)
    : new Response(answer.body, answer.whole);
