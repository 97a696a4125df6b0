import type { SignupRequest } from '../../contract/signup.ts';
import { containsBsn } from './bsn.ts';
import { isEmail, normalisePhone } from './contact.ts';

type Draft<T> = { [K in keyof T]?: T[K] extends (infer E)[] | undefined ? E[] : Draft<T[K]> };

/** A sign-up as far as it has been filled in. */
export type SignupDraft = Draft<Omit<SignupRequest, 'mode'>> & { mode?: SignupRequest['mode'] };

/** What else is asked, by the group, the edition or the institution. */
export interface SignupNeeds {
  ageNeeded?: boolean;
  placeNeeded?: boolean;
  /** When someone may be called must be said. */
  momentsNeeded?: boolean;
}

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

/** One thing to repair: where (JSON pointer into the request) and which rule. */
export interface SignupError {
  pointer: string;
  code: SignupCode;
}

const SHORT = 200;
const NOTE = 500;
const filled = (it: unknown): it is string => typeof it === 'string' && it.trim() !== '';

/**
 * Everything that is not right with a sign-up, in the order of the form, at most one error a field.
 * The one place for these rules: the form and the endpoint both ask here. A field that is empty or
 * only spaces counts as not filled in.
 */
export function checkSignup(draft: SignupDraft, needs: SignupNeeds = {}): SignupError[] {
  const errors: SignupError[] = [];
  const wrong = (pointer: string, code: SignupCode, when: boolean) => {
    if (when && !errors.some((it) => it.pointer === pointer)) errors.push({ pointer, code });
  };
  const text = (pointer: string, value: unknown, limit = SHORT) => {
    if (!filled(value)) return;
    wrong(pointer, 'bsn', containsBsn(value));
    wrong(pointer, 'too-long', value.trim().length > limit);
  };
  type Who = { name?: string; phone?: string; email?: string } | undefined;
  const person = (pointer: string, who: Who, nameNeeded: boolean, contactNeeded: boolean) => {
    wrong(`${pointer}/name`, 'name-required', nameNeeded && !filled(who?.name));
    text(`${pointer}/name`, who?.name);
    const reachable = filled(who?.phone) || filled(who?.email);
    wrong(`${pointer}/phone`, 'contact-required', contactNeeded && !reachable);
    if (filled(who?.phone) && !normalisePhone(who.phone).ok) {
      text(`${pointer}/phone`, who.phone);
      wrong(`${pointer}/phone`, 'phone-invalid', true);
    }
    text(`${pointer}/email`, who?.email);
    wrong(`${pointer}/email`, 'email-invalid', filled(who?.email) && !isEmail(who.email));
  };

  const { mode = 'self', participant: who, guardian, referrer } = draft;
  wrong('/group', 'target-required', ![draft.group, draft.edition, draft.institution].some(filled));
  if (mode === 'referrer' || referrer) {
    person('/referrer', referrer, true, true);
    wrong('/referrer/organization', 'organization-required', !filled(referrer?.organization));
    text('/referrer/organization', referrer?.organization);
    text('/referrer/role', referrer?.role);
  }
  if (mode === 'child' || guardian) {
    // The child's own number will do when the parent gives none: often it is the parent's.
    const child = filled(who?.phone) || filled(who?.email);
    person('/guardian', guardian, true, !child);
  }
  // A child is reached by its parent, a client by the referrer unless agreed otherwise.
  const own = mode === 'referrer' ? draft.contactFirst === 'participant' : mode !== 'child';
  person('/participant', who, true, own && !guardian);
  wrong('/participant/phone', 'phone-required', who?.contactBy === 'phone' && !filled(who.phone));
  wrong('/participant/email', 'email-required', who?.contactBy === 'email' && !filled(who.email));
  const byPhone = who?.contactBy === 'phone' || (!who?.contactBy && filled(who?.phone));
  wrong(
    '/participant/contactMoments',
    'moments-required',
    Boolean(needs.momentsNeeded && byPhone && !who?.contactMoments?.length),
  );
  wrong('/participant/ageBand', 'age-required', needs.ageNeeded === true && !filled(who?.ageBand));
  text('/participant/ageBand', who?.ageBand);
  wrong('/participant/place', 'place-required', needs.placeNeeded === true && !filled(who?.place));
  text('/participant/place', who?.place);
  wrong(
    '/participantKnows',
    'participant-must-know',
    mode === 'referrer' && draft.participantKnows !== true,
  );
  text('/note', draft.note, NOTE);
  return errors;
}
