import { problemTypes } from '../../contract/problem-types.ts';
import type { Refusal } from '../../domain/signup/admission.ts';
import { ProblemAnswer } from '../http/problem.ts';

export const signupByPhone = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.signupByPhone,
    title: 'Aanmelden gaat per telefoon',
    detail: 'Bel de instelling om u voor deze groep aan te melden.',
  });

const reasons: Record<Refusal, string> = {
  'not-yet-open': 'De aanmelding is nog niet open.',
  closed: 'De aanmelding is gesloten.',
  started: 'De groep is al begonnen.',
  cancelled: 'Deze groep gaat niet door.',
  full: 'De groep is vol en er is geen wachtlijst.',
};

/** Admission refused the sign-up; `errors` has the reason as a code. */
export function signupRefused(reason: Refusal = 'closed'): ProblemAnswer {
  const detail = reasons[reason];
  return new ProblemAnswer({
    status: 409,
    type: problemTypes.signupClosed,
    title: 'U kunt zich hier niet aanmelden',
    detail,
    errors: [{ pointer: '/edition', code: reason, detail }],
  });
}

export const notPossibleNow = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.notPossibleNow,
    title: 'Dat kan nu niet',
    detail: 'Bij deze stand van de aanmelding kan dit niet (meer).',
  });

export const offerExpired = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.offerExpired,
    title: 'De plaats is niet meer vrij',
    detail: 'De tijd om te antwoorden is voorbij. De plaats is voor de volgende.',
  });
