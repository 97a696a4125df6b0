import type { SignupRequest } from '../../contract/signup.ts';
import { containsBsn } from './bsn.ts';
import { hasDigit, isEmail, normalisePhone } from './contact.ts';

type Draft<T> = { [K in keyof T]?: T[K] extends (infer E)[] | undefined ? E[] : Draft<T[K]> };

/** A sign-up as far as it has been filled in. */
export type SignupDraft = Draft<Omit<SignupRequest, 'mode'>> & { mode?: SignupRequest['mode'] };

/** Answers that are required because of the group, the edition or the institution. */
export interface SignupNeeds {
  ageNeeded?: boolean;
  placeNeeded?: boolean;
  /** When someone may be called must be said. */
  momentsNeeded?: boolean;
}

/** The rules that a sign-up can break. */
export type SignupCode =
  | 'target-required'
  | 'name-required'
  | 'contact-required'
  | 'phone-required'
  | 'email-required'
  | 'organization-required'
  | 'participant-must-know'
  | 'age-required'
  | 'place-required'
  | 'moments-required'
  | 'phone-invalid'
  | 'email-invalid'
  | 'too-long'
  | 'bsn';

/** An answer that breaks a rule. `pointer` is a JSON pointer into the request. */
export interface SignupError {
  pointer: string;
  code: SignupCode;
}

/** Longest answers, in characters. */
const MAX_LENGTH = 200;
const MAX_NOTE_LENGTH = 500;

const isFilled = (it: unknown): it is string => typeof it === 'string' && it.trim() !== '';

interface PersonDraft {
  name?: string;
  phone?: string;
  email?: string;
  contactBy?: 'phone' | 'email';
}

/**
 * Everything that is not right with a sign-up, at most one error per field. The form and the endpoint
 * both use these rules. A field that is empty or only spaces counts as not filled in.
 */
export function checkSignup(draft: SignupDraft, needs: SignupNeeds = {}): SignupError[] {
  const errors: SignupError[] = [];
  const addError = (pointer: string, code: SignupCode, isWrong: boolean) => {
    if (isWrong && !errors.some((it) => it.pointer === pointer)) errors.push({ pointer, code });
  };
  const checkText = (pointer: string, value: unknown, maxLength = MAX_LENGTH) => {
    if (!isFilled(value)) return;
    addError(pointer, 'bsn', containsBsn(value));
    addError(pointer, 'too-long', value.trim().length > maxLength);
  };
  const checkPerson = (
    pointer: string,
    person: PersonDraft | undefined,
    isNameNeeded: boolean,
    isContactNeeded: boolean,
  ) => {
    addError(`${pointer}/name`, 'name-required', isNameNeeded && !isFilled(person?.name));
    checkText(`${pointer}/name`, person?.name);
    const isReachable = isFilled(person?.phone) || isFilled(person?.email);
    addError(`${pointer}/phone`, 'contact-required', isContactNeeded && !isReachable);
    const hasEmail = isFilled(person?.email) && isEmail(person.email);
    if (isFilled(person?.phone) && !normalisePhone(person.phone).ok) {
      checkText(`${pointer}/phone`, person.phone);
      // Whoever can be mailed is not stopped by a number that we do not understand: a person reads it.
      const isNeeded = !hasEmail || person.contactBy === 'phone';
      addError(`${pointer}/phone`, 'phone-invalid', isNeeded);
    }
    // Digits in an e-mail address are no BSN, and there is no way to take them out.
    if (!hasEmail) checkText(`${pointer}/email`, person?.email);
    addError(`${pointer}/email`, 'email-invalid', isFilled(person?.email) && !hasEmail);
  };

  const { mode = 'self', participant, guardian, helper, referrer } = draft;
  addError(
    '/group',
    'target-required',
    ![draft.group, draft.edition, draft.institution].some(isFilled),
  );
  if (mode === 'helper' || helper) checkPerson('/helper', helper, true, false);
  if (mode === 'referrer' || referrer) {
    checkPerson('/referrer', referrer, true, true);
    addError('/referrer/organization', 'organization-required', !isFilled(referrer?.organization));
    checkText('/referrer/organization', referrer?.organization);
    checkText('/referrer/role', referrer?.role);
  }
  if (mode === 'child' || guardian) {
    // The child's own number will do when the parent gives none: often it is the parent's.
    const isChildReachable = isFilled(participant?.phone) || isFilled(participant?.email);
    checkPerson('/guardian', guardian, true, !isChildReachable);
  }
  // A child is reached by its parent, a client by the referrer unless agreed otherwise.
  const isParticipantContacted =
    mode === 'referrer' ? draft.contactFirst === 'participant' : mode !== 'child';
  checkPerson('/participant', participant, true, isParticipantContacted && !guardian);
  const hasPhone = isFilled(participant?.phone) && hasDigit(participant.phone);
  addError(
    '/participant/phone',
    'phone-required',
    participant?.contactBy === 'phone' && !isFilled(participant.phone),
  );
  addError(
    '/participant/email',
    'email-required',
    participant?.contactBy === 'email' && !isFilled(participant.email),
  );
  const isCalled = participant?.contactBy === 'phone' || (!participant?.contactBy && hasPhone);
  addError(
    '/participant/contactMoments',
    'moments-required',
    Boolean(needs.momentsNeeded && isCalled && !participant?.contactMoments?.length),
  );
  addError(
    '/participant/ageBand',
    'age-required',
    needs.ageNeeded === true && !isFilled(participant?.ageBand),
  );
  checkText('/participant/ageBand', participant?.ageBand);
  addError(
    '/participant/place',
    'place-required',
    needs.placeNeeded === true && !isFilled(participant?.place),
  );
  checkText('/participant/place', participant?.place);
  addError(
    '/participantKnows',
    'participant-must-know',
    (mode === 'referrer' || mode === 'helper') && draft.participantKnows !== true,
  );
  checkText('/note', draft.note, MAX_NOTE_LENGTH);
  return errors;
}
