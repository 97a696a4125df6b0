import { Hono } from 'hono';
import type { SignInLinkOwner } from '../../contract/desk-session.ts';
import {
  readSignInLink as linkRoute,
  requestSignIn,
  startSession,
} from '../../contract/desk-session-routes.ts';
import { readJson } from '../http/json-body.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addAudit } from '../store/audit.ts';
import { endLinks, findLink } from '../store/desk-links.ts';
import { findDeskPerson } from '../store/desk-people.ts';
import type { DeskPersonal } from '../store/desk-people.ts';
import { usePasskey } from '../store/desk-passkeys.ts';
import { randomSecret, sha256 } from '../submission/bytes.ts';
import { countSubmission } from '../submission/limits.ts';
import { askForLink } from './ask-for-link.ts';
import { attemptsFrom } from './attempts.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { checkPasskey, signInOptions } from './passkeys.ts';
import { sessionAccess } from './session-access.ts';
import { giveToken, openSession, viewSession } from './sessions.ts';
import { otherBrowser, signInRefused } from './sign-in-problems.ts';
import { useMail } from './use-link.ts';

/** Signing in by a link or code that is mailed, or by passkey, in the browser that asks for it. */
export function signInRoutes(services: Services): Hono {
  const app = new Hono();
  const { store, clock, policy, personalData } = services;

  app.post('/desk/sign-in', async (c) => {
    const { email, lang = 'nl' } = validate(requestSignIn.body!, await readJson(c.req.raw));
    // One browser may ask again before the first mail has come: both work.
    const browser = readCookie(c, services, 'gmw-sign-in') ?? randomSecret();
    const address = await attemptsFrom(services, c.req.raw);
    await askForLink(services, { email, lang, browser, address }, clock());
    writeCookie(c, services, 'gmw-sign-in', browser, { maxAge: policy.signIn.linkAge });
    return c.body(null, 204);
  });

  app.post('/desk/sign-in/link', async (c) => {
    const { secret } = validate(linkRoute.body!, await readJson(c.req.raw));
    const browser = readCookie(c, services, 'gmw-sign-in');
    if (browser === undefined) throw otherBrowser();
    const now = clock();
    const address = await attemptsFrom(services, c.req.raw);
    await store.write((tx) => countSubmission(tx, { address }, now));
    const hashes = { browserHash: await sha256(browser), secretHash: await sha256(secret) };
    const link = await findLink(store.db, hashes, now);
    const person = link?.person && (await findDeskPerson(store.db, link.person));
    const personal = person && ((await personalData.tryOpen(person.sealed)) as DeskPersonal);
    if (!link || !personal) throw signInRefused();
    const owner = { email: personal.email, expiresAt: link.expires_at };
    return c.json(owner satisfies SignInLinkOwner);
  });

  app.post('/desk/sign-in/challenges', async (c) => {
    const browser = readCookie(c, services, 'gmw-sign-in') ?? randomSecret();
    const address = await attemptsFrom(services, c.req.raw);
    await store.write((tx) => countSubmission(tx, { address }, clock()));
    const options = await signInOptions(services, c.req.raw, browser);
    writeCookie(c, services, 'gmw-sign-in', browser, { maxAge: policy.signIn.linkAge });
    return c.json(options, 201);
  });

  app.post('/desk/sessions', async (c) => {
    const proof = validate(startSession.body!, await readJson(c.req.raw));
    const browser = readCookie(c, services, 'gmw-sign-in');
    if (browser === undefined) throw otherBrowser();
    const now = clock();
    const address = await attemptsFrom(services, c.req.raw);
    await store.write((tx) => countSubmission(tx, { address }, now));
    const { passkey } = proof;
    const used = passkey && (await checkPasskey(services, c.req.raw, browser, passkey));
    if (passkey && !used) throw signInRefused();
    const way = used ? 'passkey' : 'mail';
    const opened = await store.write(async (tx) => {
      const person = used?.person ?? (await useMail(tx, services, browser, proof, now));
      if (person === undefined || !(await findDeskPerson(tx, person))) return undefined;
      if (used) await usePasskey(tx, used.id, used.counter, now);
      await endLinks(tx, person);
      return openSession(tx, services, c, person, way, now);
    });
    const access = opened && (await sessionAccess(services, opened.session));
    if (!opened || !access) throw signInRefused();
    const { actor } = access;
    await addAudit(services, { actor, action: `sign-in ${way}`, records: [], fields: [] });
    giveToken(c, services, opened.token);
    return c.json(viewSession(services, access), 201);
  });

  return app;
}
