import { Contact, FullDate, Id, Instant, Label, LocalTime, Text, openEnum } from './common.ts';
import { mapOf, between, oneOf, pattern, upTo, whole } from './rule.ts';
import { editionLanguages, groupLanguages, labelLanguages } from './translations.ts';
import * as z from './zod.ts';

/** One meeting of an edition. An end before the start means that it runs past midnight. */
export const Session = z.object({
  date: FullDate,
  startTime: z.optional(LocalTime),
  endTime: z.optional(LocalTime),
  note: z.optional(Text),
});
export type Session = z.infer<typeof Session>;

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** A repeating pattern for editions without a list of sessions. */
export const Schedule = z.object({
  frequency: openEnum(['daily', 'weekly', 'monthly']),
  interval: z.optional(whole(1)),
  byDay: z.optional(z.array(openEnum(weekdays))),
  startTime: z.optional(LocalTime),
  endTime: z.optional(LocalTime),
  exceptDates: z.optional(z.array(FullDate)),
});
export type Schedule = z.infer<typeof Schedule>;

/** Where an edition takes place. All fields are optional: an offer may have only a town. */
export const Location = z.object({
  name: z.optional(Text),
  street: z.optional(Text),
  postalCode: z.optional(Text),
  city: z.optional(Text),
  district: z.optional(Text),
  lat: z.optional(between(-90, 90)),
  lon: z.optional(between(-180, 180)),
  directions: z.optional(Text),
});
export type Location = z.infer<typeof Location>;

/**
 * Places of one edition, in persons. `heldElsewhere` and `waitingElsewhere`, for import only, are what
 * the institution counted outside of the endpoint. `available` is `maximum` minus the places that are held, never
 * below 0; absent when the institution does not say. `perMonth`, for an edition that people keep
 * joining, is the number of newcomers in one calendar month; `available` then never exceeds what is
 * left of it.
 */
export const Capacity = z.object({
  minimum: z.optional(whole(0)),
  maximum: z.optional(whole(0)),
  available: z.optional(whole(0)),
  waiting: z.optional(whole(0)),
  perMonth: z.optional(whole(0)),
  heldElsewhere: z.optional(whole(0)),
  waitingElsewhere: z.optional(whole(0)),
});
export type Capacity = z.infer<typeof Capacity>;

/** What a participant pays for the whole edition. */
export const Cost = z.object({
  amount: between(0),
  currency: z.optional(pattern(/^[A-Z]{3}$/, { pattern: '^[A-Z]{3}$' })),
  description: z.optional(Text),
});
export type Cost = z.infer<typeof Cost>;

export const signupStatuses = [
  'not-yet-open',
  'open',
  'few-places',
  'waiting-list',
  'full',
  'closed',
  'cancelled',
  'started',
] as const;

/** One planned run of a group: when, where, places and cost. */
export const Edition = z.object({
  id: Id,
  startDate: z.optional(FullDate),
  endDate: z.optional(FullDate),
  sessions: z.optional(z.array(Session)),
  schedule: z.optional(Schedule),
  timezone: z.optional(z.string()),
  sessionCount: z.optional(whole(0)),
  entry: openEnum(['fixed', 'rolling', 'when-full']),
  attendanceMode: openEnum(['offline', 'online', 'mixed']),
  location: z.optional(Location),
  locationDisclosed: z.optional(z.boolean()),
  accessibility: z.optional(z.array(Text)),
  childcare: z.optional(openEnum(['yes', 'no', 'ask'])),
  capacity: z.optional(Capacity),
  signupStatus: openEnum(signupStatuses),
  signupOpensAt: z.optional(Instant),
  signupClosesAt: z.optional(Instant),
  costs: z.optional(z.array(Cost)),
  contact: z.optional(Contact),
  ...editionLanguages,
});
export type Edition = z.infer<typeof Edition>;

export const groupKinds = [
  'training',
  'course',
  'workshop',
  'conversation-group',
  'peer-group',
  'information-meeting',
  'drop-in',
] as const;

/** Whether a group is always there, or is made when people ask for it. */
export const provisions = ['standing', 'demand-led'] as const;
export type Provision = (typeof provisions)[number];

/** A question of the self-check and the answer that suits this group. */
export const SelfCheckQuestion = z.object({ question: Text, suits: oneOf(['yes', 'no']) });

/**
 * An offer, independent of when and where. All texts are plain text. `ageMin` and `ageMax` count on the
 * first day; outside of them nobody signs up without the coordinator, and `ageStrict` says that asking has
 * no use. `followsUp` names the groups that this one comes after. `scriptUrl` is for referrers.
 * `provision` and `funder` are for the institution itself: visitors do not get them.
 */
