/** Signing in to the desk, and the session that it gives. */
import { NoAnswer } from './common.ts';
import { IdentityAddress, IdentityRequest, SignInWays } from './desk-identity.ts';
import {
  DeskSession,
  DeskSessionList,
  SessionRequest,
  SignInLink,
  SignInLinkOwner,
  SignInRequest,
} from './desk-session.ts';
import { deskRoute } from './route.ts';

/** Mails a link and a code, to be used in the browser that asks. */
export const requestSignIn = deskRoute({
  method: 'POST',
  path: '/desk/sign-in',
  status: 204,
  body: SignInRequest,
  answer: NoAnswer,
  access: 'open',
});

/** Which ways to sign in there are. */
export const getSignInWays = deskRoute({
  method: 'GET',
  path: '/desk/sign-in',
  status: 200,
  answer: SignInWays,
  access: 'open',
});

/** Begins to sign in at the identity provider; it sends the browser back to the desk. */
export const requestIdentity = deskRoute({
  method: 'POST',
  path: '/desk/sign-in/identities',
  status: 201,
  body: IdentityRequest,
  answer: IdentityAddress,
  access: 'open',
});

/** Tells whom a mailed link is for, without using it up. */
export const readSignInLink = deskRoute({
  method: 'POST',
  path: '/desk/sign-in/link',
  status: 200,
  body: SignInLink,
  answer: SignInLinkOwner,
  access: 'open',
});

/** Signs in, in the browser that asked for the mail. */
export const startSession = deskRoute({
  method: 'POST',
  path: '/desk/sessions',
  status: 201,
  body: SessionRequest,
  answer: DeskSession,
  access: 'open',
});

export const getSession = deskRoute({
  method: 'GET',
  path: '/desk/session',
  status: 200,
  answer: DeskSession,
  access: 'signed-in',
});

/** Stays signed in: the session ends later, but not after its absolute end. */
export const extendSession = deskRoute({
  method: 'PUT',
  path: '/desk/session',
  status: 200,
  answer: DeskSession,
  access: 'signed-in',
});

/** Signs out. */
export const endSession = deskRoute({
  method: 'DELETE',
  path: '/desk/session',
  status: 204,
  answer: NoAnswer,
  access: 'open',
});

/** Where one is signed in. */
export const listSessions = deskRoute({
  method: 'GET',
  path: '/desk/sessions',
  status: 200,
  answer: DeskSessionList,
  access: 'signed-in',
});

/** Signs out on one device. */
export const endOneSession = deskRoute({
  method: 'DELETE',
  path: '/desk/sessions/{id}',
  status: 204,
  answer: NoAnswer,
  access: 'signed-in',
});

/** Signs out everywhere, here too. */
export const endAllSessions = deskRoute({
  method: 'DELETE',
  path: '/desk/sessions',
  status: 204,
  answer: NoAnswer,
  access: 'signed-in',
});
