import { FormToken } from '../../contract/form-token.ts';
import { Problem } from '../../contract/problem.ts';
import { problemTypes } from '../../contract/problem-types.ts';
import { Signup, SignupResult } from '../../contract/signup.ts';
import { checkOrigin, jsonOf, kept, parsed } from './checker.ts';
import type { Answer, Checker } from './checker.ts';

/** Seconds that an endpoint may ask to wait for a token to be old enough. */
const longestWait = 30;

/**
 * The part of the contract for sending. Asks for a talk at an institution and withdraws it again: only
 * for an institution that exists for tests.
 */
export async function checkWriting(checker: Checker, institution: string): Promise<void> {
  const key = crypto.randomUUID();
  const body = {
    mode: 'talk',
    institution,
    participant: { name: 'Controle (gmw-widgets check)', phone: '06 00000000' },
  };
  let formToken = '';
  let sent: SignupResult | undefined;
  const submit = async (idempotencyKey: string | undefined, more: object = {}): Promise<Answer> => {
    const headers: Record<string, string> =
      idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey };
    const answer = await checker.send('POST', '/signups', headers, { ...body, ...more, formToken });
    if (answer.status !== 425) return answer;
    const seconds = Number(answer.headers.get('retry-after'));
    if (!(seconds >= 0 && seconds <= longestWait)) {
      throw new Error(`425 with Retry-After: ${answer.headers.get('retry-after') ?? 'absent'}`);
    }
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return submit(idempotencyKey, more);
  };
  const token = async (): Promise<void> => {
    const answer = await checker.send('POST', '/form-tokens', {}, { purpose: 'signup' });
    ({ token: formToken } = parsed(FormToken, answer, 201));
  };

  await checker.rule('preflight', async () => {
    const { status, headers } = await checker.send('OPTIONS', '/signups', {
      origin: checkOrigin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    });
    // A site that is not allowed is refused; then the headers cannot be seen from here.
    if (status === 403) return kept;
    const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase();
    return ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match']
      .filter((it) => !allowed.includes(it))
      .map((it) => `Access-Control-Allow-Headers lacks ${it}`);
  });
  await checker.rule('form-token', token);
  await checker.rule('idempotency-required', async () => {
    const { type } = parsed(Problem, await submit(undefined), 400);
    if (type !== problemTypes.idempotencyKeyMissing) {
      return [`a sign-up without Idempotency-Key is refused as ${type}`];
    }
    return kept;
  });
  await checker.rule('refused-signup', async () => {
    const { errors } = parsed(Problem, await submit(crypto.randomUUID(), { participant: {} }), 400);
    if (!errors?.some((it) => it.pointer.startsWith('/participant'))) {
      return ['a sign-up without a name is refused without a pointer to /participant/name'];
    }
    return kept;
  });
  await checker.rule('signup', async () => {
    sent = parsed(SignupResult, await submit(key), 201);
  });
  const signup = (): SignupResult => {
    if (!sent) throw new Error('the sign-up was not taken');
    return sent;
  };
  await checker.rule('replay', async () => {
    const { reference } = signup();
    const again = parsed(SignupResult, await submit(key), 201);
    if (again.reference !== reference) {
      return ['the same sign-up with the same key is counted twice'];
    }
    return kept;
  });
  await checker.rule('other-body', async () => {
    signup();
    const answer = await submit(key, { note: 'anders' });
    if (answer.status !== 422)
      return [`the same key with another body gives ${answer.status}, not 422`];
    return kept;
  });
  await checker.rule('used-token', async () => {
    signup();
    const answer = await submit(crypto.randomUUID(), { note: 'nog een' });
    if (answer.status !== 400) return [`a token that was used gives ${answer.status}, not 400`];
    return kept;
  });
  const path = (): string => `/signups/${encodeURIComponent(signup().reference)}`;
  await checker.rule('status', async () => {
    const { secret } = signup();
    parsed(Signup, await checker.get(path(), { authorization: `Bearer ${secret}` }));
  });
  await checker.rule('secret', async () => {
    const wrong = await checker.get(path(), { authorization: 'Bearer not-the-secret' });
    if (![401, 404].includes(wrong.status)) return [`a wrong secret gives ${wrong.status}`];
    const none = await checker.get(path());
    if (![401, 404].includes(none.status)) return [`no secret gives ${none.status}`];
    return kept;
  });
  await checker.rule('withdraw', async () => {
    const headers = { authorization: `Bearer ${signup().secret}` };
    const answer = await checker.send('DELETE', path(), headers);
    const { status } = jsonOf(answer) as { status?: unknown };
    if (status !== 'withdrawn') return [`after withdrawing the status is ${String(status)}`];
    return kept;
  });
}
