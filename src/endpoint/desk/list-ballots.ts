import type { BallotEntry } from '../../contract/desk-ballots.ts';
import { ballotState } from '../routes/ballot-state.ts';
import { tallyOf } from '../routes/poll-view.ts';
import { listPendingCounts } from '../store/pending.ts';
import { findPoll } from '../store/polls.ts';
import type { Queries } from '../store/store.ts';
import { findSurvey } from '../store/surveys.ts';

const order = ['open', 'not-yet-open', 'closed'];

/** All polls, or all surveys, with how they stand: those that are open first. */
export async function listBallots(
  db: Queries,
  table: 'polls' | 'surveys',
  now: Date,
): Promise<BallotEntry[]> {
  const rows = await db.selectFrom(table).select('id').orderBy('id').execute();
  const waiting = await listPendingCounts(db);
  const entries: BallotEntry[] = [];
  for (const { id } of rows) {
    const ballot = table === 'polls' ? await findPoll(db, id) : await findSurvey(db, id);
    if (!ballot) continue;
    const answers =
      'tallies' in ballot
        ? ballot.tallies.institutions.responses + ballot.tallies.individuals.responses
        : tallyOf(ballot).total;
    const { question, opensAt, closesAt, isDraft } = ballot;
    const state = ballotState(ballot, now);
    const count = waiting.get(`${table} ${id}`) ?? 0;
    entries.push({ id, question, state, isDraft, opensAt, closesAt, answers, waiting: count });
  }
  return entries.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
