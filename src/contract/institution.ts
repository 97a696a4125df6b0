import { FullDate, Id, Text } from './common.ts';
import { mapOf, openEnum, whole } from './rule.ts';
import { institutionLanguages, professionalLanguages } from './translations.ts';
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

/**
 * From which age somebody signs up without a parent, in years, and from which age somebody younger may
 * ask for a talk without one. Absent: 16, and no talk below that.
 */
export const Minors = z.object({
  selfFrom: z.optional(whole(0, 21)),
  talkOnlyFrom: z.optional(whole(0, 21)),
});
export type Minors = z.infer<typeof Minors>;

/**
 * What an institution tells professionals of groups as such, in its own words or in words that it agreed to:
 * when a group suits a client and when not, in which order to think of ways to help, and reasons for
 * colleagues and funders. `source` says where it comes from.
 */
export const ForProfessionals = z.object({
  source: z.optional(Text),
  ...professionalLanguages,
  order: z.optional(z.array(Text)),
  indications: z.optional(z.array(Text)),
  contraIndications: z.optional(z.array(Text)),
  reasonsForColleagues: z.optional(z.array(Text)),
  reasonsForFunders: z.optional(z.array(Text)),
});
export type ForProfessionals = z.infer<typeof ForProfessionals>;

/** Parts of the day in which somebody can be called. */
export const contactMoments = ['morning', 'afternoon', 'evening'] as const;

/**
 * The organisation that offers the groups. `callerNumber` is what somebody who is called sees, in words
 * or digits. `sample` makes every widget show "voorbeeldgegevens".
 */
export const Institution = z.object({
  id: Id,
  name: Text,
  url: z.optional(z.string()),
  phone: z.optional(Text),
  email: z.optional(Text),
  openingHours: z.optional(Text),
  privacyUrl: z.string(),
  signupPage: z.optional(z.string()),
  complaintsUrl: z.optional(z.string()),
  minors: z.optional(Minors),
  callerNumber: z.optional(Text),
  callTimes: z.optional(z.array(openEnum(contactMoments))),
  callLanguages: z.optional(z.array(Text)),
  responseWorkingDays: z.optional(whole(0, 60)),
  closingDays: z.optional(z.array(FullDate)),
  languages: z.optional(z.array(Text)),
  priorityPolicy: z.optional(z.boolean()),
  texts: z.optional(mapOf(InstitutionTexts, { $ref: '#/components/schemas/InstitutionTexts' })),
  forProfessionals: z.optional(ForProfessionals),
  sample: z.optional(z.boolean()),
  ...institutionLanguages,
});
export type Institution = z.infer<typeof Institution>;
