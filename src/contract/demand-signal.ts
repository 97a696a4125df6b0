import { Id } from './common.ts';
import { submission } from './form-token.ts';
import { filled, oneOf, upTo } from './rule.ts';
import { barriers } from './signup.ts';
import * as z from './zod.ts';

const short = z.optional(filled(200));
const codes = z.optional(z.array(filled(200)));

/** Contact details of someone who wants to hear when there is a group after all. */
export const SignalContact = z.object({ name: short, phone: short, email: short });

/** What someone looked for and did not find, and what keeps them away. Anonymous without `contact`. */
export const DemandSignalRequest = /* @__PURE__ */ z
  .object({
    institution: z.optional(Id),
    themes: codes,
    audiences: codes,
    place: short,
    dayparts: z.optional(z.array(oneOf(['morning', 'afternoon', 'evening']))),
    barriers: z.optional(z.array(oneOf(barriers))),
    text: z.optional(upTo(500)),
    contact: z.optional(SignalContact),
    ...submission,
  })
  .check(
    z.refine(
      (it) =>
        [it.themes, it.audiences, it.place, it.dayparts, it.barriers, it.text].some(
          (said) => said !== undefined && said.length > 0,
        ),
      { path: ['text'], params: { code: 'required' } },
    ),
  );
export type DemandSignalRequest = z.infer<typeof DemandSignalRequest>;

export const DemandSignalResult = z.object({ signal: Id });
export type DemandSignalResult = z.infer<typeof DemandSignalResult>;
