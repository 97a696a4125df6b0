import { signupFields, signupRules } from './signup.ts';
import { upTo } from './rule.ts';
import * as z from './zod.ts';

/**
 * A sign-up that somebody gave by telephone, written down at the desk. Ages are the coordinator's to
 * decide. `agreed`: what was agreed on the telephone; it becomes a note of the desk. `announcement`: the
 * number that they mention, when a referrer announced them; it is not kept with the sign-up.
 */
export const PhoneSignup = /* @__PURE__ */ z
  .object({
    ...signupFields,
    agreed: z.optional(upTo(2000)),
    announcement: z.optional(upTo(20)),
  })
  .check(...signupRules());
export type PhoneSignup = z.infer<typeof PhoneSignup>;
