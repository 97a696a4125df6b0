import type { PendingList } from '../../contract/desk.ts';
import type { VisionAnswer } from '../../contract/survey.ts';
import type { PersonalData } from '../submission/personal-data.ts';
import type { Queries } from './store.ts';
import { kindOf } from './survey-tallies.ts';
import { listVoteBatches } from './vote-batches.ts';

/** Votes, and responses, in one list at most. */
const pageSize = 100;

/** Votes and responses that nobody has approved or rejected yet, oldest first. */
export async function listPending(db: Queries, personalData: PersonalData): Promise<PendingList> {
  const votes = await db
    .selectFrom('votes')
    .selectAll()
    .where('reviewed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('batch', 'is', null)
    .where((eb) => eb.or([eb('other_text', 'is not', null), eb('suspect', '=', 1)]))
    .orderBy('created_at')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  const responses = await db
    .selectFrom('survey_responses')
    .selectAll()
    .where('reviewed_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('imported', '=', 0)
    .where((eb) => eb.or([eb('publish', '=', 1), eb('suspect', '=', 1)]))
    .orderBy('created_at')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  return {
    votes: votes.slice(0, pageSize).map((it) => ({
      id: it.id,
      poll: it.poll,
      option: it.option_id,
      ...filled({ otherText: it.other_text, role: it.role, institution: it.institution }),
      suspect: it.suspect === 1,
      createdAt: it.created_at,
    })),
    voteBatches: await listVoteBatches(db),
    responses: await Promise.all(
      responses.slice(0, pageSize).map(async (it) => ({
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
    more: votes.length > pageSize || responses.length > pageSize,
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
