import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from '../http/problem.ts';

/** Why a coordinator's decision is not carried out. */
export type DeskRefusal = 'full' | 'not-possible' | 'too-late';

const details: Record<DeskRefusal, string> = {
  full: 'Deze start is vol. Er is geen plaats voor deze aanmelding.',
  'not-possible': 'Deze stap past niet bij hoe de aanmelding nu staat.',
  'too-late': 'Deze wijziging is al verstuurd. Maak een nieuwe wijziging.',
};

/** A decision that is not possible, in words for a coordinator; `errors` has the reason as a code. */
export function deskRefusal(reason: DeskRefusal): ProblemAnswer {
  const detail = details[reason];
  return new ProblemAnswer({
    status: 409,
    type: reason === 'full' ? problemTypes.signupClosed : problemTypes.notPossibleNow,
    title: 'Deze stap kan nu niet',
    detail,
    errors: [{ pointer: '/to', code: reason, detail }],
  });
}
