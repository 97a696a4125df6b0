import type { Configuration } from 'openid-client';
import type { Account } from '../store/desk-identities.ts';
import type { IdentityProvider } from './provider-options.ts';

/** What is remembered while somebody is at the provider. */
export interface Visit {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** The hash of the invitation that was opened here. */
  invitation?: string | undefined;
}

const library = () => import('openid-client');

const configurations = new WeakMap<IdentityProvider, Promise<Configuration>>();

/** What the provider tells of itself, read once; after a failure the next one tries again. */
function configurationOf(provider: IdentityProvider): Promise<Configuration> {
  const known = configurations.get(provider);
  if (known) return known;
  const reading = discover(provider);
  configurations.set(provider, reading);
  reading.catch(() => configurations.delete(provider));
  return reading;
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: IdentityProvider): Promise<Configuration> {
  const { allowInsecureRequests, discovery } = await library();
  const url = new URL(issuer);
  const isLocal = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  return discovery(url, clientId, clientSecret, undefined, {
    // Without TLS only for tests on one machine.
    ...(isLocal && { execute: [allowInsecureRequests] }),
  });
}

/** The page of the provider to open, and what to remember until the browser comes back. */
export async function beginVisit(
  provider: IdentityProvider,
  callback: string,
  invitation: string | undefined,
): Promise<{ url: string; visit: Visit }> {
  const client = await library();
  const configuration = await configurationOf(provider);
  const visit = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
    invitation,
  };
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: 'openid',
    state: visit.state,
    nonce: visit.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(visit.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, visit };
}

/** Whose account it is; undefined when the provider, or the way back, does not prove it. */
export async function endVisit(
  provider: IdentityProvider,
  callback: string,
  search: string,
  { state, nonce, codeVerifier }: Visit,
): Promise<Account | undefined> {
  const { authorizationCodeGrant } = await library();
  try {
    const tokens = await authorizationCodeGrant(
      await configurationOf(provider),
      new URL(callback + search),
      {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    return claims && { issuer: claims.iss, subject: claims.sub };
  } catch {
    return undefined;
  }
}
