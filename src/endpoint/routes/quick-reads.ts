import { readHeaders } from '../http/cors.ts';
import { etagOf, matches } from '../http/etag.ts';
import { standardHeaders } from '../http/standard-headers.ts';
import type { Services } from '../services.ts';
import type { KeptAnswer, KeptRecord } from '../store/kept-records.ts';
import { KeptRecords } from '../store/kept-records.ts';
import { findPoll, pollVersion } from '../store/polls.ts';
import type { StoredPoll } from '../store/polls.ts';
import type { Store } from '../store/store.ts';
import { findSurvey, surveyVersion } from '../store/surveys.ts';
import type { StoredSurvey } from '../store/surveys.ts';
import { utf8 } from '../submission/bytes.ts';
import type { PublicOffers } from '../offer/public-offer.ts';
import { ballotState } from './ballot-state.ts';
import { listedGroups, readGroupQuery } from './group-list.ts';
import { viewPoll } from './poll-view.ts';
import { viewSurvey } from './survey-view.ts';

/** Polls and surveys as they were read last. */
export interface KeptBallots {
  polls: KeptRecords<StoredPoll>;
  surveys: KeptRecords<StoredSurvey>;
}

export const keepBallots = (store: Store): KeptBallots => ({
  polls: new KeptRecords(store, pollVersion, findPoll),
  surveys: new KeptRecords(store, surveyVersion, findSurvey),
});

/**
 * Searches of the offer, and reads of polls and surveys that are the same for everyone, without the way
 * through all routes: a widget asks again and again, and mostly for what is in memory. What it answers
 * is what the route answers, to the letter. Undefined: not such a read, or nothing there. It throws at
 * a query with mistakes.
 */
export function quickReads(
  { basePath, clock }: Services,
  { polls, surveys }: KeptBallots,
  offers: PublicOffers,
): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    if (request.method !== 'GET') return undefined;
    const path = request.url.slice(request.url.indexOf('/', 'https://'.length));
    if (!path.startsWith(basePath)) return undefined;
    // Who has a secret may see more.
    if (request.headers.has('authorization')) return undefined;
    const asked = /^\/groups(?:\?([^#]*))?$/.exec(path.slice(basePath.length));
    if (asked) {
      const query = readGroupQuery(new URLSearchParams(asked[1]));
      const { body, etag } = listedGroups(await offers.current(clock()), query);
      return toResponse(kept(body, etag, 'origin'), request.headers.get('if-none-match'));
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

/** The answer that was made of this record for its state, or a new one. */
function answerFrom<Stored extends StoredPoll | StoredSurvey>(
  record: KeptRecord<Stored> | undefined,
  now: Date,
  view: (stored: Stored, now: Date) => unknown,
  vary: string,
): Promise<KeptAnswer> | undefined {
  if (!record) return undefined;
  const state = ballotState(record.stored, now);
  let answer = record.answers.get(state);
  if (!answer) {
    answer = prepare(JSON.stringify(view(record.stored, now)), vary);
    record.answers.set(state, answer);
  }
  return answer;
}

async function prepare(text: string, vary: string): Promise<KeptAnswer> {
  return kept(utf8(text), await etagOf(text), vary);
}

function kept(body: Uint8Array<ArrayBuffer>, etag: string, vary: string): KeptAnswer {
  const headers = { ...standardHeaders, ...readHeaders, 'cache-control': 'no-cache', etag, vary };
  return {
    body,
    etag,
    unchanged: { status: 304, headers },
    whole: { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } },
  };
}

const toResponse = (answer: KeptAnswer, ifNoneMatch: string | null): Response =>
  matches(ifNoneMatch, answer.etag)
    ? new Response(null, answer.unchanged)
    : new Response(answer.body, answer.whole);
