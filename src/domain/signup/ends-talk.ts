/** A decision on a sign-up with a talk. */
interface TalkDecision {
  readonly from: string;
  readonly to: string;
  /** Whether it is a move to another start. */
  readonly isMove: boolean;
  /** Whether it says who goes first on the waiting list, which is not about the talk. */
  readonly isAboutOrder: boolean;
  readonly talkDate: string;
}

/**
 * Whether a decision ends a talk: it was called off, or has been. A move to another start keeps a talk of
 * which nobody noted yet what came of it, also for who waits for a place there.
 */
export function endsTalk(it: TalkDecision, today: string): boolean {
  const { from, to, isMove, isAboutOrder, talkDate } = it;
  switch (from) {
    case 'talk-planned':
      return !isMove && (to === 'received' || to === 'waiting');
    case 'waiting':
      return !isMove && to === 'waiting' && !isAboutOrder && talkDate <= today;
    default:
      return (isMove || to === 'waiting') && talkDate < today;
  }
}
