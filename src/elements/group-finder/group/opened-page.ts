import type { Contact } from '../../../contract/common.ts';
import type { Edition, Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { firstDay, hasPlaces } from '../../../domain/offer/edition-state.ts';
import type { Language } from '../../../locale/language.ts';
import { hoursOf } from '../../../parts/places.ts';
import type { OpenedGroup } from '../search/offer-search.ts';
import type { SignupWay } from '../signup/signup-way.ts';

/** How to reach someone; `lang` is the language of the hours, where it is not the widget's. */
export interface WaysOfContact extends Contact {
  readonly lang?: string | undefined;
}

/** A group with what its page shows beside it. */
export interface OpenedPage {
  readonly opened: Extract<OpenedGroup, { status: 'open' }>;
  readonly institution: Institution | undefined;
  /** Whether the institution is the only one, and so need not be named. */
  readonly isSoleInstitution: boolean;
  readonly contact: WaysOfContact;
  readonly signupWay: SignupWay;
  /** Address of an edition's calendar; nothing where there is none. */
  readonly calendar: (edition: Edition) => string | undefined;
  /** The form to be told when an edition opens; nothing where there is none. */
  readonly notify: (edition: Edition) => unknown;
  /** Number of groups in the list to go back to. */
  readonly resultCount: number;
}

/**
 * Whether an edition is offered for a diary: one that people can join and of which the days are known. The
 * name of its file could tell of a sensitive group.
 */
export const hasCalendar = (group: Group, edition: Edition, today: string): boolean =>
  !group.sensitive && firstDay(edition) !== undefined && hasPlaces(edition, today);

/** How to reach someone about a group. `phone` is the number that the site or the institution gives. */
export function contactOf(
  group: Group,
  institution: Institution | undefined,
  phone: string | undefined,
  language: Language,
): WaysOfContact {
  const { contact } = group;
  const { hours, lang } = hoursOf(group, institution, language) ?? {};
  return {
    phone: contact?.phone ?? phone,
    // A group with a contact of its own has it for a reason: the general mailbox is not that.
    email: contact?.email ?? (contact ? undefined : institution?.email),
    openingHours: hours,
    lang,
  };
}
