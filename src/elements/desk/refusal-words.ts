import type { EndpointError } from '../../client/endpoint-error.ts';
import { deskProblemTypes } from '../../contract/desk-problem-types.ts';
import { isNotFresh } from './desk-host.ts';
import { failureWords } from '../../parts/failure-notice.ts';
import type { DeskView } from './desk-view.ts';

const known = [
  'full',
  'out-of-order',
  'not-possible',
  'too-late',
  'no-longer-held',
  'no-mail',
  'sensitive-group',
  'sensitive-mark',
  'mail-of-cancelled',
  'change-held',
  'text-changed',
  'text-decided',
  'has-answers',
  'was-opened',
  'mailed-before',
  'link-used',
  'link-withdrawn',
  'link-expired',
  'still-draft',
  'survey-over',
  'signed-up-before',
  'talk-past',
  'other-start',
  'start-cancelled',
  'start-full',
  'has-arrived',
  'no-number',
] as const;

/** Why the endpoint refused a decision, as a code; `undefined` for any other failure. */
export const refusalOf = ({ problem }: EndpointError): (typeof known)[number] | undefined => {
  const code = problem?.errors?.[0]?.code;
  return known.find((it) => it === code);
};

const isTooWeak = ({ problem }: EndpointError): boolean =>
  problem?.type === deskProblemTypes.strongerSignInRequired;

/** What went wrong with a decision, and what to do. */
export function deskFailureWords(
  error: EndpointError,
  view: Pick<DeskView, 't' | 'common'>,
): string {
  const refusal = refusalOf(error);
  if (refusal) return view.t(`refused-${refusal}`);
  if (error.status === 412) return view.t('changedMeanwhile');
  if (error.status === 404) return view.t('gone');
  if (isTooWeak(error)) return view.t('strongerSignIn');
  if (isNotFresh(error)) return view.t('signInFresh');
  if (error.status === 403) return view.t('noRight');
  if (error.status === 401) return view.t('signedOutMeanwhile');
  return failureWords(error, view.common);
}
