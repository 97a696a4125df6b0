import type { Edition, Group } from '../../contract/group.ts';

/** A start as the figures need it. Starts that were taken out of the offer count as well. */
export interface StartFacts {
  readonly edition: Edition;
  readonly group: Pick<Group, 'id' | 'name' | 'themes' | 'provision' | 'funder' | 'sensitive'>;
  /** People who hold a place now. */
  readonly held: number;
  /** The part of them that the institution counted elsewhere. */
  readonly heldElsewhere: number;
}

/** What became of a sign-up; nothing of who it is. */
export interface SignupFacts {
  readonly edition: string | undefined;
  readonly group: string | undefined;
  /** Calendar days in the Netherlands. */
  readonly signedUpOn: string;
  readonly beganOn: string | undefined;
  readonly hadTalk: boolean;
  /** Has a place, and nobody noted that they take part. */
  readonly isPlaced: boolean;
  /** Began, and stopped before the end. */
  readonly droppedOut: boolean;
}

/** What was noted of a meeting, by start and day. */
export interface MeetingNote {
  readonly edition: string;
  readonly date: string;
  readonly held: boolean;
  readonly present: number | undefined;
}
