import { Institution } from './institution.ts';
import { whole } from './rule.ts';
import * as z from './zod.ts';

/**
 * For how many days an institution keeps what people told; what it leaves out is as the endpoint does
 * it. `withdrawnDays`: after someone withdrew or was declined. `unplacedDays`: after the start of an
 * edition in which someone got no place. `waitingDays`: of waiting, or without an edition, since the
 * last change. `participantDays`: after the end, of who took part; without it the endpoint does not
 * erase them, because an institution has rules of its own for that.
 */
export const Retention = z.object({
  withdrawnDays: z.optional(whole(0)),
  unplacedDays: z.optional(whole(0)),
  waitingDays: z.optional(whole(1)),
  participantDays: z.optional(whole(0)),
});
export type Retention = z.infer<typeof Retention>;

/** An institution as it is imported; no widget needs more than `Institution`. */
export const InstitutionDefinition = z.object({
  ...Institution.shape,
  retention: z.optional(Retention),
});
export type InstitutionDefinition = z.infer<typeof InstitutionDefinition>;
