import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { startServer as StartServer } from '../../../src/cli/start-server.ts';
import { DemoMail, invitePeople, people, policy, signInAs } from '../../../stories/demo/desk.mjs';
import { visit, type Visit, type VisitOptions } from './visit.ts';
import type { E2eBrowser } from './open-page.ts';

const { startServer } = (await import(
  new URL('../../../dist/cli/start-server.js', import.meta.url).href
)) as { startServer: typeof StartServer };

/** A server with the sample offer and the made-up people of the demo, in a database of its own. */
export interface DeskServer {
  readonly origin: string;
  readonly mail: DemoMail;
  /** Sends what waits. */
  work(): Promise<unknown>;
  /** Opens the desk in a fresh profile, signed in as the coordinator. */
  openDesk(browser: E2eBrowser, options?: VisitOptions): Promise<Visit>;
  /** A visitor's request; the form was open long enough. */
  signUp(body: object): Promise<Response>;
  stop(): Promise<void>;
}

export async function startDeskServer(): Promise<DeskServer> {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-desk-'));
  const mail = new DemoMail();
  const server = await startServer({
    port: 0,
    database: { file: join(folder, 'desk.sqlite') },
    sample: true,
    insecureDev: true,
    mail,
    policy: { ...policy, minTokenAge: 0 },
    pages: (request) => {
      const { origin, pathname } = new URL(request.url);
      return pathname === '/inloggen'
        ? signInAs(server.endpoint, mail, origin, people.coordinator.email)
        : undefined;
    },
  });
  await invitePeople(server.endpoint);
  const origin = server.url.replace('127.0.0.1', 'localhost');
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${origin}/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    origin,
    mail,
    work: () => server.endpoint.work(),
    openDesk: (browser, options) => visit(browser, `${origin}/inloggen`, options),
    signUp: async (body) => {
      const { token } = (await (await post('/form-tokens', { purpose: 'signup' })).json()) as {
        token: string;
      };
      const sent = { mode: 'self', ...body, formToken: token };
      return post('/signups', sent, { 'idempotency-key': crypto.randomUUID() });
    },
    stop: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
