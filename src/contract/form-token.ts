import { filled, oneOf, upTo } from './rule.ts';
import * as z from './zod.ts';

/** What a form token is for; a token of one purpose is refused for another. */
export const FormPurpose = oneOf(['signup', 'vote', 'survey-response', 'demand-signal']);
export type FormPurpose = z.infer<typeof FormPurpose>;

export const FormTokenRequest = z.object({ purpose: FormPurpose });
export type FormTokenRequest = z.infer<typeof FormTokenRequest>;

export const FormToken = z.object({ token: z.string() });
export type FormToken = z.infer<typeof FormToken>;

/**
 * What every submission carries: the token, and a field that people never see (`website`). A filled
 * one marks the submission as suspect; it is never dropped.
 */
export const submission = {
  formToken: filled(1000),
  website: z.optional(upTo(500)),
};
