import * as z from './zod.ts';

/** An opaque identifier, unique within one endpoint. */
export const Id = z.string().check(z.minLength(1), z.maxLength(200));

/** Plain text without markup, never empty. */
export const Text = z.string().check(z.minLength(1));

/** A calendar day, `YYYY-MM-DD`. */
export const FullDate = z.iso.date();

/** A moment in time. Any offset is read; the endpoint writes UTC (`Z`). */
export const Instant = z.iso.datetime({ offset: true });

/** Time on the wall clock, `HH:MM` or `HH:MM:SS`, in the time zone given beside it. */
export const LocalTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/));

/**
 * A code whose list may grow: known values are documented, others are let through so that a newer
 * endpoint does not break an older widget.
 */
export const openEnum = <const T extends readonly [string, ...string[]]>(
  values: T,
): z.ZodMiniType<T[number] | (string & {})> => z.union([z.enum(values), z.string()]);

/** A code with the words a visitor reads. */
export const Label = z.object({ value: Id, label: Text });
export type Label = z.infer<typeof Label>;

/** How to reach someone; `name` is a first name or a team. */
export const Contact = z.object({
  name: z.optional(Text),
  phone: z.optional(Text),
  email: z.optional(Text),
  openingHours: z.optional(Text),
});
export type Contact = z.infer<typeof Contact>;
