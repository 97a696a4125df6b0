import type { DeskRight } from '../../contract/desk-rights.ts';

/** Somebody whom no colleague invites. */
export interface FirstPerson {
  email: string;
  name: string;
  /** Whether the invitation is mailed. */
  mail: boolean;
  /** Default: all. */
  rights?: readonly DeskRight[];
}

/** Who was let in, and where they go. */
export interface InvitedAdministrator {
  id: string;
  isNew: boolean;
  /** The address of the desk for this person; undefined: the endpoint does not know its own. */
  link: string | undefined;
}