export const Group = z.object({
  id: Id,
  institution: Id,
  name: Text,
  summary: z.string(),
  description: z.optional(Text),
  kind: openEnum(groupKinds),
  approach: z.optional(openEnum(['head', 'heart', 'hands'])),
  themes: z.array(Label),
  audiences: z.array(Label),
  ageMin: z.optional(whole(0)),
  ageMax: z.optional(whole(0)),
  ageStrict: z.optional(z.boolean()),
  forWhom: z.optional(Text),
  notFor: z.optional(Text),
  goals: z.optional(z.array(Text)),
  benefits: z.optional(z.array(Text)),
  suitableWhen: z.optional(z.array(Text)),
  notSuitableWhen: z.optional(z.array(Text)),
  selfCheck: z.optional(z.array(SelfCheckQuestion)),
  testimonials: z.optional(z.array(z.object({ text: Text }))),
  keywords: z.optional(z.array(Text)),
  languages: z.optional(z.array(Text)),
  ...groupLanguages,
  intake: z.optional(openEnum(['none', 'optional', 'required'])),
  referral: z.optional(openEnum(['self', 'optional', 'required'])),
  signupBy: z.optional(openEnum(['form', 'phone'])),
  sensitive: z.optional(z.boolean()),
  followsUp: z.optional(z.array(Id)),
  scriptUrl: z.optional(z.string()),
  provision: z.optional(openEnum(provisions)),
  funder: z.optional(Text),
  contact: z.optional(Contact),
  url: z.optional(z.string()),
  updatedAt: z.optional(Instant),
  editions: z.array(Edition),
});
export type Group = z.infer<typeof Group>;

/** One value of a filter with the number of groups that it would show. */
export const FacetValue = z.object({
  value: z.string(),
  label: z.string(),
  count: whole(0),
  ...labelLanguages,
});
export type FacetValue = z.infer<typeof FacetValue>;

/** The facets of an answer, by filter name. */
export const Facets = mapOf(z.array(FacetValue), {
  type: 'array',
  items: { $ref: '#/components/schemas/FacetValue' },
});
export type Facets = z.infer<typeof Facets>;

/** What a recognised wish can be about: filters, and the institution. */
export const wishTypes = [
  'theme',
  'audience',
  'place',
  'weekday',
  'daypart',
  'costMax',
  'attendanceMode',
  'language',
  'institution',
] as const;

/** Something that was recognised in a sentence: a value of a filter, and what the offer calls it. */
export const RecognisedWish = z.object({
  type: openEnum(wishTypes),
  value: z.string(),
  label: z.string(),
});
export type RecognisedWish = z.infer<typeof RecognisedWish>;

/** How many of the groups found fit all of a sentence, and how many nearly; those come first. */
export const SentenceCounts = z.object({ all: whole(0), nearly: whole(0) });
export type SentenceCounts = z.infer<typeof SentenceCounts>;

/** What an answer tells of a sentence: `fits` has positions in `recognised`, by the id of a group. */
const sentenceFields = {
  recognised: z.optional(z.array(RecognisedWish)),
  fit: z.optional(SentenceCounts),
  fits: z.optional(
    mapOf(z.array(whole(0)), { type: 'array', items: { type: 'integer', minimum: 0 } }),
  ),
};

/** A page of the offer; `next` is the cursor of the page after it. */
export const GroupList = z.object({
  total: whole(0),
  groups: z.array(Group),
  facets: Facets,
  ...sentenceFields,
  next: z.optional(z.string()),
});
export type GroupList = z.infer<typeof GroupList>;

/**
 * A page of the offer with unchecked records. They are checked one by one afterwards, so that one
 * broken record does not hide the others.
 */
export const GroupListEnvelope = z.object({
  total: whole(0),
  groups: z.array(z.unknown()),
  facets: z._default(Facets, {}),
  ...sentenceFields,
  next: z.optional(z.string()),
});

const strings = z.optional(z.array(upTo(200)));
const wholeNumber = z.optional(whole(0));
const flag = z.optional(z.boolean());

/** The query of `GET /groups`: values of one key are OR, keys are AND. */
export const GroupQuery = z.object({
  q: z.optional(upTo(200)),
  sentence: z.optional(upTo(200)),
  ignored: strings,
  institution: strings,
  theme: strings,
  audience: strings,
  followsUp: strings,
  kind: strings,
  place: strings,
  daypart: strings,
  weekday: strings,
  age: wholeNumber,
  startFrom: z.optional(FullDate),
  startUntil: z.optional(FullDate),
  sessionsMax: wholeNumber,
  approach: strings,
  attendanceMode: strings,
  language: strings,
  costMax: z.optional(between(0)),
  accessibility: strings,
  childcare: flag,
  available: flag,
  near: z.optional(pattern(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/, { examples: ['52.22,5.17'] })),
  withinKm: z.optional(between(0.1, 500)),
  sort: z.optional(oneOf(['start', 'distance', 'match'])),
  cursor: z.optional(upTo(200)),
  limit: z.optional(whole(0, 500)),
});
export type GroupQuery = z.infer<typeof GroupQuery>;
