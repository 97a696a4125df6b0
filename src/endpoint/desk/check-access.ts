import type { Context, MiddlewareHandler } from 'hono';
import type { DeskRight } from '../../contract/desk-rights.ts';
import type { Route } from '../../contract/route.ts';
import { bearerOf } from '../http/bearer.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';
import { notFound, unauthorized } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { notSignedIn, setAccess } from '../sign-in/access.ts';
import type { DeskAccess } from '../sign-in/access.ts';
import { readCookie } from '../sign-in/cookies.ts';
import { requireOwnPage } from '../sign-in/own-page.ts';
import { sessionAccess } from '../sign-in/session-access.ts';
import { freshUntil } from '../sign-in/session-times.ts';
import {
  freshSignInRequired,
  rightMissing,
  strongerSignInRequired,
} from '../sign-in/sign-in-problems.ts';
import { findSession, touchSession } from '../store/desk-sessions.ts';
import { sha256 } from '../submission/bytes.ts';
import { deskRoutesAt } from './find-desk-route.ts';
import { tokenAccess } from './token-access.ts';

/** Pages that a browser opens, which do nothing for who is not signed in. */
const pages: readonly string[] = ['/desk', '/desk/sign-in/callback'];

/**
 * Lets a request at the desk through when its route allows it to who makes it. What the route table
 * does not have is refused, so that a route without a declared right cannot be reached.
 */
export function checkAccess(services: Services): MiddlewareHandler {
  return async function checkAccess(c, next) {
    // Hono finds the handler by this decoded path: the right must be that of the same one.
    const path = c.req.path.slice(services.basePath.length);
    const { method } = c.req;
    if (pages.includes(path) || method === 'OPTIONS') return next();
    const isRead = method === 'GET' || method === 'HEAD';
    const routes = deskRoutesAt(path);
    const route = routes.get(method === 'HEAD' ? 'GET' : method);
    if (route?.access === 'open') {
      if (!isRead) requireOwnPage(services, c.req.raw);
      return next();
    }
    const access = await authenticate(c, services, route);
    if (!route) {
      if (routes.size === 0) throw notFound();
      const allowed = [...routes.keys(), 'OPTIONS', ...(routes.has('GET') ? ['HEAD'] : [])];
      throw methodNotAllowed(allowed.sort().join(', '));
    }
    checkRights(services, route, access);
    setAccess(c, access);
    return next();
  };
}

async function authenticate(
  c: Context,
  services: Services,
  route: Route | undefined,
): Promise<DeskAccess> {
  if (bearerOf(c.req.raw) !== undefined) return tokenAccess(services, c.req.raw);
  const token = readCookie(c, services, 'gmw-desk');
  if (token === undefined) throw notSignedIn();
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isRead) requireOwnPage(services, c.req.raw);
  const isLook = route?.path === '/desk/session' && isRead;
  const access = await accessByCookie(services, token, isLook);
  if (!access) throw notSignedIn();
  return access;
}

/** Seconds between two notes that a session is in use. */
const touchInterval = 60;

/** @param isLook the request only asks who is signed in, which is no use of the session */
async function accessByCookie(
  services: Services,
  token: string,
  isLook: boolean,
): Promise<DeskAccess | undefined> {
  const { store, clock, policy } = services;
  const now = clock();
  const bounds = { now, idleAge: policy.signIn.idleAge };
  const session = await findSession(store.db, await sha256(token), bounds);
  if (!session) return undefined;
  const unseen = now.getTime() - Date.parse(session.last_seen_at);
  if (isLook || unseen < touchInterval * 1000) return sessionAccess(services, session);
  await store.write((tx) => touchSession(tx, session.id, now));
  return sessionAccess(services, { ...session, last_seen_at: now.toISOString() });
}

/** Throws unless one of the rights is for the route. Which records it covers is looked at there. */
function checkRights({ policy, clock }: Services, route: Route, access: DeskAccess): void {
  const { rights, withheld, session } = access;
  const { access: tasks } = route;
  const isFor = ({ task, institution }: DeskRight): boolean =>
    Array.isArray(tasks) &&
    tasks.some((it) => it === task) &&
    (route.everywhere !== true || institution === undefined);
  if (tasks !== 'signed-in' && !rights.some(isFor)) {
    if (!session) throw unauthorized('Deze sleutel is hier niet voor.');
    throw withheld.some(isFor) ? strongerSignInRequired() : rightMissing();
  }
  if (route.fresh && session && freshUntil(session, policy.signIn) <= clock().toISOString()) {
    throw freshSignInRequired();
  }
}
