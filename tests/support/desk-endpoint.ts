import type { Group } from '../../src/contract/group.ts';
import type { DeskSession } from '../../src/contract/desk-session.ts';
import type { SignupResult } from '../../src/contract/signup.ts';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { inPageEndpoint, type InPageEndpoint } from './in-page-endpoint.ts';

type PolicyChanges = NonNullable<EndpointOptions['policy']>;

const token = 'a-token-of-the-institution';
const institution = 'welzijn-gooistreek';

/** A coordinator of the sample institution. */
export const coordinator: DeskSession = {
  person: { id: 'p1', name: 'M. Jansen', email: 'm.jansen@gooistreek.example' },
  rights: [{ task: 'signups', institution }],
  signedInBy: 'passkey',
  signedInAt: '2026-12-11T08:00:00Z',
  endsAt: '2026-12-11T20:00:00Z',
  freshUntil: '2026-12-11T08:10:00Z',
};

/** The endpoint with somebody at the desk. */
export interface DeskEndpoint {
  readonly base: string;
  readonly fetch: typeof fetch;
  readonly inPage: InPageEndpoint;
  /** Who is signed in; `undefined`: nobody. */
  session: DeskSession | undefined;
  /** The answer to `POST /desk/sessions`; without it that signs in. */
  refusal: Response | undefined;
  /** Answers a request instead of the endpoint, by its method and path. */
  instead: ((request: string, init?: RequestInit) => Promise<Response> | undefined) | undefined;
  /** Requests that were made, such as `GET /desk/tasks`. */
  readonly requests: string[];
  /** How many of them have no answer yet. */
  readonly underWay: number;
  /** Lets five minutes pass: what is held is carried out. */
  release(): Promise<void>;
  signUp(body: object): Promise<SignupResult>;
  desk(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Response>;
}

const problem = (status: number, type = 'about:blank'): Response =>
  Response.json({ type, status, title: 'x', detail: 'x' }, { status });

export const refused = (type: string): Response => problem(403, `urn:gmw:problem:${type}`);

/**
 * The endpoint itself, with a desk token added to what a signed-in person calls. Sessions are not in the
 * endpoint of the page: three routes are answered here as the contract has them.
 */
export async function deskEndpoint(
  session: DeskSession | undefined = coordinator,
  policy: PolicyChanges = {},
): Promise<DeskEndpoint> {
  let ahead = 0;
  const inPage = await inPageEndpoint({
    clock: () => new Date(Date.now() + ahead),
    policy,
    deskToken: `${token} ${institution}:${token}-${institution}`,
  });
  const withToken = (init: RequestInit = {}, all = false): RequestInit => ({
    ...init,
    headers: {
      ...(init.headers as Record<string, string>),
      authorization: `Bearer ${all ? token : `${token}-${institution}`}`,
    },
  });
  const answer: typeof fetch = async (input, init) => {
    const path = new URL(String(input)).pathname.replace('/v1', '');
    const request = `${init?.method ?? 'GET'} ${path}`;
    it.requests.push(request);
    const instead = it.instead?.(request, init);
    if (instead) return instead;
    if (!path.startsWith('/desk')) return inPage.fetch(input, init);
    if (request === 'GET /desk/sign-in') return inPage.fetch(input, init);
    if (request === 'POST /desk/sign-in') return new Response(null, { status: 204 });
    if (request === 'POST /desk/sign-in/link')
      return (
        it.refusal?.clone() ??
        Response.json({ email: mailedTo, expiresAt: '2099-01-01T00:00:00.000Z' })
      );
    if (request === 'POST /desk/sessions') {
      if (it.refusal) return it.refusal.clone();
      it.session = coordinator;
      return Response.json(it.session, { status: 201 });
    }
    if (request === 'DELETE /desk/session') {
      it.session = undefined;
      return new Response(null, { status: 204 });
    }
    if (!it.session) return problem(401);
    if (request === 'GET /desk/session') return Response.json(it.session);
    const isEverywhere = it.session.rights.some((right) => right.institution === undefined);
    return inPage.fetch(input, withToken(init, isEverywhere));
  };
  let underWay = 0;
  const it: DeskEndpoint = {
    get underWay() {
      return underWay;
    },
    base: inPage.base,
    inPage,
    session,
    refusal: undefined,
    instead: undefined,
    requests: [],
    release: async () => {
      ahead += 301_000;
      await inPage.endpoint.work();
    },
    fetch: async (input, init) => {
      underWay += 1;
      try {
        return await answer(input, init);
      } finally {
        underWay -= 1;
      }
    },
    signUp: async (body) => {
      const post = async (path: string, sent: object, headers: Record<string, string> = {}) => {
        const response = await inPage.fetch(inPage.base + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(sent),
        });
        if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
        return (await response.json()) as Record<string, string>;
      };
      const { token: formToken } = await post('/form-tokens', { purpose: 'signup' });
      const key = { 'idempotency-key': crypto.randomUUID() };
      const sent = { mode: 'self', ...body, formToken };
      return (await post('/signups', sent, key)) as unknown as SignupResult;
    },
    desk: (method, path, body, headers = {}) =>
      inPage.fetch(
        `${inPage.base}/desk${path}`,
        withToken({
          method,
          headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        }),
      ),
  };
  return it;
}

/** The address that a mailed link was sent to. */
const mailedTo = 'm.jansen@gooistreek.example';

/** Somebody with a phone number who may be called in the evening. */
export const samira = {
  edition: 'assertief-hilversum',
  participant: {
    name: 'Samira de Boer',
    phone: '06 12 34 56 78',
    contactMoments: ['evening'],
    mayLeaveMessage: false,
  },
};

/** Cancels a start in the offer; what is told about it is told at once. */
export async function cancelStart(endpoint: DeskEndpoint, group: string, start: string) {
  const read = await endpoint.desk('GET', `/groups/${group}`);
  const stored = (await read.json()) as Group;
  const editions = stored.editions.map((it) =>
    it.id === start ? { ...it, signupStatus: 'cancelled' } : it,
  );
  const basedOn = { 'if-match': read.headers.get('etag') ?? '' };
  const answer = await endpoint.desk('PUT', `/groups/${group}`, { ...stored, editions }, basedOn);
  if (!answer.ok) throw new Error(await answer.text());
}
