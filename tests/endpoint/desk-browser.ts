import { expect } from 'vitest';
import type { MailMessage } from '../../src/endpoint/index.ts';
import type { TestEndpoint } from './support.ts';

const origin = 'https://aanbod.example.nl';

/** Mail that arrives, and what is in it. */
export class Mailbox {
  readonly messages: MailMessage[] = [];
  readonly mail = {
    send: async (message: MailMessage): Promise<void> => void this.messages.push(message),
  };

  /** The secret and the code of the newest mail to sign in with. */
  newest(to: string): { secret: string; code: string; text: string } {
    const { text } = this.messages.findLast((it) => it.to === to)!;
    return {
      text,
      secret: /#gmw-sign-in=([\w-]+)/.exec(text)?.[1] ?? '',
      code: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/m.exec(text)?.[0] ?? '',
    };
  }
}

/**
 * A browser on the endpoint's own page: keeps cookies and sends what browsers send. A header given as
 * undefined is not sent.
 */
export class DeskBrowser {
  readonly cookies = new Map<string, string>();
  /** The attributes of each cookie, as they were set. */
  readonly attributes = new Map<string, string[]>();
  readonly #endpoint: TestEndpoint;
  readonly #address: string | undefined;

  constructor(endpoint: TestEndpoint, address?: string) {
    this.#endpoint = endpoint;
    this.#address = address;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {},
  ): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = {
      cookie: cookie === '' ? undefined : cookie,
      ...(method !== 'GET' && { origin, 'sec-fetch-site': 'same-origin' }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:150.0) Gecko/20100101 Firefox/150.0',
      ...headers,
    };
    const response = await this.#endpoint.fetch(
      `/desk${path}`,
      {
        method,
        headers: Object.entries(sent).filter((it): it is [string, string] => it[1] !== undefined),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
      this.#address,
    );
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
      this.attributes.set(name, attributes);
    }
    return response;
  }

  get = (path: string, headers?: Record<string, string | undefined>) =>
    this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers?: Record<string, string | undefined>) =>
    this.send('POST', path, body, headers);
  put = (path: string, body?: unknown, headers?: Record<string, string | undefined>) =>
    this.send('PUT', path, body, headers);
  patch = (path: string, body?: unknown, headers?: Record<string, string | undefined>) =>
    this.send('PATCH', path, body, headers);
  delete = (path: string, headers?: Record<string, string | undefined>) =>
    this.send('DELETE', path, undefined, headers);

  /** Asks for a mail and reads it. */
  async ask(email: string, mailbox: Mailbox) {
    expect((await this.post('/sign-in', { email })).status).toBe(204);
    await this.#endpoint.endpoint.work();
    return mailbox.newest(email);
  }

  /** Signs in by a mailed link. */
  async signIn(email: string, mailbox: Mailbox): Promise<Response> {
    const { secret } = await this.ask(email, mailbox);
    const response = await this.post('/sessions', { secret });
    expect(response.status).toBe(201);
    return response;
  }
}
