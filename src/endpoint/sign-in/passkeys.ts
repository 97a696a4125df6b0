import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import type { WebAuthnData } from '../../contract/desk-passkeys.ts';
import type { Services } from '../services.ts';
import { findPasskey, listPasskeysOf } from '../store/desk-passkeys.ts';
import { base64url, fromBase64url, utf8 } from '../submission/bytes.ts';
import type { DeskAccess } from './access.ts';
import { beginCeremony, endCeremony } from './ceremony.ts';

/** The library is large: it is loaded by who uses it. */
const library = () => import('@simplewebauthn/server');

/** The site that a passkey belongs to. A request may name any host: the public address goes first. */
function siteOf({ publicUrl }: Services, request: Request): { id: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl ?? request.headers.get('origin') ?? request.url);
  return { id: hostname, origin };
}

interface Memory {
  challenge: string;
}

/** Options for a browser to make a passkey that verifies its owner. */
export async function passkeyOptions(
  services: Services,
  request: Request,
  { person, session }: DeskAccess & { session: object & { id: string } },
): Promise<WebAuthnData> {
  const known = await listPasskeysOf(services.store.db, person.id);
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: 'Groepsaanbod',
    rpID: siteOf(services, request).id,
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    userID: utf8(person.id),
    excludeCredentials: known.map((it) => ({
      id: it.id,
      transports: JSON.parse(it.transports) as string[],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await beginCeremony(services, 'register-passkey', session.id, { challenge: options.challenge });
  return { ...options };
}

/** What a browser made, checked; undefined when it is not what was asked for. */
export async function checkNewPasskey(
  services: Services,
  request: Request,
  session: { id: string },
  credential: WebAuthnData,
): Promise<VerifiedRegistrationResponse['registrationInfo']> {
  const memory = await endCeremony<Memory>(services, 'register-passkey', session.id);
  if (!memory) return undefined;
  const { id, origin } = siteOf(services, request);
  const { verifyRegistrationResponse } = await library();
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: credential as unknown as RegistrationResponseJSON,
      expectedChallenge: memory.challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    return registrationInfo;
  } catch {
    return undefined;
  }
}

/** Options for a browser to sign in with any passkey of this site. */
export async function signInOptions(
  services: Services,
  request: Request,
  browser: string,
): Promise<WebAuthnData> {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    rpID: siteOf(services, request).id,
    userVerification: 'required',
  });
  await beginCeremony(services, 'use-passkey', browser, { challenge: options.challenge });
  return { ...options };
}

/** A use of a passkey that was checked. */
export interface UsedPasskey {
  id: string;
  person: string;
  counter: number;
}

/** Whose passkey was used; undefined when it does not prove it. */
export async function checkPasskey(
  services: Services,
  request: Request,
  browser: string,
  response: WebAuthnData,
): Promise<UsedPasskey | undefined> {
  const memory = await endCeremony<Memory>(services, 'use-passkey', browser);
  const passkey = await findPasskey(services.store.db, String(response['id']));
  if (!memory || !passkey) return undefined;
  const { id, origin } = siteOf(services, request);
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: memory.challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: fromBase64url(passkey.public_key),
        counter: passkey.counter,
      },
    });
    if (!verified) return undefined;
    return {
      id: passkey.id,
      person: passkey.person,
      counter: countOf(authenticationInfo.newCounter),
    };
  } catch {
    return undefined;
  }
}

/** Columns have 31 bits and the counter of an authenticator 32. */
const countOf = (counter: number): number => Math.min(counter, 2_147_483_647);

/** A checked passkey as it is stored. */
export const storedPasskey = (
  { credential }: NonNullable<VerifiedRegistrationResponse['registrationInfo']>,
  person: string,
  name: string,
  now: Date,
) => ({
  id: credential.id,
  person,
  public_key: base64url(credential.publicKey),
  counter: countOf(credential.counter),
  transports: JSON.stringify(credential.transports ?? []),
  name,
  created_at: now.toISOString(),
  last_used_at: null,
});
