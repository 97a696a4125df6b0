// Sign-ups that are at the endpoint already, and what a coordinator does with them.
import type { DeskSignup } from '../../src/contract/desk-signups.ts';
import type { SignupRequest, SignupResult, SignupState } from '../../src/contract/signup.ts';
import type { InPageEndpoint } from './in-page-endpoint.ts';

export const deskToken = 'bureau';

type Endpoint = Pick<InPageEndpoint, 'base' | 'fetch'>;

const send = async <T>(
  { base, fetch }: Endpoint,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<T> => {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};

let people = 0;

/** Someone new who signs up. */
export async function stored(
  endpoint: Endpoint,
  body: Partial<SignupRequest>,
): Promise<SignupResult> {
  people += 1;
  const { token } = await send<{ token: string }>(
    endpoint,
    '/form-tokens',
    { purpose: 'signup' },
    {},
  );
  const participant = { name: 'Samira de Boer', phone: `06 2${String(people).padStart(7, '0')}` };
  return send(
    endpoint,
    '/signups',
    { mode: 'self', participant, ...body, formToken: token },
    { 'idempotency-key': `"stored-${people}-${token.slice(-12)}"` },
  );
}

export const decide = (endpoint: Endpoint, { reference }: SignupResult, to: SignupState) =>
  send(
    endpoint,
    `/desk/signups/${reference}/transitions`,
    { to },
    { authorization: `Bearer ${deskToken}` },
  );

/** The sign-up as the coordinator sees it. */
export async function atDesk(
  { base, fetch }: Endpoint,
  { reference }: SignupResult,
): Promise<DeskSignup> {
  const headers = { authorization: `Bearer ${deskToken}` };
  const answer = await fetch(`${base}/desk/signups`, { headers });
  const { signups } = (await answer.json()) as { signups: DeskSignup[] };
  return signups.find((it) => it.reference === reference)!;
}
