import { Contact, FullDate, Id, Instant, openEnum } from './common.ts';
import { submission } from './form-token.ts';
import { contactMoments } from './institution.ts';
import { filled, oneOf, upTo, whole } from './rule.ts';
import * as z from './zod.ts';

const short = filled(200);
const note = upTo(500);

/** The states of a sign-up. The first four and `offered` hold a place. */
export const signupStates = [
  'received',
  'talk-planned',
  'placed',
  'taking-part',
  'finished',
  'waiting',
  'offered',
  'expired',
  'withdrawn',
  'declined',
  'referred-elsewhere',
] as const;
export const SignupState = openEnum(signupStates);
export type SignupState = (typeof signupStates)[number];

export const barriers = [
  'distance',
  'time',
  'session-count',
  'childcare',
  'transport',
  'cost',
  'waiting-time',
  'not-ready',
] as const;

/**
 * The person who wants to take part. One of `phone` and `email` is enough. `mayMail`: may be mailed.
 * `mailIsShared`: somebody reads along, so that mail names neither group nor institution and has no
 * link. `mayLeaveMessage` and `maySayWhoWeAre` are about a call; absent means no.
 */
export const Participant = z.object({
  name: short,
  phone: z.optional(short),
  email: z.optional(short),
  contactBy: z.optional(oneOf(['phone', 'email'])),
  contactMoments: z.optional(z.array(oneOf(contactMoments))),
  callLanguage: z.optional(short),
  mayMail: z.optional(z.boolean()),
  mailIsShared: z.optional(z.boolean()),
  mayLeaveMessage: z.optional(z.boolean()),
  maySayWhoWeAre: z.optional(z.boolean()),
  ageBand: z.optional(short),
  place: z.optional(short),
});
export type Participant = z.infer<typeof Participant>;

/** The professional who signs someone up. */
export const Referrer = z.object({
  name: short,
  organization: short,
  role: z.optional(short),
  phone: z.optional(short),
  email: z.optional(short),
});

/** The parent or guardian of a child. */
export const Guardian = z.object({
  name: short,
  phone: z.optional(short),
  email: z.optional(short),
});

/** Somebody close to the participant, who fills in the form for them. */
export const Helper = z.object({
  name: short,
  phone: z.optional(short),
  email: z.optional(short),
});

/**
 * Who signs up: the participant, a parent, somebody who helps, a referrer; `talk` asks for a talk
 * without obligation.
 */
export const signupModes = ['self', 'child', 'helper', 'referrer', 'talk'] as const;

/** Modes in which the participant has to know of the sign-up. */
const mustKnow: readonly string[] = ['helper', 'referrer'];

/** What is told in a sign-up, whoever writes it down. */
export const signupFields = {
  mode: oneOf(signupModes),
  group: z.optional(Id),
  edition: z.optional(Id),
  institution: z.optional(Id),
  participant: Participant,
  guardian: z.optional(Guardian),
  helper: z.optional(Helper),
  referrer: z.optional(Referrer),
  participantKnows: z.optional(z.boolean()),
  contactFirst: z.optional(oneOf(['participant', 'referrer'])),
  feedback: z.optional(z.array(oneOf(['signup', 'talk', 'start', 'end']))),
  barriers: z.optional(z.array(oneOf(barriers))),
  discussPriority: z.optional(z.boolean()),
  note: z.optional(note),
  lang: z.optional(upTo(35)),
};
const SignupFields = z.object(signupFields);
export type SignupFields = z.infer<typeof SignupFields>;

/** What belongs together in a sign-up. */
export const signupRules = (): z.core.$ZodCheck<SignupFields>[] => [
  z.refine(
    (it) => it.group !== undefined || it.edition !== undefined || it.institution !== undefined,
    { path: ['group'], params: { code: 'target-required' } },
  ),
  z.refine(
    (it) => Boolean(it.participant.phone ?? it.participant.email ?? it.guardian ?? it.referrer),
    { path: ['participant', 'phone'], params: { code: 'contact-required' } },
  ),
  z.refine((it) => it.mode !== 'referrer' || it.referrer !== undefined, {
    path: ['referrer'],
    params: { code: 'referrer-required' },
  }),
  z.refine((it) => it.mode !== 'helper' || it.helper !== undefined, {
    path: ['helper'],
    params: { code: 'helper-required' },
  }),
  z.refine((it) => !mustKnow.includes(it.mode) || it.participantKnows === true, {
    path: ['participantKnows'],
    params: { code: 'participant-must-know' },
  }),
];

export const SignupRequest = /* @__PURE__ */ z
  .object({ ...signupFields, ...submission })
  .check(...signupRules());
export type SignupRequest = z.infer<typeof SignupRequest>;

/**
 * The result of a sign-up. `secret` opens its status and is only in this answer; `position` counts from
 * 1 and is present only on a waiting list. Where some go first it is left out, because it would not stay
 * true, and `waiting` tells how many wait. `awaitsReview`: it waits until the institution has looked at
 * it, so that nobody knows yet whether there is a place. `mailed`: a message about it goes to the
 * participant, or to the parent of a child.
 */
export const SignupResult = z.object({
  reference: z.string(),
  secret: z.string(),
  status: SignupState,
  position: z.optional(whole(1)),
  waiting: z.optional(whole(1)),
  awaitsReview: z.optional(z.boolean()),
  mailed: z.optional(z.boolean()),
});
export type SignupResult = z.infer<typeof SignupResult>;

/** Asks for a mail with a link to the sign-ups of an e-mail address. */
export const SignupLinkRequest = z.object({
  email: filled(254),
  ...submission,
});
export type SignupLinkRequest = z.infer<typeof SignupLinkRequest>;

/** The same for an address with sign-ups and one without: nobody learns who signed up. */
export const SignupLinkResult = z.object({});

/** What can be changed after signing up: how and when to reach someone. Empty text removes a field. */
export const SignupChange = z.object({
  participant: z.optional(
    z.object({
      phone: z.optional(upTo(200)),
      email: z.optional(upTo(200)),
      contactBy: z.optional(oneOf(['phone', 'email'])),
      contactMoments: z.optional(z.array(oneOf(contactMoments))),
      mayMail: z.optional(z.boolean()),
      mailIsShared: z.optional(z.boolean()),
      mayLeaveMessage: z.optional(z.boolean()),
      maySayWhoWeAre: z.optional(z.boolean()),
    }),
  ),
  guardian: z.optional(z.object({ phone: z.optional(upTo(200)), email: z.optional(upTo(200)) })),
  referrer: z.optional(z.object({ phone: z.optional(upTo(200)), email: z.optional(upTo(200)) })),
});
export type SignupChange = z.infer<typeof SignupChange>;

/** The answer to an offered place. */
export const OfferAnswer = z.object({ accept: z.boolean() });
export type OfferAnswer = z.infer<typeof OfferAnswer>;

/**
 * The status of a sign-up, for the holder of its secret. `erasedFrom`: once it is over, the day from which
 * what the person told is erased.
 */
export const Signup = z.object({
  reference: z.string(),
  mode: z.optional(openEnum(signupModes)),
  status: SignupState,
  position: z.optional(whole(1)),
  waiting: z.optional(whole(1)),
  awaitsReview: z.optional(z.boolean()),
  group: z.optional(Id),
  edition: z.optional(Id),
  institution: Id,
  offerExpiresAt: z.optional(Instant),
  createdAt: Instant,
  erasedFrom: z.optional(FullDate),
  contact: z.optional(Contact),
});
export type Signup = z.infer<typeof Signup>;
