// Passkeys as browsers have them: on HTTPS, with an authenticator that the browser itself simulates.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGone, isThere, press, reads, signIn, wordsOf } from '../support/e2e/at-desk.ts';
import { withAuthenticator } from '../support/e2e/authenticator.ts';
import { serveDesk, type ServedDesk } from '../support/e2e/desk.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { visitorAt, visitors } from '../support/e2e/visitor.ts';

const institution = 'welzijn-gooistreek';
const withPasskey = 'Inloggen met een passkey';

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(async () => {
  await closeBrowsers();
  await desk.stop();
});

describe.each(visitors)('a passkey in %s', { timeout: 300_000 }, (name) => {
  it('is offered where the browser has passkeys, and nowhere else', async () => {
    const visitor = await visitorAt(name, `${desk.endpoint}/desk`);
    await isThere(visitor, '#email');
    const has = await visitor.run<boolean>(
      `typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential`,
    );
    expect((await wordsOf(visitor)).includes(withPasskey)).toBe(has);
    await visitor.close();
  });
});

describe.runIf(visitors.includes('chromium'))('a passkey', { timeout: 300_000 }, () => {
  it('is made after a mail, opens what a mail does not, signs in, and is taken away', async () => {
    const email = await desk.invite('Els Secretaris', [{ task: 'signups', institution }]);
    const visitor = await visitorAt('chromium', `${desk.endpoint}/desk`);
    const { devices, authenticatorId } = await withAuthenticator(visitor);
    const call = (method: string, path: string) =>
      visitor.run<{ status: number; body: string }>(
        `fetch('/v1/desk${path}', { method: '${method}' })
          .then(async (it) => ({ status: it.status, body: await it.text() }))`,
      );

    await signIn(visitor, desk.mail, email);
    await isThere(visitor, '.withheld');
    expect((await call('GET', '/signups')).status).toBe(403);
    await press(visitor, 'Maak een passkey op dit apparaat');
    await isGone(visitor, '.withheld');
    expect((await call('GET', '/signups')).status).toBe(200);
    const kept = await devices.send('WebAuthn.getCredentials', { authenticatorId });
    expect(kept.credentials).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }]);

    await press(visitor, 'Uitloggen');
    await press(visitor, withPasskey);
    await reads(visitor, 'Els Secretaris');
    const session = JSON.parse((await call('GET', '/session')).body) as { signedInBy: string };
    expect(session.signedInBy).toBe('passkey');

    const { passkeys } = JSON.parse((await call('GET', '/passkeys')).body) as {
      passkeys: { id: string }[];
    };
    expect(passkeys).toHaveLength(1);
    expect((await call('DELETE', `/passkeys/${passkeys[0]?.id}`)).status).toBe(204);
    await press(visitor, 'Uitloggen');
    await press(visitor, withPasskey);
    await reads(visitor, 'Dat is niet gelukt. Probeer het opnieuw, of vraag een mail.');
    expect((await call('GET', '/session')).status).toBe(401);
    await visitor.close();
  });
});
