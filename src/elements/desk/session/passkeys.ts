import type { WebAuthnData } from '../../../contract/desk-passkeys.ts';

/** Whether this browser has passkeys, in the form in which the endpoint speaks of them. */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential;

/**
 * Asks the browser for a passkey of its owner; `undefined` when the person turned away, or has none
 * here: browsers do not tell which.
 */
export const usePasskey = (options: WebAuthnData): Promise<WebAuthnData | undefined> =>
  asked(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        options as unknown as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );

/** Lets the browser make a passkey; `undefined` when the person turned away. */
export const makePasskey = (options: WebAuthnData): Promise<WebAuthnData | undefined> =>
  asked(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        options as unknown as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );

async function asked(ask: () => Promise<Credential | null>): Promise<WebAuthnData | undefined> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential
      ? (credential.toJSON() as unknown as WebAuthnData)
      : undefined;
  } catch {
    return undefined;
  }
}
