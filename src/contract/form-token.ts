import { filled, oneOf, upTo } from './rule.ts';
import * as z from './zod.ts';

/** The purpose of a form token; a token for one purpose is refused for another. */
export const FormPurpose = oneOf(['signup', 'vote', 'survey-response', 'demand-signal']);
export type FormPurpose = z.infer<typeof FormPurpose>;

export const FormTokenRequest = z.object({ purpose: FormPurpose });
export type FormTokenRequest = z.infer<typeof FormTokenRequest>;

export const FormToken = z.object({ token: z.string() });
export type FormToken = z.infer<typeof FormToken>;

/**
 * The fields of every submission: the form token, and `website`, a field that people do not see. When
 * it is filled in, the submission is marked as suspect; it is stored all the same.
 */
export const submission = {
  formToken: filled(1000),
  website: z.optional(upTo(500)),
};
