import { expect } from 'vitest';
import { Group } from '../../src/contract/group.ts';
import { Signup, SignupResult } from '../../src/contract/signup.ts';
import type { TestEndpoint } from './support.ts';

let people = 0;

/** Someone new, with a phone number that nobody else has. */
export const somebody = () => {
  people += 1;
  return { name: `Deelnemer ${people}`, phone: `06 1${String(people).padStart(7, '0')}` };
};

/** Someone new who left an e-mail address only. */
export const somebodyByMail = () => {
  people += 1;
  return { name: `Deelnemer ${people}`, email: `deelnemer${people}@example.nl` };
};

/** Signs someone new up; the answer has to be yes. */
export async function signUp(endpoint: TestEndpoint, body: object = {}): Promise<SignupResult> {
  const response = await endpoint.submit('/signups', 'signup', {
    mode: 'self',
    edition: 'small-1',
    participant: somebody(),
    ...body,
  });
  expect(response.status).toBe(201);
  return SignupResult.parse(await response.json());
}

/** Calls a route of a sign-up with its secret. */
export function asHolder(
  endpoint: TestEndpoint,
  { reference, secret }: { reference: string; secret: string },
  method: string,
  body?: unknown,
  path = '',
): Promise<Response> {
  return endpoint.fetch(`/signups/${reference}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

export async function statusOf(endpoint: TestEndpoint, it: SignupResult): Promise<Signup> {
  const response = await asHolder(endpoint, it, 'GET');
  expect(response.status).toBe(200);
  return Signup.parse(await response.json());
}

export const capacityOf = async (endpoint: TestEndpoint, id = 'small') =>
  Group.parse(await (await endpoint.get(`/groups/${id}`)).json()).editions[0]?.capacity;
