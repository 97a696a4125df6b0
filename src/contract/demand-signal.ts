import { Id } from './common.ts';
import { submission } from './form-token.ts';
import { filled, oneOf, upTo } from './rule.ts';
import { barriers } from './signup.ts';
import * as z from './zod.ts';

const short = z.optional(filled(200));
const codes = z.optional(z.array(filled(200)));

/** Contact details of someone who wants to hear when there is a group after all. */
export const SignalContact = z.object({ name: short, phone: short, email: short });

/**
 * What someone looked for and did not find, and what keeps them away. Anonymous without `contact`. With an
 * `edition` somebody asks for one mail, in the language `lang`, when sign-up for it opens; then the
 * address is erased.
 */
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
    edition: z.optional(Id),
    lang: z.optional(upTo(35)),
    ...submission,
  })
  .check(
    z.refine(
      (it) =>
        [it.themes, it.audiences, it.place, it.dayparts, it.barriers, it.text].some(
          (said) => said !== undefined && said.length > 0,
        ) || it.edition !== undefined,
      { path: ['text'], params: { code: 'required' } },
    ),
    z.refine((it) => it.edition === undefined || it.contact?.email !== undefined, {
      path: ['contact', 'email'],
      params: { code: 'email-required' },
    }),
  );
export type DemandSignalRequest = z.infer<typeof DemandSignalRequest>;

export const DemandSignalResult = z.object({ signal: Id });
export type DemandSignalResult = z.infer<typeof DemandSignalResult>;
