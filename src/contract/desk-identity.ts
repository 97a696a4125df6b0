import { Text } from './common.ts';
import { filled } from './rule.ts';
import * as z from './zod.ts';

/** The ways to sign in that this endpoint has, beside a mail and a passkey. */
export const SignInWays = z.object({
  identityProvider: z.optional(z.object({ name: Text })),
});
export type SignInWays = z.infer<typeof SignInWays>;

/**
 * Goes to the identity provider of the institution. `invitation`: the secret of an invitation that was
 * opened here; the account there is joined to who was invited, once.
 */
export const IdentityRequest = z.object({ invitation: z.optional(filled(200)) });
export type IdentityRequest = z.infer<typeof IdentityRequest>;

/** The page of the identity provider, which the browser has to open. */
export const IdentityAddress = z.object({ url: Text });
export type IdentityAddress = z.infer<typeof IdentityAddress>;
