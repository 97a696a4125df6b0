import { urlOf, type Connection } from '../../../../client/call.ts';
import type { Group } from '../../../../contract/group.ts';
import { getGroup, listGroups } from '../../../../contract/routes.ts';

/**
 * A `fetch` with one group as the whole offer. What else a page reads, such as the institution and the
 * words of a language, comes from where it always does, without the session of the desk. Nothing is ever
 * sent: a sign-up or a signal of somebody who tries the page would count as one of a visitor.
 */
export function previewFetch(group: Group, connection: Connection): typeof fetch {
  const list = urlOf(connection.endpoint, listGroups);
  const own = urlOf(connection.endpoint, getGroup, { params: { id: group.id } });
  return async (input, init) => {
    const { method, url } = new Request(input, init);
    if (method !== 'GET') return refusal();
    const [address] = url.split('?');
    if (address === list) return Response.json({ total: 1, groups: [group], facets: {} });
    if (address === own) return Response.json(group);
    return connection.fetch.call(globalThis, input, { ...init, credentials: 'omit' });
  };
}

const refusal = (): Response =>
  Response.json(
    { type: 'about:blank', status: 403, title: 'Preview', detail: 'A preview sends nothing.' },
    { status: 403 },
  );
