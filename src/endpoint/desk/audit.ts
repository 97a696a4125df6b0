import type { Context, MiddlewareHandler } from 'hono';
import { previewChange } from '../../contract/desk-routes.ts';
import type { Services } from '../services.ts';
import { addAudit } from '../store/audit.ts';
import { accessIfAny, accessOf } from '../sign-in/access.ts';

/**
 * Writes down that someone read personal data, before it is sent: without this line the answer fails.
 *
 * @param records what was read, by reference; of each only the names of its fields are kept
 */
export async function auditLook(
  services: Services,
  c: Context,
  records: readonly (readonly [reference: string, record: object])[],
): Promise<void> {
  if (records.length === 0) return;
  await addAudit(services, {
    actor: accessOf(c).actor,
    action: `GET ${pathOf(c, services)}`,
    records: records.map(([reference]) => reference),
    fields: fieldNames(records.map(([, record]) => record)),
  });
}

/** Writes down every change at the desk, with the names of the fields that were given. */
export function auditChanges(services: Services): MiddlewareHandler {
  return async function auditChanges(c, next) {
    const { method } = c.req;
    if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return next();
    // It asks what a change would do, and changes nothing.
    if (pathOf(c, services) === previewChange.path) return next();
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
