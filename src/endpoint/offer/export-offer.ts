import type { Edition, Group } from '../../contract/group.ts';
import type { InstitutionDefinition } from '../../contract/institution-definition.ts';
import type { OfferFile, PollDefinition, SurveyDefinition } from '../../contract/offer-file.ts';
import { listGroups } from '../store/groups.ts';
import type { StoredEdition } from '../store/groups.ts';
import { findPoll } from '../store/polls.ts';
import type { Queries } from '../store/store.ts';
import { findSurvey, listImported } from '../store/surveys.ts';

/**
 * The offer as a file that can be imported again. It holds nothing of people who signed up, voted or
 * answered here: taken places are those that the institution counted elsewhere, rounds and responses
 * those that were imported.
 */
export async function exportOffer(db: Queries): Promise<OfferFile> {
  const institutions = await db
    .selectFrom('institutions')
    .select('document')
    .orderBy('id')
    .execute();
  const groups = await listGroups(db);
  const polls = await db.selectFrom('polls').select('id').orderBy('id').execute();
  const surveys = await db.selectFrom('surveys').select('id').orderBy('id').execute();
  return {
    institutions: institutions.map((it) => JSON.parse(it.document) as InstitutionDefinition),
    groups: groups.map(({ group, editions }): Group => ({
      ...group,
      editions: editions.map(exportEdition),
    })),
    polls: (await Promise.all(polls.map((it) => exportPoll(db, it.id)))).flat(),
    surveys: (await Promise.all(surveys.map((it) => exportSurvey(db, it.id)))).flat(),
  };
}

function exportEdition({ edition, heldElsewhere, waitingElsewhere }: StoredEdition): Edition {
  const { capacity } = edition;
  if (capacity === undefined) return edition;
  const { maximum } = capacity;
  const available =
    maximum === undefined ? {} : { available: Math.max(0, maximum - heldElsewhere) };
  return {
    ...edition,
    capacity: {
      ...capacity,
      ...available,
      waiting: waitingElsewhere,
      heldElsewhere,
      waitingElsewhere,
    },
  };
}

async function exportPoll(db: Queries, id: string): Promise<PollDefinition[]> {
  const poll = await findPoll(db, id);
  if (!poll) return [];
  const { question, options, resultsVisible, minimumVotes, rounds } = poll;
  const { order, opensAt, closesAt, translations, isDraft, summary } = poll;
  const period = { opensAt, closesAt, isDraft };
  const rest = { resultsVisible, minimumVotes, order, ...period, rounds, translations, summary };
  return [{ id, question, options, ...rest } as PollDefinition];
}

async function exportSurvey(db: Queries, id: string): Promise<SurveyDefinition[]> {
  const survey = await findSurvey(db, id);
  if (!survey) return [];
  const { question, factors, visionQuestions, resultsVisible, minimumRanked } = survey;
  const { opensAt, closesAt, translations, isDraft, summary } = survey;
  const responses = await listImported(db, id);
  const period = { opensAt, closesAt, isDraft };
  const rest = { resultsVisible, minimumRanked, ...period, responses, translations, summary };
  return [{ id, question, factors, visionQuestions, ...rest }];
}
