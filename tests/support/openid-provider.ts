// A real OpenID provider on this machine, with the pages that it has for tests.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  stop(): Promise<void>;
}

/**
 * Starts a provider that anybody may sign in to. Its one client comes back to `callback`; every account
 * has the same mail address, which must not let anybody in.
 */
export async function openIdProvider(callback: string, email: string): Promise<OpenIdProvider> {
  const client = { clientId: 'groepsaanbod', clientSecret: 'a-secret-of-the-endpoint-itself' };
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callback],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['for tests only'] },
    claims: { openid: ['sub', 'email'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email }) }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    ...client,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
