import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { DeskBrowser, Mailbox } from './desk-browser.ts';
import { sampleGroups } from './sample-groups.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';
import { TestEndpoint, testClock } from './support.ts';

const email = 'm.jansen@welzijn.example';
const origin = 'https://aanbod.example.nl';

type Json = Record<string, unknown>;

describeDatabases('passkeys', (open) => {
  async function start() {
    const mailbox = new Mailbox();
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: sampleGroups,
      clock,
      mail: mailbox.mail,
      publicUrl: origin,
    });
    await endpoint.endpoint.invite({ email, name: 'Miriam Jansen', mail: false });
    const browser = () => new DeskBrowser(endpoint);
    return { endpoint, mailbox, clock, browser };
  }

  const optionsFor = async (desk: DeskBrowser, path: string): Promise<Json> => {
    const response = await desk.post(path);
    expect(response.status).toBe(201);
    return (await response.json()) as Json;
  };
  const register = async (desk: DeskBrowser, passkey: SoftwareAuthenticator) => {
    const options = await optionsFor(desk, '/passkeys/challenges');
    return desk.post('/passkeys', { name: 'Mijn laptop', credential: passkey.create(options) });
  };
  const signIn = async (desk: DeskBrowser, passkey: SoftwareAuthenticator) => {
    const options = await optionsFor(desk, '/sign-in/challenges');
    return desk.post('/sessions', { passkey: passkey.get(options) });
  };

  it('makes the first passkey after a mail, and then lets see sign-ups', async () => {
    const { endpoint, mailbox, browser } = await start();
    const desk = browser();
    await desk.signIn(email, mailbox);
    expect((await desk.get('/signups')).status).toBe(403);
    const token = desk.cookies.get('__Host-gmw-desk');
    const passkey = new SoftwareAuthenticator(origin);
    const made = await register(desk, passkey);
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ name: 'Mijn laptop' });
    // The session goes on with more rights, so with another token.
    expect(desk.cookies.get('__Host-gmw-desk')).not.toBe(token);
    expect((await desk.get('/signups')).status).toBe(200);
    const old = browser();
    old.cookies.set('__Host-gmw-desk', token ?? '');
    expect((await old.get('/session')).status).toBe(401);
    await endpoint.endpoint.work();
    expect(mailbox.messages.at(-1)).toMatchObject({
      to: email,
      subject: 'U hebt een nieuwe passkey',
    });

    const other = browser();
    const started = await signIn(other, passkey);
    expect(started.status).toBe(201);
    expect(await started.json()).toMatchObject({ person: { email }, signedInBy: 'passkey' });
    expect((await other.get('/signups')).status).toBe(200);
  });

  it('makes no second passkey after a mail, nor takes one away', async () => {
    const { mailbox, browser } = await start();
    const desk = browser();
    await desk.signIn(email, mailbox);
    await register(desk, new SoftwareAuthenticator(origin));
    const { passkeys } = (await (await desk.get('/passkeys')).json()) as {
      passkeys: { id: string }[];
    };
    expect(passkeys).toHaveLength(1);
    const thief = browser();
    await thief.signIn(email, mailbox);
    expect((await thief.post('/passkeys/challenges')).status).toBe(403);
    expect((await thief.delete(`/passkeys/${passkeys[0]?.id}`)).status).toBe(403);
    const { person } = (await (await thief.get('/session')).json()) as { person: { id: string } };
    expect((await thief.delete(`/people/${person.id}/passkeys`)).status).toBe(403);
    // With a passkey one may have more, and take one away.
    const second = new SoftwareAuthenticator(origin);
    expect((await register(desk, second)).status).toBe(201);
    expect((await desk.delete(`/passkeys/${passkeys[0]?.id}`)).status).toBe(204);
    expect((await signIn(browser(), second)).status).toBe(201);
  });

  it('makes one first passkey of two at the same moment', async () => {
    const { mailbox, browser } = await start();
    const [one, two] = [browser(), browser()];
    await one.signIn(email, mailbox);
    await two.signIn(email, mailbox);
    const asked = await Promise.all(
      [one, two].map(async (desk) => ({
        desk,
        options: await optionsFor(desk, '/passkeys/challenges'),
      })),
    );
    const both = await Promise.all(
      asked.map(({ desk, options }) => {
        const credential = new SoftwareAuthenticator(origin).create(options);
        return desk.post('/passkeys', { name: 'Laptop', credential });
      }),
    );
    expect(both.map((it) => it.status).toSorted((a, b) => a - b)).toEqual([201, 403]);
  });

  it('refuses an answer from another site, to another question, or for the second time', async () => {
    const { mailbox, browser } = await start();
    const desk = browser();
    await desk.signIn(email, mailbox);
    const passkey = new SoftwareAuthenticator(origin);
    expect((await register(desk, passkey)).status).toBe(201);
    const attempt = browser();
    const ask = () => optionsFor(attempt, '/sign-in/challenges');
    const send = async (answer: Json) =>
      (await attempt.post('/sessions', { passkey: answer })).status;

    passkey.origin = 'https://evil.example';
    expect(await send(passkey.get(await ask()))).toBe(403);
    passkey.origin = origin;
    expect(await send(passkey.get(await ask(), 'evil.example'))).toBe(403);
    passkey.isVerified = false;
    expect(await send(passkey.get(await ask()))).toBe(403);
    passkey.isVerified = true;
    await ask();
    expect(await send(passkey.get({ rpId: 'aanbod.example.nl', challenge: 'AAAA' }))).toBe(403);
    expect(await send(new SoftwareAuthenticator(origin).get(await ask()))).toBe(403);
    expect(await send({ id: 'x' })).toBe(403);
    // A question that another browser got.
    const asked = await ask();
    const stranger = browser();
    await optionsFor(stranger, '/sign-in/challenges');
    const taken = passkey.get(asked);
    expect((await stranger.post('/sessions', { passkey: taken })).status).toBe(403);
    expect(await send(taken)).toBe(201);
    attempt.cookies.set('__Host-gmw-sign-in', desk.cookies.get('__Host-gmw-sign-in') ?? 'x');
    expect(await send(taken)).toBe(403);
    // A copy of the passkey that counted less than the real one.
    passkey.counter = 0;
    expect((await signIn(browser(), passkey)).status).toBe(403);
  });

  it('refuses a new passkey of another site or without a check of its owner', async () => {
    const { mailbox, browser } = await start();
    const desk = browser();
    await desk.signIn(email, mailbox);
    const foreign = new SoftwareAuthenticator('https://evil.example');
    expect((await register(desk, foreign)).status).toBe(403);
    const unverified = new SoftwareAuthenticator(origin);
    unverified.isVerified = false;
    expect((await register(desk, unverified)).status).toBe(403);
    expect(await (await desk.get('/passkeys')).json()).toEqual({ passkeys: [] });
  });

  it('needs a fresh sign-in for another passkey, and an administrator for who lost theirs', async () => {
    const { endpoint, mailbox, clock, browser } = await start();
    const desk = browser();
    await desk.signIn(email, mailbox);
    await register(desk, new SoftwareAuthenticator(origin));
    clock.forward(601);
    expect((await desk.post('/passkeys/challenges')).status).toBe(403);

    const other = 'beheer@elders.example';
    await endpoint.endpoint.invite({ email: other, name: 'Beheer', mail: false });
    const administrator = browser();
    await administrator.signIn(other, mailbox);
    await register(administrator, new SoftwareAuthenticator(origin));
    const { people } = (await (await administrator.get('/people')).json()) as {
      people: { id: string; passkeys: number; email: string }[];
    };
    const lost = people.find((it) => it.email === email);
    expect(lost?.passkeys).toBe(1);
    expect((await administrator.delete(`/people/${lost?.id}/passkeys`)).status).toBe(204);
    expect((await desk.get('/session')).status).toBe(401);
    const again = browser();
    await again.signIn(email, mailbox);
    expect((await register(again, new SoftwareAuthenticator(origin))).status).toBe(201);
  });
});
