import { Id, Instant, Text, openEnum } from './common.ts';
import { WebAuthnData } from './desk-passkeys.ts';
import { DeskRight } from './desk-rights.ts';
import { filled, oneOf, rule } from './rule.ts';
import * as z from './zod.ts';

/** Asks for a mail to sign in with. The answer is the same for an address that nobody here has. */
export const SignInRequest = z.object({
  email: filled(320),
  lang: z.optional(oneOf(['nl', 'en'])),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** The secret of a mailed link. Reading whom it is for does not use it up. */
export const SignInLink = z.object({ secret: filled(200) });
export type SignInLink = z.infer<typeof SignInLink>;

/** Who signs in by a link, for the words on the button. */
export const SignInLinkOwner = z.object({ email: Text, expiresAt: Instant });
export type SignInLinkOwner = z.infer<typeof SignInLinkOwner>;

/** Signs in: by the secret of a mailed link, by the code of that mail with its address, or by passkey. */
export const SessionRequest = rule(
  z.object({
    secret: z.optional(filled(200)),
    email: z.optional(filled(320)),
    code: z.optional(filled(40)),
    passkey: z.optional(WebAuthnData),
  }),
  'secret-or-code-required',
  ({ secret, email, code, passkey }) =>
    secret !== undefined || passkey !== undefined || (email !== undefined && code !== undefined),
  { anyOf: [{ required: ['secret'] }, { required: ['email', 'code'] }, { required: ['passkey'] }] },
);
export type SessionRequest = z.infer<typeof SessionRequest>;

/** How someone signed in. A program has a token. */
export const signInWays = ['mail', 'passkey', 'identity-provider', 'token'] as const;
export type SignInWay = (typeof signInWays)[number];

/** Someone who works at the desk, or a program, which has no address. */
export const DeskPersonName = z.object({ id: Id, name: Text, email: z.optional(Text) });
export type DeskPersonName = z.infer<typeof DeskPersonName>;

/**
 * Who is signed in, and what they may do. `withheld`: rights that need a passkey or the identity
 * provider of the institution, while this session came by mail: those of who may see sign-ups. `endsAt` moves on with every request
 * but this one; until `freshUntil` what asks for a fresh sign-in is allowed.
 */
export const DeskSession = z.object({
  person: DeskPersonName,
  rights: z.array(DeskRight),
  withheld: z.optional(z.array(DeskRight)),
  signedInBy: openEnum(signInWays),
  signedInAt: Instant,
  endsAt: Instant,
  freshUntil: Instant,
});
export type DeskSession = z.infer<typeof DeskSession>;

/** One of the places where someone is signed in. `device`: browser and system, as far as they tell. */
export const DeskSessionEntry = z.object({
  id: Id,
  current: z.boolean(),
  signedInBy: openEnum(signInWays),
  signedInAt: Instant,
  lastSeenAt: Instant,
  endsAt: Instant,
  device: z.optional(Text),
});
export type DeskSessionEntry = z.infer<typeof DeskSessionEntry>;

export const DeskSessionList = z.object({ sessions: z.array(DeskSessionEntry) });
export type DeskSessionList = z.infer<typeof DeskSessionList>;
