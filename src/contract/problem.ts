import { whole } from './rule.ts';
import * as z from './zod.ts';

/** One thing wrong with a request: where (JSON pointer), which rule, and what in words. */
export const ProblemError = z.object({ pointer: z.string(), code: z.string(), detail: z.string() });
export type ProblemError = z.infer<typeof ProblemError>;

/** Problem details (RFC 9457): the body of every error answer. */
export const Problem = z.object({
  type: z.string(),
  status: whole(0),
  title: z.string(),
  detail: z.string(),
  errors: z.optional(z.array(ProblemError)),
});
export type Problem = z.infer<typeof Problem>;
