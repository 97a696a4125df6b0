import type { DecidedTextList } from '../../contract/desk-ballots.ts';
import type { TextKind } from '../../contract/desk-ballots.ts';
import { randomId } from '../submission/bytes.ts';
import type { InTransaction, Queries } from './store.ts';
import type { TextDecisionsTable } from './tables.ts';

/** What is decided on. */
export interface TextTarget {
  kind: TextKind;
  target: string;
}

/** Stores a decision, in the place of one on the same text that is still held. */
export async function addTextDecision(
  tx: InTransaction,
  decision: Omit<TextDecisionsTable, 'id'>,
): Promise<void> {
  await takeHeldDecisionBack(tx, decision);
  await tx
    .insertInto('text_decisions')
    .values({ id: randomId(), ...decision })
    .execute();
}

/** Takes the held decision on a text back, or only the one with this id; undefined: none is held. */
export const takeHeldDecisionBack = (
  tx: InTransaction,
  { kind, target }: TextTarget,
  id?: string,
): Promise<TextDecisionsTable | undefined> =>
  tx
    .updateTable('text_decisions')
    .set({ state: 'taken-back' })
    .where('kind', '=', kind)
    .where('target', '=', target)
    .where('state', '=', 'held')
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .returningAll()
    .executeTakeFirst();

/** Decisions whose time has come. */
export const listDueDecisions = (
  db: Queries,
  now: Date,
): Promise<(TextTarget & { id: string })[]> =>
  db
    .selectFrom('text_decisions')
    .select(['id', 'kind', 'target'])
    .where('state', '=', 'held')
    .where('releases_at', '<=', now.toISOString())
    .orderBy('releases_at')
    .execute();

/** Claims a held decision for carrying it out; undefined: it is not held any more. */
export const claimTextDecision = (
  tx: InTransaction,
  id: string,
): Promise<TextDecisionsTable | undefined> =>
  tx
    .updateTable('text_decisions')
    .set({ state: 'released' })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .returningAll()
    .executeTakeFirst();

/** The decisions on a text, the last one first. One that is held is later than all others. */
export const listDecisionsOn = (
  db: Queries,
  { kind, target }: TextTarget,
): Promise<TextDecisionsTable[]> =>
  db
    .selectFrom('text_decisions')
    .selectAll()
    .where('kind', '=', kind)
    .where('target', '=', target)
    .orderBy('decided_at', 'desc')
    .orderBy('state')
    .execute();

/** The last decision on each text, newest first. One on a text that was changed since is none. */
export async function listDecidedTexts(db: Queries, limit = 100): Promise<DecidedTextList> {
  const rows = await db
    .selectFrom('text_decisions as decision')
    .leftJoin('votes', (join) =>
      join.onRef('votes.id', '=', 'decision.target').on('decision.kind', '=', 'vote'),
    )
    .leftJoin('survey_responses as response', (join) =>
      join.onRef('response.id', '=', 'decision.target').on('decision.kind', '=', 'response'),
    )
    .selectAll('decision')
    .select((eb) => [
      eb.fn.coalesce('votes.other_text', 'response.remark').as('text'),
      eb.fn.coalesce('votes.role', 'response.role').as('role'),
      eb.fn.coalesce('votes.institution', 'response.institution').as('institution'),
    ])
    .where('decision.state', '!=', 'taken-back')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('text_decisions as later')
            .select('later.id')
            .whereRef('later.target', '=', 'decision.target')
            .whereRef('later.kind', '=', 'decision.kind')
            .where('later.state', '!=', 'taken-back')
            .where(({ eb, or, and, ref }) => {
              const isSame = eb('later.decided_at', '=', ref('decision.decided_at'));
              return or([
                eb('later.decided_at', '>', ref('decision.decided_at')),
                and([isSame, eb('later.state', '<', ref('decision.state'))]),
                and([
                  isSame,
                  eb('later.state', '=', ref('decision.state')),
                  eb('later.id', '<', ref('decision.id')),
                ]),
              ]);
            }),
        ),
      ),
    )
    // What its voter withdrew is gone.
    .where('votes.withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('decision.state', '=', 'held'),
        eb('votes.id', 'is', null),
        eb('votes.reviewed_at', 'is not', null),
      ]),
    )
    .orderBy('decision.decided_at', 'desc')
    .orderBy('decision.id')
    .limit(limit + 1)
    .execute();
  return {
    texts: rows.slice(0, limit).map((it) => ({
      kind: it.kind,
      id: it.target,
      ballot: it.ballot,
      decision: it.id,
      approved: it.approved === 1,
      ...(it.text !== null && { text: it.text }),
      ...(it.votes !== null && { votes: it.votes }),
      ...(it.role !== null && { role: it.role }),
      ...(it.institution !== null && { institution: it.institution }),
      decidedAt: it.decided_at,
      ...(it.state === 'held' && { releasesAt: it.releases_at }),
    })),
    more: rows.length > limit,
  };
}

/** The texts of a kind on which a decision is held: nobody has to decide on them now. */
export const heldTargets = (db: Queries, kind: TextKind) =>
  db
    .selectFrom('text_decisions')
    .select('target')
    .where('kind', '=', kind)
    .where('state', '=', 'held');

/** When each decision that is held was made, oldest first. */
export async function listHeldDecisions(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('text_decisions')
    .select('decided_at')
    .where('state', '=', 'held')
    .orderBy('decided_at')
    .execute();
  return rows.map((it) => it.decided_at);
}
