import type { FormPurpose } from '../../contract/form-token.ts';
import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from '../http/problem.ts';
import type { Policy } from '../policy.ts';
import type { InTransaction } from '../store/store.ts';
import { base64url, randomBytes } from './bytes.ts';
import type { Keyring } from './keyring.ts';

/**
 * A form token proves that a form was fetched some time before it was sent. It is
 * `<issued>.<nonce>.<signature>`.
 */
export interface OpenedToken {
  nonce: string;
  expiresAt: Date;
}

/** Milliseconds that the clocks of two processes may differ. */
const allowedSkew = 60_000;

const use = (purpose: FormPurpose): string => `form-token:${purpose}`;

export async function createFormToken(
  keyring: Keyring,
  purpose: FormPurpose,
  now: Date,
): Promise<string> {
  const claim = `${now.getTime().toString(36)}.${base64url(randomBytes(12))}`;
  return `${claim}.${await keyring.mac(use(purpose), claim)}`;
}

/** Checks signature, purpose and age, without the store; `useFormToken` refuses a used token. */
export async function openFormToken(
  keyring: Keyring,
  token: string,
  purpose: FormPurpose,
  now: Date,
  policy: Policy,
): Promise<OpenedToken> {
  const [issued = '', nonce = '', signature = ''] = token.split('.');
  if (!(await keyring.verify(use(purpose), `${issued}.${nonce}`, signature))) throw invalid();
  const issuedAt = Number.parseInt(issued, 36);
  const youngest = issuedAt + policy.minTokenAge * 1000;
  const oldest = issuedAt + policy.maxTokenAge * 1000;
  // A token of a later time than now was made before this clock was set back, or by a clock that is fast.
  if (now.getTime() > oldest || issuedAt - now.getTime() > allowedSkew) throw expired();
  if (now.getTime() < youngest) throw tooYoung(Math.ceil((youngest - now.getTime()) / 1000));
  return { nonce, expiresAt: new Date(oldest) };
}

/** Marks a token as used, in the transaction that stores the submission. */
export async function useFormToken(tx: InTransaction, token: OpenedToken): Promise<void> {
  const stored = await tx
    .insertInto('form_tokens')
    .values({ nonce: token.nonce, expires_at: token.expiresAt.toISOString() })
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .returning('nonce')
    .executeTakeFirst();
  if (!stored) throw used();
}

const invalid = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 400,
    type: problemTypes.tokenInvalid,
    title: 'Dit formulier is niet van ons',
    detail: 'Haal eerst een formuliertoken op voor dit doel.',
  });

const expired = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 400,
    type: problemTypes.tokenExpired,
    title: 'Dit formulier is te oud',
    detail: 'Haal een nieuw formuliertoken op en stuur de gegevens opnieuw.',
  });

const used = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 400,
    type: problemTypes.tokenUsed,
    title: 'Dit formulier is al gebruikt',
    detail: 'Haal een nieuw formuliertoken op en stuur de gegevens opnieuw.',
  });

const tooYoung = (seconds: number): ProblemAnswer =>
  new ProblemAnswer({
    status: 425,
    type: problemTypes.tokenTooYoung,
    title: 'Nog even wachten',
    detail: `Stuur dit over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} opnieuw.`,
    headers: { 'retry-after': String(seconds) },
  });
