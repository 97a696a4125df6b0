import type { Contact } from '../../../contract/common.ts';
import type { Edition, Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import type { OpenedGroup } from '../search/offer-search.ts';
import type { SignupWay } from '../signup/signup-way.ts';

/** A group with what its page shows beside it. */
export interface OpenedPage {
  readonly opened: Extract<OpenedGroup, { status: 'open' }>;
  readonly institution: Institution | undefined;
  /** Whether the institution is the only one, and so need not be named. */
  readonly isSoleInstitution: boolean;
  readonly contact: Contact;
  readonly signupWay: SignupWay;
  /** Address of an edition's calendar; nothing where there is none. */
  readonly calendar: (edition: Edition) => string | undefined;
  /** Number of groups in the list to go back to. */
  readonly resultCount: number;
}

/** How to reach someone about a group. `phone` is the number that the site or the institution gives. */
export function contactOf(
  { contact }: Group,
  institution: Institution | undefined,
  phone: string | undefined,
): Contact {
  return {
    phone: contact?.phone ?? phone,
    // A group with a contact of its own has it for a reason: the general mailbox is not that.
    email: contact?.email ?? (contact ? undefined : institution?.email),
    openingHours: contact?.openingHours ?? institution?.openingHours,
  };
}
