import type { TestEndpoint } from './support.ts';

export const deskToken = 'a-token-for-the-working-group';

/** Calls of the desk, with its token unless another is given. */
export function deskOf(endpoint: TestEndpoint, token: string | undefined = deskToken) {
  const call = (method: string, path: string, body?: unknown): Promise<Response> =>
    endpoint.fetch(`/desk${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    get: (path: string) => call('GET', path),
    put: (path: string, body: unknown) => call('PUT', path, body),
    post: (path: string, body: unknown) => call('POST', path, body),
    patch: (path: string, body: unknown) => call('PATCH', path, body),
    delete: (path: string) => call('DELETE', path),
  };
}
