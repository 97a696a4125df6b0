import { FullDate, Id, Text } from './common.ts';
import { mapOf } from './rule.ts';
import * as z from './zod.ts';

/** Promises of an institution in its own words. A promise that is absent is not shown. */
export const InstitutionTexts = z.object({
  responseTime: z.optional(Text),
  whatHappensNext: z.optional(Text),
  whoSeesData: z.optional(Text),
  cannotPay: z.optional(Text),
  whyAGroup: z.optional(Text),
});
export type InstitutionTexts = z.infer<typeof InstitutionTexts>;

/** The organisation that offers the groups. `sample` makes every widget show "voorbeeldgegevens". */
export const Institution = z.object({
  id: Id,
  name: Text,
  url: z.optional(z.string()),
  phone: z.optional(Text),
  email: z.optional(Text),
  openingHours: z.optional(Text),
  privacyUrl: z.string(),
  signupPage: z.optional(z.string()),
  minorsMaySignUp: z.optional(z.boolean()),
  closingDays: z.optional(z.array(FullDate)),
  priorityPolicy: z.optional(z.boolean()),
  texts: z.optional(mapOf(InstitutionTexts, { $ref: '#/components/schemas/InstitutionTexts' })),
  sample: z.optional(z.boolean()),
});
export type Institution = z.infer<typeof Institution>;
