/** A decision on a sign-up with a talk. */
interface TalkDecision {
  readonly from: string;
  readonly to: string;
  /** Whether it is a move to another start. */
  readonly isMove: boolean;
}

/**
 * Whether a decision ends a talk: it was called off. A move to another start keeps a talk that is planned, also
 * for who waits for a place there.
 */
export function endsTalk({ from, to, isMove }: TalkDecision): boolean {
  return from === 'talk-planned' && !isMove && (to === 'received' || to === 'waiting');
}
