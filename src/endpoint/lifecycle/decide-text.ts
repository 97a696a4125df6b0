import type { ApprovalResult, VoteBatchResult } from '../../contract/desk.ts';
import type { Services } from '../services.ts';
import { ballotOf, decideResponse, decideVote } from '../store/approvals.ts';
import type { InTransaction } from '../store/store.ts';
import type { TextDecisionsTable } from '../store/tables.ts';
import {
  addTextDecision,
  claimTextDecision,
  listDueDecisions,
  takeHeldDecisionBack,
} from '../store/text-decisions.ts';
import type { TextTarget } from '../store/text-decisions.ts';
import { decideVoteBatch } from '../store/vote-batches.ts';

export type TextResult = ApprovalResult | VoteBatchResult;

/** What somebody decided on a text or a batch of votes. */
export interface TextDecision extends TextTarget {
  approved: boolean;
  /** Whether it waits, so that it can be taken back. */
  hold: boolean;
}

/** Decides on a text, at once or in some minutes; undefined: there is no such text. */
export function decideText(
  { store, policy }: Services,
  { hold, ...decision }: TextDecision,
  now: Date,
): Promise<TextResult | undefined> {
  const { kind, target, approved } = decision;
  return store.write(async (tx) => {
    const found = await ballotOf(tx, decision);
    if (!found) return undefined;
    const { ballot, votes } = found;
    const releasesAt = new Date(now.getTime() + (hold ? policy.holdAge * 1000 : 0)).toISOString();
    await addTextDecision(tx, {
      kind,
      target,
      ballot,
      votes,
      approved: approved ? 1 : 0,
      state: hold ? 'held' : 'released',
      decided_at: now.toISOString(),
      releases_at: releasesAt,
    });
    if (!hold) return carryOut(tx, decision, now);
    return votes === null
      ? { id: target, counted: found.counted, shown: found.shown, releasesAt }
      : { id: target, votes, counted: false, releasesAt };
  });
}

/** Takes back a decision that is held; undefined: none is held. */
export function takeTextDecisionBack(
  { store }: Services,
  target: TextTarget,
): Promise<TextResult | undefined> {
  return store.write(async (tx) => {
    const taken = await takeHeldDecisionBack(tx, target);
    const found = taken && (await ballotOf(tx, target));
    if (!found) return undefined;
    const { votes, counted, shown } = found;
    return votes === null
      ? { id: target.target, counted, shown }
      : { id: target.target, votes, counted };
  });
}

/** Carries out the decisions whose time has come. Each is claimed, so that one process does it. */
export async function releaseDecisions({ store }: Services, now: Date): Promise<void> {
  for (const { id } of await listDueDecisions(store.db, now)) {
    await store.write(async (tx) => {
      const claimed = await claimTextDecision(tx, id);
      if (claimed) await carryOut(tx, asDecision(claimed), now, claimed.decided_at);
    });
  }
}

const asDecision = ({ kind, target, approved }: TextDecisionsTable) => ({
  kind,
  target,
  approved: approved === 1,
});

/** @param seenAt votes that joined a batch after this moment were not decided on */
function carryOut(
  tx: InTransaction,
  { kind, target, approved }: Omit<TextDecision, 'hold'>,
  now: Date,
  seenAt = now.toISOString(),
): Promise<TextResult | undefined> {
  switch (kind) {
    case 'vote':
      return decideVote(tx, target, approved, now);
    case 'batch':
      return decideVoteBatch(tx, target, approved, now, seenAt);
    default:
      return decideResponse(tx, target, approved, now);
  }
}
