import type { ApprovalResult, TextRead, VoteBatchResult } from '../../contract/desk.ts';
import { deskRefusal } from '../desk/desk-problems.ts';
import type { Services } from '../services.ts';
import { ballotOf, decideResponse, decideVote, lockText } from '../store/approvals.ts';
import type { TextStanding } from '../store/approvals.ts';
import type { InTransaction } from '../store/store.ts';
import type { TextDecisionsTable } from '../store/tables.ts';
import {
  addTextDecision,
  claimTextDecision,
  listDecisionsOn,
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
  /** What they had read; undefined: they do not tell. */
  read?: TextRead | undefined;
}

/**
 * Decides on a text, at once or in some minutes; undefined: there is no such text. Refuses when the text is
 * not the one that was read, and when a colleague decided otherwise meanwhile.
 */
export function decideText(
  { store, policy }: Services,
  { hold, read, ...decision }: TextDecision,
  now: Date,
): Promise<TextResult | undefined> {
  const { kind, target, approved } = decision;
  return store.write(async (tx) => {
    const found = await lockText(tx, decision);
    if (!found) return undefined;
    if (read && isOther(read, found)) throw deskRefusal('text-changed');
    const standing = await standingDecision(tx, decision, found);
    const isHeld = standing?.state === 'held';
    if (read ? standing?.id !== read.decision : isHeld) {
      if (standing?.approved !== Number(approved)) throw deskRefusal('text-decided');
      // The same was sent again, or a colleague decided the same.
      if (hold || !isHeld)
        return resultOf(target, found, isHeld ? standing.releases_at : undefined);
    }
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
    return resultOf(target, found, releasesAt);
  });
}

const isOther = (read: TextRead, { text, votes }: TextStanding): boolean =>
  (read.text ?? '') !== (text ?? '') || (votes !== null && read.votes !== votes);

/** The decision that is held, or that was carried out on the text as it is. */
async function standingDecision(
  tx: InTransaction,
  text: TextTarget,
  { waits }: TextStanding,
): Promise<TextDecisionsTable | undefined> {
  const decisions = await listDecisionsOn(tx, text);
  return decisions.find(({ state }) => state === 'held' || (state === 'released' && !waits));
}

const resultOf = (
  id: string,
  { votes, counted, shown }: TextStanding,
  releasesAt?: string,
): TextResult => ({
  id,
  counted,
  ...(votes === null ? { shown } : { votes }),
  ...(releasesAt !== undefined && { releasesAt }),
});

/**
 * Takes back the decision that is held on a text, or only the one with this id. Undefined: nothing was ever
 * decided so; refuses when it is not held any more.
 */
export function takeTextDecisionBack(
  { store }: Services,
  text: TextTarget,
  id?: string,
): Promise<TextResult | undefined> {
  return store.write(async (tx) => {
    if (await takeHeldDecisionBack(tx, text, id)) {
      const found = await ballotOf(tx, text);
      return found && resultOf(text.target, found);
    }
    const decisions = await listDecisionsOn(tx, text);
    const named = decisions.find((it) => id === undefined || it.id === id);
    if (!named) return undefined;
    throw deskRefusal(named.state === 'released' ? 'too-late' : 'no-longer-held');
  });
}

/** Carries out the decisions whose time has come. Each is claimed, so that one process does it. */
export async function releaseDecisions({ store }: Services, now: Date): Promise<void> {
  for (const { id, ...text } of await listDueDecisions(store.db, now)) {
    await store.write(async (tx) => {
      // The poll or survey is locked first, as by everyone who decides: two never wait for each other.
      await lockText(tx, text);
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
  { kind, target, approved }: Omit<TextDecision, 'hold' | 'read'>,
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
