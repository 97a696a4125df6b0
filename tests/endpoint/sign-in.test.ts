import { expect, it } from 'vitest';
import { defaultPolicy } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { DeskBrowser, Mailbox } from './desk-browser.ts';
import { deskOf } from './desk.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint, testClock } from './support.ts';

const email = 'm.jansen@welzijn.example';
const minutes = 60;

async function problemOf(response: Response): Promise<[status: number, type: string]> {
  const { type } = (await response.json()) as { type: string };
  return [response.status, type.replace('urn:gmw:problem:', '')];
}

async function rowsOf(database: TestDatabase, table: string): Promise<Record<string, unknown>[]> {
  const query = `select * from ${table}`;
  return database.kind === 'sqlite'
    ? (database.connect().prepare(query).all() as Record<string, unknown>[])
    : (await database.connect().query(query)).rows;
}

describeDatabases('signing in to the desk', (open) => {
  async function start(options: object = {}) {
    const database = await open();
    const clock = testClock();
    const mailbox = new Mailbox();
    const endpoint = new TestEndpoint(connect(database), {
      offer: sampleGroups,
      clock,
      mail: mailbox.mail,
      publicUrl: 'https://aanbod.example.nl',
      deskToken: 'all welzijn:ours',
      ...options,
    });
    await endpoint.endpoint.invite({ email, name: 'Miriam Jansen', mail: false });
    const browser = (address?: string) => new DeskBrowser(endpoint, address);
    return { database, clock, mailbox, endpoint, browser };
  }

  it('signs in by the mailed link, once, and shows who is signed in', async () => {
    const { mailbox, browser, clock } = await start();
    const desk = browser();
    expect(await problemOf(await desk.get('/session'))).toEqual([401, 'unauthorized']);
    const { secret, text } = await desk.ask(email, mailbox);
    expect(text).toContain('https://aanbod.example.nl/v1/desk#gmw-sign-in=');

    // Looking whom it is for uses nothing up: mail scanners and the page do it.
    const owner = await desk.post('/sign-in/link', { secret });
    expect(await owner.json()).toMatchObject({ email });
    const started = await desk.post('/sessions', { secret });
    expect(started.status).toBe(201);
    const session = await started.json();
    const signedInAt = clock().toISOString();
    expect(session).toEqual({
      person: { id: expect.any(String), name: 'Miriam Jansen', email },
      rights: [],
      // Who may see sign-ups needs a passkey.
      withheld: ['ballots', 'offer', 'people', 'signals', 'signups'].map((task) => ({ task })),
      signedInBy: 'mail',
      signedInAt,
      endsAt: '2027-01-14T10:30:00.000Z',
      freshUntil: '2027-01-14T10:10:00.000Z',
    });
    expect(await (await desk.get('/session')).json()).toEqual(session);
    expect(desk.attributes.get('__Host-gmw-desk')?.sort()).toEqual(
      ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'].sort(),
    );
    expect(desk.cookies.has('__Host-gmw-sign-in')).toBe(false);
    // The link is used up, in this browser too.
    const again = browser();
    again.cookies.set('__Host-gmw-sign-in', 'x');
    expect(await problemOf(await again.post('/sessions', { secret }))).toEqual([
      403,
      'sign-in-refused',
    ]);
  });

  it('signs in by the code, typed with small letters and spaces', async () => {
    const { mailbox, browser } = await start();
    const desk = browser();
    const { code } = await desk.ask(email, mailbox);
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    const started = await desk.post('/sessions', { email: email.toUpperCase(), code: typed });
    expect(started.status).toBe(201);
  });

  it('works only in the browser that asked', async () => {
    const { mailbox, browser } = await start();
    const desk = browser();
    const { secret, code } = await desk.ask(email, mailbox);
    const other = browser();
    expect(await problemOf(await other.post('/sessions', { secret }))).toEqual([
      403,
      'other-browser',
    ]);
    // Nor where somebody asked for a mail of their own.
    await other.post('/sign-in', { email: 'somebody@else.example' });
    for (const proof of [{ secret }, { email, code }]) {
      expect(await problemOf(await other.post('/sessions', proof))).toEqual([
        403,
        'sign-in-refused',
      ]);
    }
    expect((await desk.post('/sessions', { secret })).status).toBe(201);
  });

  it('ends a link after 15 minutes, and after five wrong codes', async () => {
    const { mailbox, browser, clock } = await start();
    const late = browser();
    const first = await late.ask(email, mailbox);
    clock.forward(15 * minutes);
    expect((await late.post('/sessions', { secret: first.secret })).status).toBe(403);

    const guesser = browser();
    const { code } = await guesser.ask(email, mailbox);
    for (let i = 0; i < 5; i += 1) {
      expect((await guesser.post('/sessions', { email, code: 'BBBB-BBBB' })).status).toBe(403);
    }
    expect((await guesser.post('/sessions', { email, code })).status).toBe(403);
    // It cost only that mail: another one works.
    const again = await guesser.ask(email, mailbox);
    expect((await guesser.post('/sessions', { email, code: again.code })).status).toBe(201);
  });

  it('counts guesses at the same moment', async () => {
    const { mailbox, browser } = await start();
    const desk = browser();
    const { code } = await desk.ask(email, mailbox);
    const guesses = Array.from({ length: 12 }, () => ({ email, code: 'CCCC-CCCC' }));
    await Promise.all(guesses.map((it) => desk.post('/sessions', it)));
    expect((await desk.post('/sessions', { email, code })).status).toBe(403);
  });

  it('lets one of two at the same moment use a link', async () => {
    const { mailbox, browser } = await start();
    const desk = browser();
    const { secret } = await desk.ask(email, mailbox);
    const two = await Promise.all([1, 2].map(() => desk.post('/sessions', { secret })));
    expect(two.map((it) => it.status).toSorted((a, b) => a - b)).toEqual([201, 403]);
  });

  it('answers and stores the same for an address that nobody has', async () => {
    const { database, mailbox, browser, endpoint } = await start();
    const known = browser();
    const unknown = browser();
    const answers = [
      await known.post('/sign-in', { email }),
      await unknown.post('/sign-in', { email: 'nobody@else.example' }),
    ];
    const seen = answers.map((it) => [it.status, [...it.headers.keys()].sort().join()]);
    expect(seen[0]).toEqual(seen[1]);
    expect(await rowsOf(database, 'desk_links')).toHaveLength(2);
    expect(await rowsOf(database, 'outbox')).toHaveLength(2);
    await endpoint.endpoint.work();
    expect(mailbox.messages.map((it) => it.to)).toEqual([email]);
    // Wrong codes are answered the same too.
    const proofs = [email, 'nobody@else.example'].map((it) => ({ email: it, code: 'BBBB-BBBB' }));
    const problems = [
      await (await known.post('/sessions', proofs[0])).json(),
      await (await unknown.post('/sessions', proofs[1])).json(),
    ];
    expect(problems[0]).toEqual(problems[1]);
  });

  it('limits mails per address of a person, known or not, and attempts per client', async () => {
    const { browser, mailbox, endpoint } = await start();
    for (const it of [email, 'nobody@else.example']) {
      for (let i = 0; i < defaultPolicy.signIn.perMailbox.count; i += 1) {
        expect((await browser().post('/sign-in', { email: it })).status).toBe(204);
      }
      expect(await problemOf(await browser().post('/sign-in', { email: it }))).toEqual([
        429,
        'limited',
      ]);
    }
    await endpoint.endpoint.work();
    expect(mailbox.messages).toHaveLength(10);
    const script = browser('203.0.113.7');
    script.cookies.set('__Host-gmw-sign-in', 'x');
    for (let i = 0; i < defaultPolicy.signIn.perAddress.count; i += 1) {
      expect((await script.post('/sessions', { secret: `guess ${i}` })).status).toBe(403);
    }
    expect((await script.post('/sessions', { secret: 'one more' })).status).toBe(429);
    expect((await script.post('/sign-in/link', { secret: 'one more' })).status).toBe(429);
  });

  it('keeps no secret, code, token or address readable in the database', async () => {
    const { database, mailbox, browser } = await start({
      encryptionKey: 'zaJk83hd0Kq-27hfnV6shL5mRtY8pQ2x',
    });
    const desk = browser();
    const { code } = await desk.ask(email, mailbox);
    const { secret } = await desk.ask(email, mailbox);
    const cookie = desk.cookies.get('__Host-gmw-sign-in') ?? '';
    const before = JSON.stringify(await rowsOf(database, 'desk_links'));
    await desk.post('/sessions', { secret });
    const tables = [
      'desk_people',
      'desk_sessions',
      'desk_rights',
      'outbox',
      'audit',
      'rate_limits',
    ];
    const rows = await Promise.all(tables.map((it) => rowsOf(database, it)));
    const all = before + JSON.stringify(rows);
    const token = desk.cookies.get('__Host-gmw-desk') ?? '';
    for (const it of [secret, code, code.replace('-', ''), cookie, token, email, 'Miriam']) {
      expect(it.length).toBeGreaterThan(5);
      expect(all).not.toContain(it);
    }
  });

  it('ends after half an hour without a request, and after 12 hours whatever happens', async () => {
    const { mailbox, browser, clock } = await start();
    const idle = browser();
    await idle.signIn(email, mailbox);
    clock.forward(29 * minutes);
    // Asking who is signed in is no use of the session.
    expect((await idle.get('/session')).status).toBe(200);
    clock.forward(minutes);
    expect((await idle.get('/session')).status).toBe(401);
    expect((await idle.put('/session')).status).toBe(401);

    const busy = browser();
    await busy.signIn(email, mailbox);
    for (let i = 0; i < 35; i += 1) {
      clock.forward(20 * minutes);
      expect((await busy.put('/session')).status).toBe(200);
    }
    const { endsAt } = (await (await busy.get('/session')).json()) as { endsAt: string };
    expect(Date.parse(endsAt) - clock().getTime()).toBe(20 * minutes * 1000);
    clock.forward(20 * minutes);
    expect((await busy.put('/session')).status).toBe(401);
  });

  it('lists where one is signed in, and signs out here, there and everywhere', async () => {
    const { database, mailbox, browser, endpoint } = await start();
    const [here, there, third] = [browser(), browser(), browser()];
    await here.signIn(email, mailbox);
    await there.signIn(email, mailbox);
    await third.signIn(email, mailbox);
    const listOf = async (it: DeskBrowser) =>
      (await (await it.get('/sessions')).json()) as {
        sessions: { id: string; current: boolean; device: string }[];
      };
    const { sessions } = await listOf(here);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter((it) => it.current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ device: 'Firefox, Windows' });
    const other = (await listOf(there)).sessions.find((it) => it.current)?.id ?? '';
    expect((await here.delete(`/sessions/${other}`)).status).toBe(204);
    expect((await there.get('/session')).status).toBe(401);
    expect((await here.delete(`/sessions/${other}`)).status).toBe(404);

    // A token that was copied before signing out is worth nothing.
    const copy = new DeskBrowser(endpoint);
    for (const [name, value] of here.cookies) copy.cookies.set(name, value);
    expect((await copy.get('/session')).status).toBe(200);
    expect((await here.delete('/session')).status).toBe(204);
    expect(here.cookies.size).toBe(0);
    expect((await copy.get('/session')).status).toBe(401);
    expect((await here.delete('/session')).status).toBe(204);

    await here.signIn(email, mailbox);
    expect((await here.delete('/sessions')).status).toBe(204);
    expect((await third.get('/session')).status).toBe(401);
    expect(await rowsOf(database, 'desk_sessions')).toEqual([]);
  });

  it('does not end the session of somebody else', async () => {
    const { mailbox, browser, endpoint } = await start();
    const other = 'k.visser@elders.example';
    await endpoint.endpoint.invite({ email: other, name: 'K. Visser', mail: false });
    const [mine, theirs] = [browser(), browser()];
    await mine.signIn(email, mailbox);
    await theirs.signIn(other, mailbox);
    const { sessions } = (await (await theirs.get('/sessions')).json()) as {
      sessions: { id: string }[];
    };
    expect(sessions).toHaveLength(1);
    expect((await mine.delete(`/sessions/${sessions[0]?.id}`)).status).toBe(404);
    expect((await theirs.get('/session')).status).toBe(200);
  });

  it('gives a browser another token at each sign-in, and ends the one before', async () => {
    const { mailbox, browser } = await start();
    const desk = browser();
    await desk.signIn(email, mailbox);
    const first = desk.cookies.get('__Host-gmw-desk') ?? '';
    await desk.signIn(email, mailbox);
    expect(desk.cookies.get('__Host-gmw-desk')).not.toBe(first);
    const old = browser();
    old.cookies.set('__Host-gmw-desk', first);
    expect((await old.get('/session')).status).toBe(401);
    // A token that somebody planted is not taken over.
    const planted = browser();
    planted.cookies.set('__Host-gmw-desk', 'known-to-an-attacker');
    await planted.signIn(email, mailbox);
    const victim = browser();
    victim.cookies.set('__Host-gmw-desk', 'known-to-an-attacker');
    expect((await victim.get('/session')).status).toBe(401);
  });

  it('refuses what another page makes a browser send', async () => {
    const { mailbox, browser } = await start({ origins: '*' });
    const desk = browser();
    const { secret } = await desk.ask(email, mailbox);
    const foreign: Record<string, string | undefined>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://www.example.nl' },
      { 'sec-fetch-site': 'none' },
      // Older browsers, without Sec-Fetch-Site.
      { 'sec-fetch-site': undefined, origin: 'https://evil.example' },
      { 'sec-fetch-site': undefined, origin: 'null' },
      { 'sec-fetch-site': undefined, origin: 'http://aanbod.example.nl' },
      { 'sec-fetch-site': undefined, origin: undefined },
    ];
    const calls = [
      ['POST', '/sign-in', { email }],
      ['POST', '/sign-in/link', { secret }],
      ['POST', '/sessions', { secret }],
    ] as const;
    const refused = async (method: string, path: string, body?: unknown) => {
      for (const given of foreign) {
        const answer = await desk.send(method, path, body, given);
        expect([path, given, ...(await problemOf(answer))]).toEqual([
          path,
          given,
          403,
          'origin-not-allowed',
        ]);
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      }
    };
    for (const [method, path, body] of calls) await refused(method, path, body);
    await desk.post('/sessions', { secret });
    await refused('PUT', '/session');
    await refused('DELETE', '/session');
    await refused('DELETE', '/sessions');
    await refused('POST', '/changes', {});
    await refused('PUT', '/institutions/welzijn', {});
    expect((await desk.get('/session')).status).toBe(200);
  });

  it('makes no link of a host that the request names', async () => {
    const { mailbox, browser } = await start({ publicUrl: undefined });
    const { text, code } = await browser().ask(email, mailbox);
    expect(text).not.toContain('http');
    expect(code).not.toBe('');
  });

  it('knows people by their address after another key for personal data', async () => {
    const database = await open();
    const mailbox = new Mailbox();
    const [old, current] = ['the first key of this endpoint', 'the second key of this endpoint'];
    const keyed = (encryptionKey: string, olderKeys: string[] = []) =>
      new TestEndpoint(connect(database), {
        encryptionKey,
        olderKeys,
        mail: mailbox.mail,
        publicUrl: 'https://aanbod.example.nl',
      });
    const { endpoint } = keyed(old);
    await endpoint.invite({ email, name: 'Miriam Jansen', mail: false });
    const both = keyed(current, [old]);
    await new DeskBrowser(both).signIn(email, mailbox);
    await both.endpoint.reseal();
    const session = await new DeskBrowser(keyed(current)).signIn(email, mailbox);
    expect(await session.json()).toMatchObject({ person: { name: 'Miriam Jansen' } });
  });

  it('has a page that nobody can frame, and that opening uses nothing of', async () => {
    const { endpoint } = await start({ deskScript: { url: '../cdn/gmw-desk.js' } });
    const page = await endpoint.get('/desk');
    expect(page.status).toBe(200);
    const text = (await page.text()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('<gmw-desk endpoint="/v1"');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('set-cookie')).toBeNull();
    expect((await endpoint.fetch('/desk', { method: 'HEAD' })).status).toBe(200);
  });

  it('gives plain cookies on this machine without TLS, and nowhere else', async () => {
    const local = await start({ publicUrl: 'http://localhost:8080' });
    const here = local.browser();
    await here.post('/sign-in', { email });
    expect(here.attributes.get('gmw-sign-in')).not.toContain('Secure');
    const { browser, mailbox } = await start();
    const desk = browser();
    await desk.signIn(email, mailbox);
    // Another host of the same site can set the plain name: it counts for nothing here.
    const tossed = browser();
    tossed.cookies.set('gmw-desk', desk.cookies.get('__Host-gmw-desk') ?? '');
    expect((await tossed.get('/session')).status).toBe(401);
  });

  it('tells a program what its token is for', async () => {
    const { endpoint } = await start();
    const all = await (await deskOf(endpoint, 'all').get('/session')).json();
    expect(all).toMatchObject({
      person: { id: 'token:working-group', name: 'working-group' },
      rights: ['signups', 'offer', 'signals', 'ballots', 'people'].map((task) => ({ task })),
      signedInBy: 'token',
    });
    const ours = await (await deskOf(endpoint, 'ours').get('/session')).json();
    expect(ours).toMatchObject({
      rights: ['signups', 'offer', 'signals'].map((task) => ({ task, institution: 'welzijn' })),
    });
    expect((await deskOf(endpoint, 'nope').get('/session')).status).toBe(401);
  });

  it('tells in the audit who signed in and what they did, without a secret', async () => {
    const signIn = { ...defaultPolicy.signIn, signupsNeedPasskey: false };
    const { database, mailbox, browser } = await start({ policy: { minTokenAge: 0, signIn } });
    const desk = browser();
    await desk.signIn(email, mailbox);
    await desk.delete('/sessions');
    const rows = await rowsOf(database, 'audit');
    const person = (await rowsOf(database, 'desk_people'))[0]?.['id'];
    const actions = rows.map((it) => [it['actor'], it['action']]);
    expect(actions).toEqual(
      expect.arrayContaining([
        ['command-line', 'invite'],
        [`person:${String(person)}`, 'sign-in mail'],
        [`person:${String(person)}`, 'DELETE /desk/sessions'],
      ]),
    );
  });
});
