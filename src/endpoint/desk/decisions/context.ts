import { firstContact, reachOf } from '../../../domain/signup/first-contact.ts';
import type { CallManner } from '../../../contract/desk-decisions.ts';
import type { DeskScope } from '../../../domain/desk/scope.ts';
import type { Services } from '../../services.ts';
import type { StoredGroup } from '../../store/groups.ts';
import type { EditionFacts } from '../edition-facts.ts';
import type { DeskPart } from '../open-personal.ts';

/** What the makers of decisions share. */
export interface DecisionContext {
  readonly services: Services;
  /** Whose sign-ups the reader may see. */
  readonly scope: DeskScope;
  readonly groups: readonly StoredGroup[];
  readonly facts: (group: string | null, edition: string | null) => EditionFacts;
  readonly now: Date;
}

/** How somebody can be called, as far as they told. Without an answer the careful one holds. */
export function mannerOf(
  personal: DeskPart | undefined,
  tries: Pick<CallManner, 'attempts' | 'lastAttemptAt' | 'lastOutcome'>,
): CallManner {
  const { participant } = personal ?? {};
  const { contactMoments, contactBy, callLanguage, mayLeaveMessage, maySayWhoWeAre } =
    participant ?? {};
  const { mayMail, mailIsShared } = participant ?? {};
  return {
    ...(contactMoments && { contactMoments }),
    ...(contactBy && { contactBy }),
    ...(callLanguage !== undefined && { callLanguage }),
    mayLeaveMessage: mayLeaveMessage === true,
    maySayWhoWeAre: maySayWhoWeAre === true,
    ...(mayMail !== undefined && { mayMail }),
    ...(mailIsShared !== undefined && { mailIsShared }),
    ...(personal && reachesOf(personal)),
    ...tries,
  };
}

/** Whom to contact, and how they are reached. */
function reachesOf(personal: DeskPart): Pick<CallManner, 'reach' | 'first' | 'participantReach'> {
  const contact = firstContact(personal);
  const { who, name } = contact;
  const reach = reachOf(contact);
  if (who === undefined || who === 'participant') return { reach };
  const organization = who === 'referrer' ? personal.referrer?.organization : undefined;
  return {
    reach,
    first: {
      who,
      ...(name !== undefined && { name }),
      ...(organization !== undefined && { organization }),
    },
    participantReach: reachOf(personal.participant),
  };
}
