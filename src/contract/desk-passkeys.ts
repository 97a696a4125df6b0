import { Id, Instant, Text } from './common.ts';
import { filled, note } from './rule.ts';
import * as z from './zod.ts';

/**
 * What WebAuthn gives and takes, in its own JSON form: options for `parseCreationOptionsFromJSON` and
 * `parseRequestOptionsFromJSON`, and the `toJSON()` of a credential.
 */
export const WebAuthnData = note(
  z.custom<Record<string, unknown>>(
    (it) => typeof it === 'object' && it !== null && !Array.isArray(it),
  ),
  { type: 'object' },
);
export type WebAuthnData = z.infer<typeof WebAuthnData>;

/** A new passkey, with a name by which its owner knows it. */
export const PasskeyRequest = z.object({ name: filled(200), credential: WebAuthnData });
export type PasskeyRequest = z.infer<typeof PasskeyRequest>;

export const Passkey = z.object({
  id: Id,
  name: Text,
  createdAt: Instant,
  lastUsedAt: z.optional(Instant),
});
export type Passkey = z.infer<typeof Passkey>;

export const PasskeyList = z.object({ passkeys: z.array(Passkey) });
export type PasskeyList = z.infer<typeof PasskeyList>;
