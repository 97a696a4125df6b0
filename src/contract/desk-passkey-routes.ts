/** Passkeys of who is signed in, and signing in with one. */
import { NoAnswer } from './common.ts';
import { Passkey, PasskeyList, PasskeyRequest, WebAuthnData } from './desk-passkeys.ts';
import { deskRoute } from './route.ts';

export const listPasskeys = deskRoute({
  method: 'GET',
  path: '/desk/passkeys',
  status: 200,
  answer: PasskeyList,
  access: 'signed-in',
});

/** What the browser needs to make a passkey. */
export const challengePasskey = deskRoute({
  method: 'POST',
  path: '/desk/passkeys/challenges',
  status: 201,
  answer: WebAuthnData,
  access: 'signed-in',
  fresh: true,
});

/** Stores a passkey. A session that came by mail goes on as one with a passkey. */
export const createPasskey = deskRoute({
  method: 'POST',
  path: '/desk/passkeys',
  status: 201,
  body: PasskeyRequest,
  answer: Passkey,
  access: 'signed-in',
  fresh: true,
});

export const removePasskey = deskRoute({
  method: 'DELETE',
  path: '/desk/passkeys/{id}',
  status: 204,
  answer: NoAnswer,
  access: 'signed-in',
  fresh: true,
});

/** What the browser needs to sign in with a passkey; whose it is shows from the passkey. */
export const challengeSignIn = deskRoute({
  method: 'POST',
  path: '/desk/sign-in/challenges',
  status: 201,
  answer: WebAuthnData,
  access: 'open',
});
