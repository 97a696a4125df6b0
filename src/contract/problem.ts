import { whole } from './rule.ts';
import * as z from './zod.ts';

/** One error in a request: a JSON pointer to the field, the code of the rule, and a text. */
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

/**
 * A problem with what only some answers have. `requestId` names the request in the endpoint's log;
 * `current` is the document as it is now, when someone else changed it meanwhile (412), or the
 * change that is held for it (409).
 */
export const DetailedProblem = z.object({
  ...Problem.shape,
  requestId: z.optional(z.string()),
  current: z.optional(z.unknown()),
});
export type DetailedProblem = z.infer<typeof DetailedProblem>;
