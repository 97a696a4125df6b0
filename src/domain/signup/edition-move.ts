import { holdsPlace } from './signup-state.ts';

/** The edition that somebody moves to. `free` is absent where nobody counts the places. */
export interface TargetPlaces {
  readonly free?: number | undefined;
  readonly waiting: number;
}

/**
 * The state of a sign-up after a move to another edition: a place where there is one and nobody waits for
 * it, else the waiting list. `position` is the last place of that list, for who joins it now.
 */
export function stateAfterMove(
  status: string,
  { free, waiting }: TargetPlaces,
): { status: string; position?: number } {
  const hasPlace = waiting === 0 && (free === undefined || free > 0);
  if (hasPlace) return { status: holdsPlace(status) && status !== 'offered' ? status : 'received' };
  return { status: 'waiting', position: waiting + 1 };
}
