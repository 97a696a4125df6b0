import type { Context, MiddlewareHandler } from 'hono';
import { previewChange, searchSignups } from '../../contract/desk-routes.ts';
import type { Services } from '../services.ts';
import { addAudit, listLooksOf } from '../store/audit.ts';
import type { AuditEntry } from '../store/audit.ts';
import { accessIfAny, accessOf } from '../sign-in/access.ts';

/**
 * Writes down that someone read personal data, before it is sent: without this line the answer fails.
 *
 * @param records what was read, by reference; of each only the names of its fields are kept
 * @param isList a page that refreshes by itself: what the same person saw in it minutes ago is no new look
 */
export async function auditLook(
  services: Services,
  c: Context,
  records: readonly (readonly [reference: string, record: object])[],
  { isList = false }: { isList?: boolean } = {},
): Promise<void> {
  if (records.length === 0) return;
  const look = {
    actor: accessOf(c).actor,
    action: `${c.req.method} ${pathOf(c, services)}`,
    records: records.map(([reference]) => reference),
    fields: fieldNames(records.map(([, record]) => record)),
  };
  const seen = isList ? await seenBefore(services, look) : new Set<string>();
  const unseen = look.records.filter((it) => !seen.has(it));
  if (unseen.length > 0) await addAudit(services, { ...look, records: unseen });
}

/** Seconds in which a list that is shown again is the same look. */
const sameLook = 15 * 60;

/** Who the same person saw, with the same fields, in the same list a short time ago. */
async function seenBefore(
  { store, clock }: Services,
  { actor, action, fields }: AuditEntry,
): Promise<ReadonlySet<string>> {
  const since = new Date(clock().getTime() - sameLook * 1000).toISOString();
  const looks = (await listLooksOf(store.db, { actor, action, since })).filter((it) => {
    const shown = new Set(JSON.parse(it.fields) as string[]);
    return fields.every((field) => shown.has(field));
  });
  return new Set(looks.flatMap((it) => JSON.parse(it.records) as string[]));
}

const questions: readonly string[] = [previewChange.path, searchSignups.path];

/** Writes down every change at the desk, with the names of the fields that were given. */
export function auditChanges(services: Services): MiddlewareHandler {
  return async function auditChanges(c, next) {
    const { method } = c.req;
    if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return next();
    // They ask something, and change nothing.
    if (questions.includes(pathOf(c, services))) return next();
    const copy = c.req.raw.clone();
    await next();
    if (c.res.status >= 400) {
      // Not awaited: it ends only when the route has given up its own copy of the body too.
      copy.body?.cancel().catch(() => undefined);
      return;
    }
    // Where nobody need be signed in the route itself writes down who signed in.
    const access = accessIfAny(c);
    if (!access) return;
    const body: unknown = await copy.json().catch(() => undefined);
    const path = pathOf(c, services);
    await addAudit(services, {
      actor: access.actor,
      action: `${method} ${path}`,
      // `/desk/<kind>/<id>…`
      records: [decodeURIComponent(path.split('/')[3] ?? '')].filter((it) => it !== ''),
      fields: typeof body === 'object' && body !== null ? Object.keys(body) : [],
    });
  };
}

const pathOf = (c: Context, { basePath }: Services): string => c.req.path.slice(basePath.length);

/** The names of fields at any depth, each once; of a list those of its items. */
function fieldNames(values: readonly unknown[], names = new Set<string>()): string[] {
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) for (const name of Object.keys(value)) names.add(name);
    fieldNames(Object.values(value), names);
  }
  return [...names];
}
