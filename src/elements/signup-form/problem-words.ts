import type { EndpointError } from '../../client/endpoint-error.ts';
import type { problemTypes, ProblemType } from '../../contract/problem-types.ts';
import type { Translate } from '../../locale/translate.ts';
import { wordsOr } from './questions/error-words.ts';
import type { SignupTexts } from '../../locale/nl/signup-form.ts';

// Only these types are named here: the table of all of them is for the endpoint.
const keyReused: typeof problemTypes.keyReused = 'urn:gmw:problem:idempotency-key-reused';
const signupClosed: typeof problemTypes.signupClosed = 'urn:gmw:problem:signup-closed';

/** Refusals with words of their own. */
const refusals = {
  [keyReused]: 'already',
  'urn:gmw:problem:signup-by-phone': 'byPhoneTitle',
  'urn:gmw:problem:offer-expired': 'tooLate',
  'urn:gmw:problem:not-possible-now': 'changed',
} as const satisfies Partial<Record<ProblemType, keyof SignupTexts>>;

/** The endpoint received this form before, with other answers. */
export const isAlreadyReceived = ({ problem }: EndpointError): boolean =>
  problem?.type === keyReused;

/** The edition takes no sign-ups any more. */
export const isClosed = ({ problem }: EndpointError): boolean => problem?.type === signupClosed;

/** Words for a refusal that only a sign-up can get; `undefined` for what any call can get. */
export function refusalWords(
  t: Translate<SignupTexts>,
  error: EndpointError,
  hasStatusLink: boolean,
): string | undefined {
  const { type, errors } = error.problem ?? {};
  const key = refusals[type as keyof typeof refusals];
  if (key) return t(key);
  if (hasStatusLink && (error.status === 404 || error.status === 401)) return t('linkWrong');
  return isClosed(error) ? wordsOr(t, `no-${errors?.[0]?.code}`, t('no-closed')) : undefined;
}
