import * as deskRoutes from '../../contract/desk-routes.ts';
import * as announcementRoutes from '../../contract/desk-announcement-routes.ts';
import * as ballotRoutes from '../../contract/desk-ballot-routes.ts';
import * as passkeyRoutes from '../../contract/desk-passkey-routes.ts';
import * as peopleRoutes from '../../contract/desk-people-routes.ts';
import * as sessionRoutes from '../../contract/desk-session-routes.ts';
import type { Route } from '../../contract/route.ts';

const routes: readonly Route[] = [
  deskRoutes,
  announcementRoutes,
  ballotRoutes,
  passkeyRoutes,
  peopleRoutes,
  sessionRoutes,
]
  .flatMap((it) => Object.values<unknown>(it))
  .map((it) => it as Route);

/** The routes of a path below the base path, by their methods. */
export function deskRoutesAt(path: string): ReadonlyMap<string, Route> {
  const segments = path.split('/');
  const at = routes.filter((it) => {
    const parts = it.path.split('/');
    return (
      parts.length === segments.length &&
      parts.every((part, i) => part === segments[i] || (part.startsWith('{') && segments[i] !== ''))
    );
  });
  return new Map(at.map((it) => [it.method, it]));
}
