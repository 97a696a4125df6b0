import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Passkey, PasskeyList } from '../../contract/desk-passkeys.ts';
import { createPasskey } from '../../contract/desk-passkey-routes.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { addMessage } from '../outbox/add-message.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import { lockDeskPeople } from '../store/desk-people.ts';
import { addPasskey, findPasskey, listPasskeysOf, removePasskey } from '../store/desk-passkeys.ts';
import type { Queries } from '../store/store.ts';
import type { DeskPasskeysTable } from '../store/tables.ts';
import { accessOf } from './access.ts';
import type { DeskAccess } from './access.ts';
import { checkNewPasskey, passkeyOptions, storedPasskey } from './passkeys.ts';
import { giveToken, openSession } from './sessions.ts';
import { signInRefused, strongerSignInRequired } from './sign-in-problems.ts';

/** The passkeys of who is signed in. A program with a token has none. */
export function passkeyRoutes(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/passkeys', async (c) => {
    const rows = await listPasskeysOf(store.db, accessOf(c).person.id);
    return c.json({ passkeys: rows.map(view) } satisfies PasskeyList);
  });

  app.post('/desk/passkeys/challenges', async (c) => {
    const access = personOf(c);
    await requireMayAdd(store.db, access);
    return c.json(await passkeyOptions(services, c.req.raw, access), 201);
  });

  app.post('/desk/passkeys', async (c) => {
    const access = personOf(c);
    const { name, credential } = validate(createPasskey.body!, await readJson(c.req.raw));
    const checked = await checkNewPasskey(services, c.req.raw, access.session, credential);
    if (!checked) throw signInRefused();
    const now = clock();
    const passkey = storedPasskey(checked, access.person.id, name, now);
    const opened = await store.write(async (tx) => {
      // Two first passkeys at the same moment: the second one is not the first.
      await lockDeskPeople(tx, now);
      await requireMayAdd(tx, access);
      if (await findPasskey(tx, passkey.id)) throw signInRefused();
      await addPasskey(tx, passkey);
      const { email } = access.person;
      if (email !== undefined) {
        const about = { reference: '', institution: '' };
        await addMessage(tx, services, about, 'desk-passkey', newPasskeyMail(email), now);
      }
      if (access.signedInBy !== 'mail') return undefined;
      return openSession(tx, services, c, access.person.id, 'passkey', now);
    });
    if (opened) giveToken(c, services, opened.token);
    return c.json(view(passkey), 201);
  });

  app.delete('/desk/passkeys/:id', async (c) => {
    const access = personOf(c);
    const id = c.req.param('id');
    // By a mail one could take the last passkey away and make a first one.
    if (access.signedInBy === 'mail') throw strongerSignInRequired();
    const isRemoved = await store.write((tx) => removePasskey(tx, access.person.id, id));
    if (!isRemoved) throw notFound('Deze passkey bestaat hier niet.');
    return c.body(null, 204);
  });

  return app;
}

type PersonAccess = DeskAccess & Required<Pick<DeskAccess, 'session'>>;

function personOf(c: Context): PersonAccess {
  const access = accessOf(c);
  if (!access.session) throw notFound('Een programma heeft geen passkeys.');
  return { ...access, session: access.session };
}

/** A mail makes only the first passkey: else who reads somebody's mail could add one of their own. */
async function requireMayAdd(db: Queries, { signedInBy, person }: DeskAccess): Promise<void> {
  if (signedInBy !== 'mail') return;
  if ((await listPasskeysOf(db, person.id)).length > 0) throw strongerSignInRequired();
}

const view = (it: DeskPasskeysTable): Passkey => ({
  id: it.id,
  name: it.name,
  createdAt: it.created_at,
  ...(it.last_used_at !== null && { lastUsedAt: it.last_used_at }),
});

const newPasskeyMail = (to: string) => ({
  to,
  subject: 'U hebt een nieuwe passkey',
  text: paragraphs(
    'Er is een passkey gemaakt om onder uw naam in te loggen bij het beheer van het groepsaanbod.',
    'Hebt u dit niet gedaan? Laat het dan meteen weten aan wie de rechten beheert.',
  ),
});
