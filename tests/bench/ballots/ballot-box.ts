import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { kemenyOf } from '../../../src/domain/survey/kemeny.ts';
import {
  addRanking,
  emptyRankingTally,
  pairsOf,
} from '../../../src/domain/survey/ranking-tally.ts';
import { definitionPoll, offerPriorities } from '../../../src/endpoint/content/built-in.ts';
import { sqlite } from '../../../src/endpoint/index.ts';
import { migrate } from '../../../src/endpoint/migrations/migrate.ts';
import { addBuiltIn } from '../../../src/endpoint/offer/built-in-offer.ts';
import { viewPoll } from '../../../src/endpoint/routes/poll-view.ts';
import { viewSurvey } from '../../../src/endpoint/routes/survey-view.ts';
import { findPoll } from '../../../src/endpoint/store/polls.ts';
import { Store } from '../../../src/endpoint/store/store.ts';
import { addResponse } from '../../../src/endpoint/store/survey-responses.ts';
import { findSurvey } from '../../../src/endpoint/store/surveys.ts';
import { addVote } from '../../../src/endpoint/store/votes.ts';

/** How long adding one ballot takes when so many are there, and reading the result, in milliseconds. */
export interface Growth {
  ballots: number;
  add: number;
  read: number;
}

const now = new Date('2027-01-14T10:00:00Z');
const factorIds = offerPriorities.factors.map((it) => it.id);

/** The store of an endpoint, in a file. */
export async function openBox() {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const store = new Store(sqlite(() => new DatabaseSync(join(folder, 'bench.sqlite'))));
  await migrate(store, now);
  await addBuiltIn(store, now);
  let serial = 0;

  const vote = (tx: Parameters<typeof addVote>[0]) => {
    const { id } = definitionPoll.options[serial++ % definitionPoll.options.length]!;
    return addVote(tx, {
      id: `vote-${serial}`,
      poll: definitionPoll.id,
      option_id: id,
      other_text: null,
      role: null,
      institution: null,
      secret_hash: `secret-${serial}`,
      suspect: 0,
      created_at: now.toISOString(),
    });
  };
  const respond = (tx: Parameters<typeof addResponse>[0]) =>
    addResponse(tx, {
      id: `response-${serial++}`,
      survey: offerPriorities.id,
      position: 0,
      ranking: JSON.stringify(shuffled().slice(0, 3 + (serial % 8))),
      remark: null,
      institution: null,
      role: null,
      code_institution: null,
      publish: 0,
      approved: 0,
      imported: 0,
      suspect: 0,
      created_at: now.toISOString(),
    });

  /** Adds ballots up to each number, and measures there. A read is from the store, nothing is kept. */
  async function grow(
    numbers: readonly number[],
    add: (tx: Parameters<typeof addVote>[0]) => Promise<void>,
    read: () => Promise<unknown>,
  ): Promise<Growth[]> {
    const rows: Growth[] = [];
    let there = 0;
    for (const ballots of numbers) {
      let each = 0;
      while (there < ballots) {
        const count = Math.min(1000, ballots - there);
        const start = performance.now();
        await store.write(async (tx) => {
          for (let index = 0; index < count; index += 1) await add(tx);
        });
        each = (performance.now() - start) / count;
        there += count;
      }
      rows.push({ ballots, add: each, read: await best(read) });
    }
    return rows;
  }

  return {
    votes: (numbers: readonly number[]) =>
      grow(numbers, vote, async () => {
        const poll = (await findPoll(store.db, definitionPoll.id))!;
        return JSON.stringify(viewPoll(poll, now));
      }),
    rankings: (numbers: readonly number[]) =>
      grow(numbers, respond, async () => {
        const survey = (await findSurvey(store.db, offerPriorities.id))!;
        return JSON.stringify(viewSurvey(survey, now));
      }),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds for the exact order of Kemeny of ten factors: the slowest of 20 sets of 25 rankings. */
export function kemenyOfTen(): number {
  kemenyOf(pairsOf(emptyRankingTally(10), factorIds));
  const times = Array.from({ length: 20 }, () => {
    let tally = emptyRankingTally(factorIds.length);
    for (let index = 0; index < 25; index += 1) tally = addRanking(tally, shuffled(), factorIds);
    const start = performance.now();
    kemenyOf(pairsOf(tally, factorIds));
    return performance.now() - start;
  });
  return Math.max(...times);
}

const shuffled = (): string[] =>
  factorIds
    .map((id) => [Math.random(), id] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, id]) => id);

/** The shortest of many: what else the machine does only makes it longer. */
async function best(work: () => Promise<unknown>): Promise<number> {
  let shortest = Infinity;
  for (let index = 0; index < 200; index += 1) {
    const start = performance.now();
    await work();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}
