import type { ChangeRequest, GroupChange } from '../../contract/desk-changes.ts';

/**
 * A change as it is kept: with the version of the group that it is based on, what it does, and its own text
 * encrypted.
 */
export type KeptRequest = ChangeRequest & {
  readonly basedOn?: number | undefined;
  readonly change?: GroupChange | undefined;
  readonly elsewhere?: number | undefined;
  /** Messages and calls about others than the sign-up that is changed. */
  readonly aboutOthers?: number;
};
