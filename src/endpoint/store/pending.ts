import type { PendingList } from '../../contract/desk.ts';
import type { VisionAnswer } from '../../contract/survey.ts';
import type { PersonalData } from '../submission/personal-data.ts';
import type { Queries } from './store.ts';
import { kindOf } from './survey-tallies.ts';
import { heldTargets } from './text-decisions.ts';
import { listVoteBatches } from './vote-batches.ts';

/**
 * Votes and responses that nobody has approved or rejected yet, not even on hold, oldest first.
 *
 * @param limit votes, and responses, in the list at most
 */
export async function listPending(
  db: Queries,
  personalData: PersonalData,
  limit = 100,
): Promise<PendingList> {
  const votes = await pendingVotes(db)
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const responses = await pendingResponses(db)
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return {
    votes: votes.slice(0, limit).map((it) => ({
      id: it.id,
      poll: it.poll,
      option: it.option_id,
      ...filled({ otherText: it.other_text, role: it.role, institution: it.institution }),
      suspect: it.suspect === 1,
      createdAt: it.created_at,
    })),
    voteBatches: await listVoteBatches(db),
    responses: await Promise.all(
      responses.slice(0, limit).map(async (it) => ({
        id: it.id,
        survey: it.survey,
        by: kindOf(it),
        ranking: JSON.parse(it.ranking) as string[],
        ...filled({ remark: it.remark, role: it.role, institution: it.institution }),
        ...(it.vision !== null && { vision: JSON.parse(it.vision) as VisionAnswer[] }),
        ...(it.personal !== null && (await openName(personalData, it.personal))),
        publish: it.publish === 1,
        suspect: it.suspect === 1,
        createdAt: it.created_at,
      })),
    ),
    more: votes.length > limit || responses.length > limit,
  };
}

async function openName(
  personalData: PersonalData,
  sealed: string,
): Promise<{ name: string } | { unreadable: true }> {
  const opened = await personalData.tryOpen(sealed);
  return opened === undefined ? { unreadable: true } : (opened as { name: string });
}

/** The fields that have a value. */
const filled = <Key extends string>(fields: Record<Key, string | null>): { [K in Key]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, it]) => it !== null)) as {
    [K in Key]?: string;
  };

/** When the newest text or batch came that nobody has decided on; undefined: nothing waits. */
export async function newestPending(db: Queries): Promise<string | undefined> {
  const vote = await pendingVotes(db)
    .select((eb) => eb.fn.max('created_at').as('at'))
    .executeTakeFirst();
  const response = await pendingResponses(db)
    .select((eb) => eb.fn.max('created_at').as('at'))
    .executeTakeFirst();
  const batch = (await listVoteBatches(db)).map((it) => it.lastAt);
  return [vote?.at, response?.at, ...batch]
    .filter((it) => it !== null && it !== undefined)
    .toSorted()
    .at(-1);
}

/** How much waits, by the table and id of the poll or survey: `polls definition`. */
export async function listPendingCounts(db: Queries): Promise<Map<string, number>> {
  const votes = await pendingVotes(db)
    .select((eb) => ['poll as ballot', eb.fn.countAll().as('count')])
    .groupBy('poll')
    .execute();
  const responses = await pendingResponses(db)
    .select((eb) => ['survey as ballot', eb.fn.countAll().as('count')])
    .groupBy('survey')
    .execute();
  const counts = new Map<string, number>();
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { ballot, count } of votes) add(`polls ${ballot}`, Number(count));
  for (const { ballot, count } of responses) add(`surveys ${ballot}`, Number(count));
  for (const { poll } of await listVoteBatches(db)) add(`polls ${poll}`, 1);
  return counts;
}

const pendingVotes = (db: Queries) =>
  db
    .selectFrom('votes')
    .where('reviewed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('batch', 'is', null)
    .where('id', 'not in', heldTargets(db, 'vote'))
    .where((eb) => eb.or([eb('other_text', 'is not', null), eb('suspect', '=', 1)]));

const pendingResponses = (db: Queries) =>
  db
    .selectFrom('survey_responses')
    .where('reviewed_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('imported', '=', 0)
    .where('id', 'not in', heldTargets(db, 'response'))
    .where((eb) => eb.or([eb('publish', '=', 1), eb('suspect', '=', 1)]));
