import { Hono } from 'hono';
import type { Context } from 'hono';
import type { IdentityAddress, SignInWays } from '../../contract/desk-identity.ts';
import { requestIdentity } from '../../contract/desk-session-routes.ts';
import { readJson } from '../http/json-body.ts';
import { notFound, unavailable } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addAudit } from '../store/audit.ts';
import { addIdentity, findIdentity, invitedBy, useInvitation } from '../store/desk-identities.ts';
import type { Account } from '../store/desk-identities.ts';
import { findDeskPerson } from '../store/desk-people.ts';
import type { InTransaction } from '../store/store.ts';
import { randomSecret, sha256 } from '../submission/bytes.ts';
import { countSubmission } from '../submission/limits.ts';
import { attemptsFrom } from './attempts.ts';
import { beginCeremony, endCeremony } from './ceremony.ts';
import { readCookie, removeCookie, writeCookie } from './cookies.ts';
import { beginVisit, endVisit } from './identity-provider.ts';
import type { Visit } from './identity-provider.ts';
import { giveToken, openSession } from './sessions.ts';
import { signInRefused } from './sign-in-problems.ts';

const callbackPath = '/desk/sign-in/callback';

/** Signing in at the identity provider of the institution. */
export function identityRoutes(services: Services): Hono {
  const app = new Hono();
  const { store, clock, policy, basePath, publicUrl, identityProvider } = services;
  const provider = publicUrl === undefined ? undefined : identityProvider;
  const callback = `${publicUrl}${basePath}${callbackPath}`;

  app.get('/desk/sign-in', (c) =>
    c.json({
      ...(provider && { identityProvider: { name: provider.name } }),
    } satisfies SignInWays),
  );

  app.post('/desk/sign-in/identities', async (c) => {
    if (!provider) throw notFound();
    const { invitation } = validate(requestIdentity.body!, await readJson(c.req.raw));
    const address = await attemptsFrom(services, c.req.raw);
    await store.write((tx) => countSubmission(tx, { address }, clock()));
    const hash = invitation === undefined ? undefined : await sha256(invitation);
    const isKnown = hash === undefined || (await invitedBy(store.db, hash, clock()));
    if (!isKnown) throw signInRefused();
    const { url, visit } = await beginVisit(provider, callback, hash).catch(() => {
      throw unavailable();
    });
    const browser = randomSecret();
    await beginCeremony(services, 'identity-provider', browser, visit);
    // The browser comes back from another site, which `Strict` would not let bring the cookie.
    const options = { maxAge: policy.signIn.linkAge, sameSite: 'Lax' } as const;
    writeCookie(c, services, 'gmw-identity', browser, options);
    return c.json({ url } satisfies IdentityAddress, 201);
  });

  app.get(callbackPath, async (c) => {
    const browser = readCookie(c, services, 'gmw-identity');
    removeCookie(c, services, 'gmw-identity');
    const visit =
      browser === undefined
        ? undefined
        : await endCeremony<Visit>(services, 'identity-provider', browser);
    const account =
      provider && visit && (await endVisit(provider, callback, new URL(c.req.url).search, visit));
    const isSignedIn = account && (await signIn(services, c, account, visit));
    // Without `code` and `state` in the address, and without a fragment that the provider gave.
    return c.redirect(
      `${publicUrl ?? ''}${basePath}/desk#${isSignedIn ? '' : 'gmw-sign-in-problem=refused'}`,
      303,
    );
  });

  return app;
}

async function signIn(
  services: Services,
  c: Context,
  account: Account,
  { invitation }: Visit,
): Promise<boolean> {
  const { store, clock } = services;
  const now = clock();
  const opened = await store.write(async (tx) => {
    const person = await personOf(tx, account, invitation, now);
    if (person === undefined || !(await findDeskPerson(tx, person))) return undefined;
    return openSession(tx, services, c, person, 'identity-provider', now);
  });
  if (!opened) return false;
  const actor = `person:${opened.session.person}`;
  const action = 'sign-in identity-provider';
  await addAudit(services, { actor, action, records: [], fields: [] });
  giveToken(c, services, opened.token);
  return true;
}

/** Whose account it is. One that is nobody's yet is joined to who was invited, in this browser. */
async function personOf(
  tx: InTransaction,
  account: Account,
  invitation: string | undefined,
  now: Date,
): Promise<string | undefined> {
  const known = await findIdentity(tx, account);
  if (known) return known.person;
  if (invitation === undefined) return undefined;
  const person = await useInvitation(tx, invitation, now);
  if (person === undefined || !(await findDeskPerson(tx, person))) return undefined;
  const row = { ...account, person, created_at: now.toISOString() };
  return (await addIdentity(tx, row)) ? person : undefined;
}
