import { createEndpoint } from '../../src/endpoint/index.ts';
import type {
  Endpoint,
  EndpointDatabase,
  EndpointOptions,
  Mail,
  MailMessage,
} from '../../src/endpoint/index.ts';

/** A clock that stands still until a test moves it. */
export function testClock(start = '2027-01-14T10:00:00Z'): {
  (): Date;
  forward(seconds: number): void;
} {
  let now = new Date(start).getTime();
  const clock = (): Date => new Date(now);
  return Object.assign(clock, {
    forward(seconds: number) {
      now += seconds * 1000;
    },
  });
}

/** Mail that arrives at once, in a list. */
export const mailInto = (sent: MailMessage[]): Mail => ({
  send: (message) => Promise.resolve(void sent.push(message)),
});

const base = 'https://aanbod.example.nl/v1';

/** An endpoint with the calls that tests make. */
export class TestEndpoint {
  readonly endpoint: Endpoint;

  constructor(db: EndpointDatabase, options: Partial<EndpointOptions> = {}) {
    this.endpoint = createEndpoint({
      db,
      clock: testClock(),
      policy: { minTokenAge: 0 },
      onError: (error) => {
        throw error;
      },
      ...options,
    });
  }

  fetch(path: string, init: RequestInit = {}, address?: string): Promise<Response> {
    return this.endpoint.fetch(new Request(base + path, init), { address });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, { headers });
  }

  post(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
    address?: string,
  ): Promise<Response> {
    return this.fetch(
      path,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      },
      address,
    );
  }

  async token(purpose: string): Promise<string> {
    const response = await this.post('/form-tokens', { purpose });
    return ((await response.json()) as { token: string }).token;
  }

  /** Sends a submission with a token of its own, and a key of its own unless given. */
  async submit(
    path: string,
    purpose: string,
    body: object,
    { key = crypto.randomUUID(), address }: { key?: string; address?: string } = {},
  ): Promise<Response> {
    const formToken = await this.token(purpose);
    return this.post(path, { ...body, formToken }, { 'idempotency-key': key }, address);
  }
}
