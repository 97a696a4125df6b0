import { Hono } from 'hono';
import type { DeskSessionList } from '../../contract/desk-session.ts';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import {
  listSessionsOf,
  removeSession,
  removeSessionByToken,
  removeSessionsOf,
  touchSession,
} from '../store/desk-sessions.ts';
import { sha256 } from '../submission/bytes.ts';
import { accessOf } from './access.ts';
import { readCookie, removeCookie } from './cookies.ts';
import { viewEntry, viewSession } from './sessions.ts';

/** Who is signed in, staying so, and signing out. A program with a token has no session to end. */
export function sessionRoutes(services: Services): Hono {
  const app = new Hono();
  const { store, clock, policy } = services;

  app.get('/desk/session', (c) => c.json(viewSession(services, accessOf(c))));

  app.put('/desk/session', async (c) => {
    const access = accessOf(c);
    const { session } = access;
    if (!session) return c.json(viewSession(services, access));
    const now = clock();
    await store.write((tx) => touchSession(tx, session.id, now));
    const extended = { ...session, last_seen_at: now.toISOString() };
    return c.json(viewSession(services, { ...access, session: extended }));
  });

  app.delete('/desk/session', async (c) => {
    const token = readCookie(c, services, 'gmw-desk');
    if (token !== undefined) {
      const hash = await sha256(token);
      await store.write((tx) => removeSessionByToken(tx, hash));
    }
    removeCookie(c, services, 'gmw-desk');
    return c.body(null, 204);
  });

  app.get('/desk/sessions', async (c) => {
    const { session } = accessOf(c);
    if (!session) return c.json({ sessions: [] } satisfies DeskSessionList);
    const bounds = { now: clock(), idleAge: policy.signIn.idleAge };
    const rows = await listSessionsOf(store.db, session.person, bounds);
    const sessions = rows.map((it) => viewEntry(it, session.id, policy.signIn));
    return c.json({ sessions } satisfies DeskSessionList);
  });

  app.delete('/desk/sessions/:id', async (c) => {
    const { session } = accessOf(c);
    const id = c.req.param('id');
    const isRemoved = session && (await store.write((tx) => removeSession(tx, session.person, id)));
    if (!isRemoved) throw notFound('Deze sessie bestaat niet (meer).');
    if (id === session.id) removeCookie(c, services, 'gmw-desk');
    return c.body(null, 204);
  });

  app.delete('/desk/sessions', async (c) => {
    const { session } = accessOf(c);
    if (session) {
      await store.write((tx) => removeSessionsOf(tx, session.person));
      removeCookie(c, services, 'gmw-desk');
    }
    return c.body(null, 204);
  });

  return app;
}
