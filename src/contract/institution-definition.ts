import { Institution } from './institution.ts';
import { whole } from './rule.ts';
import * as z from './zod.ts';

/**
 * For how many days an institution keeps personal data; for an absent field the endpoint has a default.
 * `withdrawnDays`: after someone withdrew or was declined. `unplacedDays`: after the start of an edition
 * in which someone got no place. `waitingDays`: after the last change of a sign-up that waits or names
 * no edition. `participantDays`: after the end, for participants; without it the endpoint does not
 * erase them, because institutions have their own rules for that.
 */
export const Retention = z.object({
  withdrawnDays: z.optional(whole(0)),
  unplacedDays: z.optional(whole(0)),
  waitingDays: z.optional(whole(1)),
  participantDays: z.optional(whole(0)),
});
export type Retention = z.infer<typeof Retention>;

/** An institution as it is imported. Widgets get the part in `Institution`. */
export const InstitutionDefinition = z.object({
  ...Institution.shape,
  retention: z.optional(Retention),
});
export type InstitutionDefinition = z.infer<typeof InstitutionDefinition>;
