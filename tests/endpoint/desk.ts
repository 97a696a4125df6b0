import type { TestEndpoint } from './support.ts';

export const deskToken = 'a-token-for-the-working-group';

/** Calls of the desk, with its token unless another is given. */
export function deskOf(endpoint: TestEndpoint, token: string | undefined = deskToken) {
  const call = (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    endpoint.fetch(`/desk${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const basedOn = async (path: string): Promise<Record<string, string>> => {
    const etag = (await call('GET', path)).headers.get('etag');
    return etag === null ? { 'if-none-match': '*' } : { 'if-match': etag };
  };
  return {
    get: (path: string) => call('GET', path),
    /** Sends what the change is based on as given, else as someone does who has just read it. */
    async put(path: string, body: unknown, headers?: Record<string, string>) {
      const isDocument = /^\/(groups|editions|institutions|polls|surveys)\/[^/]+$/.test(path);
      return call('PUT', path, body, headers ?? (isDocument ? await basedOn(path) : {}));
    },
    async post(path: string, body: unknown, headers?: Record<string, string>) {
      const { group } = (body ?? {}) as { group?: { id?: string } };
      const isHeld = path === '/changes' && group !== undefined;
      return call(
        'POST',
        path,
        body,
        headers ?? (isHeld ? await basedOn(`/groups/${group.id}`) : {}),
      );
    },
    patch: (path: string, body: unknown) => call('PATCH', path, body),
    delete: (path: string) => call('DELETE', path),
  };
}
