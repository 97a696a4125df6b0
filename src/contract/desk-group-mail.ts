import { Id, Text } from './common.ts';
import { HeldChange } from './desk-changes.ts';
import { whole } from './rule.ts';
import * as z from './zod.ts';

/**
 * Whom a message to all who take part in an edition reaches. `mailed`: people who agreed to mail that
 * nobody else reads. `byPhone`: the others, who go on the call list. `change`: a message that is held.
 */
export const GroupMailReaders = z.object({
  mailed: whole(0),
  byPhone: z.array(z.object({ reference: z.string(), name: z.optional(Text) })),
  edition: Id,
  change: z.optional(HeldChange),
});
export type GroupMailReaders = z.infer<typeof GroupMailReaders>;
