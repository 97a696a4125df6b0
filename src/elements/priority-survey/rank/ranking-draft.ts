/** What the last step did to one factor; places count from 1. */
export type DraftChange =
  | { readonly kind: 'placed'; readonly id: string; readonly to: number }
  | { readonly kind: 'moved'; readonly id: string; readonly from: number; readonly to: number }
  | { readonly kind: 'removed'; readonly id: string; readonly from: number }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'opened' };

/**
 * A ranking being made: the placed factors, best first, and the way back. It is never changed in
 * place, so that undoing is taking the one before.
 */
export interface RankingDraft {
  readonly order: readonly string[];
  readonly change?: DraftChange;
  readonly previous?: RankingDraft;
}

/** Nothing placed: an order that nobody made is never counted. */
export const emptyDraft: RankingDraft = { order: [] };

const after = (
  previous: RankingDraft,
  order: readonly string[],
  change: DraftChange,
): RankingDraft => ({ order, change, previous });

const without = (order: readonly string[], id: string): string[] => order.filter((it) => it !== id);

/** The place of a factor, from 1; 0 when it is not placed. */
export const placeOf = (draft: RankingDraft, id: string): number => draft.order.indexOf(id) + 1;

/** Puts a factor on a place, the last one by default; one that has a place already is moved. */
export function place(draft: RankingDraft, id: string, to = draft.order.length + 1): RankingDraft {
  const from = placeOf(draft, id);
  const order = without(draft.order, id);
  const target = Math.max(1, Math.min(to, order.length + 1));
  if (target === from) return draft;
  order.splice(target - 1, 0, id);
  return after(
    draft,
    order,
    from ? { kind: 'moved', id, from, to: target } : { kind: 'placed', id, to: target },
  );
}

/** Takes a factor out of the order. */
export function remove(draft: RankingDraft, id: string): RankingDraft {
  const from = placeOf(draft, id);
  return from ? after(draft, without(draft.order, id), { kind: 'removed', id, from }) : draft;
}

/** The draft before the last change. */
export const undo = (draft: RankingDraft): RankingDraft => draft.previous ?? draft;

/** Nothing placed, but still a way back. */
export const restart = (draft: RankingDraft): RankingDraft =>
  draft.order.length ? after(draft, [], { kind: 'restarted' }) : draft;

/** The order of an answer that was sent before, in the place of what was made. */
export const openOrder = (draft: RankingDraft, order: readonly string[]): RankingDraft =>
  after(draft, order, { kind: 'opened' });
