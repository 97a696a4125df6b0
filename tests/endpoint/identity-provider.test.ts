// Against a real OpenID provider on this machine, with the pages that it has for tests.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.ts';
import { openIdProvider, type OpenIdProvider } from '../support/openid-provider.ts';
import { connect } from './adapter.ts';
import { DeskBrowser, Mailbox } from './desk-browser.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

const email = 'm.jansen@welzijn.example';
const publicUrl = 'https://aanbod.example.nl';
const callback = `${publicUrl}/v1/desk/sign-in/callback`;

let provider: OpenIdProvider;

beforeAll(async () => {
  provider = await openIdProvider(callback, email);
});
afterAll(() => provider.stop());

/** Signs in at the provider as a person would; resolves to the address that it sends the browser to. */
async function visit(address: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  let init: RequestInit = {};
  for (let step = 0; step < 20; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    init = {};
    if (location !== null) {
      url = new URL(location, url);
      if (url.href.startsWith(publicUrl)) return url;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    expect(prompt, page).not.toBe('');
    init = { method: 'POST', body: new URLSearchParams({ prompt, login, password: 'x' }) };
  }
  throw new Error('The provider never sent the browser back');
}

describeDatabases('signing in at the identity provider', (open) => {
  async function start() {
    const mailbox = new Mailbox();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: sampleGroups,
      // The provider has the clock of the machine.
      clock: () => new Date(),
      mail: mailbox.mail,
      publicUrl,
      identityProvider: { ...provider, name: 'Welzijn Test' },
    });
    const { link } = await endpoint.endpoint.invite({
      email,
      name: 'Miriam Jansen',
      mail: false,
    });
    const invitation = /#gmw-invitation=([\w-]+)$/.exec(link ?? '')?.[1] ?? '';
    return { endpoint, mailbox, invitation, browser: () => new DeskBrowser(endpoint) };
  }

  const begin = async (desk: DeskBrowser, invitation?: string): Promise<string> => {
    const response = await desk.post('/sign-in/identities', { invitation });
    expect(response.status).toBe(201);
    return ((await response.json()) as { url: string }).url;
  };
  /** The browser comes back from another site. */
  const comeBack = (desk: DeskBrowser, url: URL): Promise<Response> =>
    desk.get(`/sign-in/callback${url.search}`, { 'sec-fetch-site': 'cross-site' });
  const isSignedIn = async (desk: DeskBrowser) => (await desk.get('/session')).status === 200;

  it('joins an account by the invitation, and knows it from then on', async () => {
    const { invitation, browser } = await start();
    expect(await (await browser().get('/sign-in')).json()).toEqual({
      identityProvider: { name: 'Welzijn Test' },
    });
    const desk = browser();
    const back = await visit(await begin(desk, invitation), 'miriam');
    expect(desk.attributes.get('__Host-gmw-identity')).toEqual(
      expect.arrayContaining(['SameSite=Lax', 'Secure', 'HttpOnly', 'Path=/']),
    );
    const answer = await comeBack(desk, back);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${publicUrl}/v1/desk#`]);
    expect(desk.attributes.get('__Host-gmw-desk')).toContain('SameSite=Strict');
    expect(await (await desk.get('/session')).json()).toMatchObject({
      person: { email },
      signedInBy: 'identity-provider',
    });
    expect((await desk.get('/signups')).status).toBe(200);

    const later = browser();
    await comeBack(later, await visit(await begin(later), 'miriam'));
    expect(await isSignedIn(later)).toBe(true);
    // The invitation is used up: nobody else joins by it.
    const other = browser();
    expect((await other.post('/sign-in/identities', { invitation })).status).toBe(403);
  });

  it('lets nobody in by a mail address, and joins nothing without an invitation', async () => {
    const { invitation, browser } = await start();
    const stranger = browser();
    const answer = await comeBack(stranger, await visit(await begin(stranger), 'stranger'));
    expect(answer.headers.get('location')).toBe(`${publicUrl}/v1/desk#gmw-sign-in-problem=refused`);
    expect(await isSignedIn(stranger)).toBe(false);
    // An invitation that was opened in another browser is not one of this visit.
    const opened = browser();
    await begin(opened, invitation);
    await comeBack(stranger, await visit(await begin(stranger), 'stranger'));
    expect(await isSignedIn(stranger)).toBe(false);
  });

  it('refuses an answer that was made for another browser, or for the second time', async () => {
    const { invitation, browser } = await start();
    const attacker = browser();
    const url = await visit(await begin(attacker, invitation), 'attacker');
    // The attacker has somebody else open the way back: they would work under the attacker's name.
    const victim = browser();
    await comeBack(victim, url);
    expect(await isSignedIn(victim)).toBe(false);
    await begin(victim);
    await comeBack(victim, url);
    expect(await isSignedIn(victim)).toBe(false);

    const copy = new Map(attacker.cookies);
    await comeBack(attacker, url);
    expect(await isSignedIn(attacker)).toBe(true);
    const replay = browser();
    for (const [name, value] of copy) replay.cookies.set(name, value);
    await comeBack(replay, url);
    expect(await isSignedIn(replay)).toBe(false);
  });

  it('says so when the provider cannot be reached', async () => {
    const endpoint = new TestEndpoint(connect(await open()), {
      publicUrl,
      identityProvider: { ...provider, issuer: 'http://127.0.0.1:1', name: 'Weg' },
    });
    const desk = new DeskBrowser(endpoint);
    expect((await desk.post('/sign-in/identities', {})).status).toBe(503);
  });
});
