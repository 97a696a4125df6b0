import type { Generated } from 'kysely';

/**
 * The tables, as Kysely sees them. Both databases have the same: moments are ISO text in UTC, JSON
 * is text, yes and no are 1 and 0.
 */
export interface Tables {
  migrations: MigrationsTable;
  settings: SettingsTable;
  form_tokens: FormTokensTable;
  idempotency: IdempotencyTable;
  rate_limits: RateLimitsTable;
  polls: PollsTable;
  poll_rounds: PollRoundsTable;
  tallies: TalliesTable;
  votes: VotesTable;
  institutions: InstitutionsTable;
  groups: GroupsTable;
  editions: EditionsTable;
  signups: SignupsTable;
  signup_history: SignupHistoryTable;
  signup_secrets: SignupSecretsTable;
  outbox: OutboxTable;
  surveys: SurveysTable;
  survey_responses: SurveyResponsesTable;
  survey_codes: SurveyCodesTable;
  demand_signals: DemandSignalsTable;
}

export interface MigrationsTable {
  name: string;
  applied_at: string;
}

/** What processes share: the secret, and the versions of what they may keep in memory. */
export interface SettingsTable {
  name: string;
  value: string;
}

/** Nonces of form tokens that were used. */
export interface FormTokensTable {
  nonce: string;
  expires_at: string;
}

/** Answers that were given, by hashed key; the answer is sealed with the key itself. */
export interface IdempotencyTable {
  key_hash: string;
  fingerprint: string;
  answer: string;
  expires_at: string;
}

export interface RateLimitsTable {
  name: string;
  window_start: string;
  count: number;
  expires_at: string;
}

export interface PollsTable {
  id: string;
  question: string;
  options: string;
  results_visible: string;
  minimum_votes: number;
  opens_at: string | null;
  closes_at: string | null;
  first_vote_at: string | null;
  /** `random`: drawn by lot for each visitor; else as numbered. */
  option_order: Generated<string | null>;
  /** Words in other languages, as JSON. */
  translations: Generated<string | null>;
  /** Goes up with each change of what is counted or shown. */
  version: Generated<number>;
  updated_at: string;
}

export interface PollRoundsTable {
  poll: string;
  id: string;
  position: number;
  label: string;
  from_date: string | null;
  until_date: string | null;
  total: number;
  counts: string;
}

/** Votes per option that were cast here, kept with each vote: a read does not count votes. */
export interface TalliesTable {
  poll: string;
  option_id: string;
  count: number;
}

export interface VotesTable {
  id: string;
  poll: string;
  option_id: string;
  other_text: string | null;
  role: string | null;
  institution: string | null;
  secret_hash: string;
  /** 1: the hidden field was filled; not counted until someone approves it. */
  suspect: number;
  /** Someone read the text and lets it be shown. */
  approved: Generated<number>;
  /** When someone approved or refused it. */
  reviewed_at: Generated<string | null>;
  /** Since when it counts no more; option and texts are gone by then. */
  withdrawn_at: Generated<string | null>;
  created_at: string;
}

/** `document` is the institution as the contract has it. */
export interface InstitutionsTable {
  id: string;
  document: string;
}

/** `document` is the group as the contract has it, without its editions. */
export interface GroupsTable {
  id: string;
  institution: string;
  document: string;
}

/**
 * `document` is the edition as it was imported. `held` and `waiting` count the sign-ups of this
 * endpoint; `…_elsewhere` are those that the institution had already.
 */
export interface EditionsTable {
  id: string;
  group_id: string;
  position: number;
  document: string;
  held: number;
  waiting: number;
  held_elsewhere: number;
  waiting_elsewhere: number;
  /** The month, `YYYY-MM`, in which `joined` people got their place. */
  month: Generated<string | null>;
  joined: Generated<number>;
  /** 1: starts when enough people have signed up. */
  when_full: Generated<number>;
  /** Since when there are enough; it stays when someone leaves. */
  reached_at: Generated<string | null>;
  /** Goes up with each change of the counts. */
  version: number;
}

export interface SignupsTable {
  reference: string;
  secret_hash: string;
  mode: string;
  institution: string;
  group_id: string | null;
  edition_id: string | null;
  status: string;
  /** 0: takes no place whatever its status (a talk, or suspect until someone looked at it). */
  for_place: number;
  suspect: number;
  /** Who it is about and what they wrote, sealed; empty when erased. */
  personal: string;
  created_at: string;
  updated_at: string;
  /** 1: goes first on the waiting list; set by a coordinator. */
  priority: number;
  /** 1: someone with the same phone or e-mail address had signed up; takes no second place. */
  possible_duplicate: number;
  /** Decides the order of the waiting list. */
  waiting_since: string | null;
  offer_expires_at: string | null;
  erased_at: string | null;
  /** Keyed hashes: to recognise the same person, not to reach anyone. */
  contact_phone: string | null;
  contact_email: string | null;
  /** The month in which it got its place, `YYYY-MM`; null without a place. */
  place_month: string | null;
  /** The first day that was told: the group goes on. Empty when it was not known yet. */
  start_told: string | null;
}

/** Appended to, never changed; no names and no free text. */
export interface SignupHistoryTable {
  reference: string;
  sequence: number;
  status: string;
  at: string;
  actor: Actor;
}

/** Who made a change: whoever holds the secret, a coordinator, or the endpoint itself. */
export type Actor = 'participant' | 'coordinator' | 'endpoint';

/** Messages to be sent. `sealed` has address and text; it is emptied when the message is sent. */
export interface OutboxTable {
  id: string;
  kind: string;
  reference: string;
  institution: string;
  sealed: string;
  state: 'waiting' | 'sent' | 'failed';
  attempts: number;
  created_at: string;
  due_at: string;
  sent_at: string | null;
}

/** Secrets beside the first one: each message has a link of its own. */
export interface SignupSecretsTable {
  reference: string;
  secret_hash: string;
}

export interface SurveysTable {
  id: string;
  question: string;
  factors: string;
  results_visible: string;
  minimum_ranked: number;
  vision_questions: Generated<string | null>;
  translations: Generated<string | null>;
  opens_at: string | null;
  closes_at: string | null;
  /** Tallies of the rankings as JSON, kept with each response; empty: not counted yet. */
  tallies: string;
  version: number;
  updated_at: string;
}

export interface SurveyResponsesTable {
  id: string;
  survey: string;
  /** Order of the imported ones; 0 for those that were sent. */
  position: number;
  ranking: string;
  remark: string | null;
  institution: string | null;
  role: string | null;
  /** Whose code came with it: then it is that institution's answer. */
  code_institution: string | null;
  /** Answers to the questions about the vision, as JSON. */
  vision: Generated<string | null>;
  /** The name of who answered, sealed; gone when a later answer takes its place. */
  personal: Generated<string | null>;
  /** The institution lets it be published. */
  publish: number;
  /** Someone read it and lets it be published. */
  approved: number;
  imported: number;
  suspect: number;
  /** When someone approved or refused it. */
  reviewed_at: Generated<string | null>;
  /** Since when a later answer of the same institution counts in its place. */
  replaced_at: Generated<string | null>;
  created_at: string;
}

/** Invitation codes: only their hashes. */
export interface SurveyCodesTable {
  code_hash: string;
  survey: string;
  institution: string;
  expires_at: string | null;
  created_at: string;
}

export interface DemandSignalsTable {
  id: string;
  institution: string | null;
  /** Themes, audiences, place, parts of the day and barriers, as JSON: all codes but the place. */
  wishes: string;
  /** What was written and who wants to be told, sealed. */
  personal: string | null;
  suspect: number;
  created_at: string;
}
