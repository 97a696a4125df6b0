import { Instant, openEnum } from './common.ts';
import * as z from './zod.ts';

/** They stood in a list, were looked at, or were given in a file or on paper; or something was changed. */
export const looks = ['listed', 'seen', 'exported', 'changed'] as const;

/**
 * Somebody saw or changed a sign-up at the desk. `name`: who it was, until that name is erased;
 * `fields`: the names of what they saw or changed, never what was in it.
 */
export const Look = z.object({
  at: Instant,
  by: openEnum(['person', 'program']),
  name: z.optional(z.string()),
  what: openEnum(looks),
  fields: z.array(z.string()),
});
export type Look = z.infer<typeof Look>;

/** Newest first; `more`: there were earlier ones. */
export const LookList = z.object({ looks: z.array(Look), more: z.boolean() });
export type LookList = z.infer<typeof LookList>;

/** Everything that is stored under a reference, for who asks what is known of them. */
export const PersonData = z.object({ data: z.unknown() });
