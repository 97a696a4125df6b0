import { filled, pattern, rule } from './rule.ts';
import * as z from './zod.ts';

export { openEnum } from './rule.ts';

/** An opaque identifier, unique within one endpoint. */
export const Id = filled(200);

/** Plain text without markup, never empty. */
export const Text = rule(z.string(), 'required', (text) => text !== '', { minLength: 1 });

/** An answer of another media type than JSON, such as a calendar. */
export const TextAnswer = z.string();

/** An answer without a body (204). */
export const NoAnswer = z.optional(z.unknown());

/** A calendar day, `YYYY-MM-DD`. */
export const FullDate = rule(
  z.string(),
  'invalid-format',
  (text) => {
    const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : undefined;
    // For 31 February some engines give a day of March, others an invalid date.
    return date?.getUTCDate() === Number(text.slice(8));
  },
  { format: 'date' },
);

/** A moment in time. Any offset is read; the endpoint writes UTC (`Z`). */
export const Instant = pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, {
  format: 'date-time',
});

/** Time on the wall clock, `HH:MM` or `HH:MM:SS`, in the time zone given beside it. */
export const LocalTime = pattern(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, {
  format: 'time-local',
});

/** A code with the words a visitor reads. */
export const Label = z.object({ value: Id, label: Text });
export type Label = z.infer<typeof Label>;

/** How to reach an institution or its coordinator; `name` is a first name or a team. */
export const Contact = z.object({
  name: z.optional(Text),
  phone: z.optional(Text),
  email: z.optional(Text),
  openingHours: z.optional(Text),
});
export type Contact = z.infer<typeof Contact>;
