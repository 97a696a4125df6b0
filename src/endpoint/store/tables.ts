import type { Generated } from 'kysely';
import type { TextKind } from '../../contract/desk-ballots.ts';

/**
 * The tables, as Kysely sees them. Both databases have the same: moments are ISO text in UTC, JSON
 * is text, yes and no are 1 and 0.
 */
export interface Tables {
  migrations: MigrationsTable;
  migration_claims: MigrationClaimsTable;
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
  text_decisions: TextDecisionsTable;
  demand_signals: DemandSignalsTable;
  erasures: ErasuresTable;
  audit: AuditTable;
  calls: CallsTable;
  held_changes: HeldChangesTable;
  meetings_held: MeetingsHeldTable;
  past_editions: PastEditionsTable;
  referral_counts: ReferralCountsTable;
  barrier_counts: BarrierCountsTable;
  announcements: AnnouncementsTable;
  announcement_counts: AnnouncementCountsTable;
  widget_files: WidgetFilesTable;
  desk_people: DeskPeopleTable;
  desk_rights: DeskRightsTable;
  desk_links: DeskLinksTable;
  desk_sessions: DeskSessionsTable;
  desk_passkeys: DeskPasskeysTable;
  desk_identities: DeskIdentitiesTable;
  desk_invitations: DeskInvitationsTable;
  desk_ceremonies: DeskCeremoniesTable;
}

export interface MigrationsTable {
  name: string;
  applied_at: string;
}

/** Which process is running a migration, and until when it has it to itself. */
export interface MigrationClaimsTable {
  name: string;
  owner: string;
  until: string;
}

/** Values that processes share: the secret, and versions of data that they cache. */
export interface SettingsTable {
  name: string;
  value: string;
}

/** Nonces of used form tokens. */
export interface FormTokensTable {
  nonce: string;
  expires_at: string;
}

/** Answers to submissions by the hash of their key; an answer is encrypted with the key itself. */
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
  /** `random`: another order for each visitor; else as numbered. */
  option_order: Generated<string | null>;
  /** Texts in other languages, as JSON. */
  translations: Generated<string | null>;
  /** What the working group says of the result. */
  summary: Generated<string | null>;
  /** When the summary was written, and how many answers counted then. */
  summary_at: Generated<string | null>;
  summary_answers: Generated<number | null>;
  /** The numbers that the summary was written on, as JSON. */
  summary_facts: Generated<string | null>;
  /** 1: it was never opened. */
  is_draft: Generated<number>;
  /** Rises with each change of words or settings. */
  document_version: Generated<number>;
  /** Rises with each change of the poll or its counts. */
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

/** Votes per option that were cast here. Each vote updates them, so that a read counts nothing. */
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
  /** 1: counts only after approval: the hidden field was filled in, or it belongs to a batch. */
  suspect: number;
  /** The batch that is decided on together, until then. */
  batch: Generated<string | null>;
  /** 1: the text may be shown. */
  approved: Generated<number>;
  /** When someone approved or rejected it. */
  reviewed_at: Generated<string | null>;
  /** When it was withdrawn; option and texts are erased then. */
  withdrawn_at: Generated<string | null>;
  created_at: string;
}

/** `document`: the institution in the form of the contract. */
export interface InstitutionsTable {
  id: string;
  document: string;
  /** Rises with each change of the document. */
  version: Generated<number>;
}

/** `document`: the group in the form of the contract, without its editions. */
export interface GroupsTable {
  id: string;
  institution: string;
  document: string;
  /** Rises with each change of the group or one of its editions. */
  version: Generated<number>;
}

/**
 * `document`: the edition as it was imported. `held` and `waiting` count sign-ups of this endpoint;
 * `…_elsewhere` are counts of the institution itself.
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
  /** When there were enough people for the first time; it stays when someone withdraws. */
  reached_at: Generated<string | null>;
  /** How often the plan changed, and when it was added or changed last. */
  sequence: Generated<number>;
  changed_at: Generated<string | null>;
  /** The numbers of the listed sessions as JSON; null: each has that of its place in the list. */
  session_numbers: Generated<string | null>;
  /** The first day, where one is known. */
  first_day: Generated<string | null>;
  /** 1: the plan differs from what people were told (`told_plan` of their sign-ups). */
  plan_changed: Generated<number>;
  /** Rises with each change of the counts. */
  version: number;
  /** Rises with each change of the document. */
  document_version: Generated<number>;
}

export interface SignupsTable {
  reference: string;
  secret_hash: string;
  mode: string;
  institution: string;
  group_id: string | null;
  edition_id: string | null;
  status: string;
  /** 0: takes no place in any state (a talk; a suspect sign-up until a coordinator has looked). */
  for_place: number;
  suspect: number;
  /** Everything that was filled in, encrypted; empty when erased. */
  personal: string;
  created_at: string;
  updated_at: string;
  /** 1: goes first on the waiting list; set by a coordinator. */
  priority: number;
  /** 1: another sign-up has the same phone or e-mail address; takes no second place. */
  possible_duplicate: number;
  /** The order of the waiting list, after priority. */
  waiting_since: string | null;
  offer_expires_at: string | null;
  erased_at: string | null;
  /** Keyed hashes, to recognise the same person. */
  contact_phone: string | null;
  contact_email: string | null;
  /** The month in which it got its place, `YYYY-MM`; null without a place. */
  place_month: string | null;
  /** The first day in the message that the group starts; empty when the day was not known then. */
  start_told: string | null;
  /** Until when an offer waits for a call that was not made yet; null without a phone number. */
  offer_call_until: string | null;
  /** When a coordinator called about the offer. */
  offer_called_at: string | null;
  /** The first day in the reminder that this person got. */
  reminded_for: string | null;
  /** The plan of the edition that this person knows, as JSON, while the edition has another one. */
  told_plan: string | null;
}

/** Rows are appended, never changed; a call noted by mistake is taken out again. No names, no free text. */
export interface SignupHistoryTable {
  reference: string;
  sequence: number;
  status: string;
  at: string;
  actor: Actor;
  /** Why a coordinator went out of order or above the places: a code. */
  reason: Generated<string | null>;
}

/** Who made a change: the holder of the secret, a coordinator, or the endpoint itself. */
export type Actor = 'participant' | 'coordinator' | 'endpoint';

/** Messages. `sealed`: address and text, encrypted; emptied when the message was sent. */
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

/** Further secrets of a sign-up: each message has its own link. */
export interface SignupSecretsTable {
  reference: string;
  secret_hash: string;
}

/** People whom a coordinator has to call. `changes`: what moved, or what a group was mailed, as JSON. */
export interface CallsTable {
  id: string;
  reference: string;
  institution: string;
  edition_id: string | null;
  reason: string;
  changes: string | null;
  attempts: number;
  last_attempt_at: string | null;
  last_outcome: string | null;
  created_at: string;
  closed_at: string | null;
  /** What it was before the last attempt, as JSON; null when that cannot be taken back. */
  before_attempt: string | null;
}

/** What was noted of meetings. `held`: 0 when it did not take place. */
export interface MeetingsHeldTable {
  edition_id: string;
  date: string;
  held: number;
  present: number | null;
}

/** Editions that began and are no longer in the offer, with their group, as they were. */
export interface PastEditionsTable {
  id: string;
  group_id: string;
  institution: string;
  document: string;
  group_document: string;
  held: number;
  held_elsewhere: number;
}

/** People whom organisations signed up, counted when the sign-up was erased. `month`: `YYYY-MM`. */
export interface ReferralCountsTable {
  institution: string;
  /** Empty for who chose no group. */
  group_id: string;
  organization: string;
  month: string;
  count: number;
}

/** What people told that keeps them away, counted when the sign-up was erased. `month`: `YYYY-MM`. */
export interface BarrierCountsTable {
  institution: string;
  /** Empty for who chose no group. */
  group_id: string;
  barrier: string;
  month: string;
  count: number;
}

/**
 * People whom a referrer announced; nothing of who they are. Somebody who came after all has
 * `arrived_at` beside `closed_at`.
 */
export interface AnnouncementsTable {
  id: string;
  /** Four digits; of one institution no two rows have the same. */
  number: string;
  institution: string;
  group_id: string | null;
  /** That of the referrer. */
  organization: string;
  announced_at: string;
  arrived_at: string | null;
  closed_at: string | null;
}

/** People whom organisations announced, counted when the announcement was erased. `month`: `YYYY-MM`. */
export interface AnnouncementCountsTable {
  institution: string;
  /** Empty where no group was named. */
  group_id: string;
  organization: string;
  month: string;
  arrived: number;
  not_arrived: number;
}

/** Changes of the desk. `request`: what was asked for, as JSON. */
export interface HeldChangesTable {
  id: string;
  kind: 'group' | 'signup' | 'mail';
  /** The id of the group, the reference of the sign-up, or the edition whose people are mailed. */
  target: string;
  institution: string;
  request: string;
  /** How many messages it sends, and how many people it puts on the call list. */
  mailed: number;
  called: number;
  state: 'held' | 'released' | 'taken-back' | 'failed';
  /** Why it was not possible when its time came. */
  problem: string | null;
  created_at: string;
  releases_at: string;
}

export interface SurveysTable {
  id: string;
  question: string;
  factors: string;
  results_visible: string;
  minimum_ranked: number;
  vision_questions: Generated<string | null>;
  translations: Generated<string | null>;
  /** What the working group says of the result. */
  summary: Generated<string | null>;
  /** When the summary was written, and how many answers counted then. */
  summary_at: Generated<string | null>;
  summary_answers: Generated<number | null>;
  /** The numbers that the summary was written on, as JSON. */
  summary_facts: Generated<string | null>;
  /** 1: it was never opened. */
  is_draft: Generated<number>;
  /** Rises with each change of words or settings. */
  document_version: Generated<number>;
  opens_at: string | null;
  closes_at: string | null;
  /** Tallies of the rankings as JSON, updated with each response; empty: not counted yet. */
  tallies: string;
  version: number;
  updated_at: string;
}

export interface SurveyResponsesTable {
  id: string;
  survey: string;
  /** The order of imported responses; 0 for those that were sent. */
  position: number;
  ranking: string;
  remark: string | null;
  institution: string | null;
  role: string | null;
  /** The institution of the code: then the response is the answer of that institution. */
  code_institution: string | null;
  /** Answers to the questions about the vision, as JSON. */
  vision: Generated<string | null>;
  /** What the working group tells of an imported response. */
  summary: Generated<string | null>;
  /** When an imported response was given, where that is known. */
  year: Generated<number | null>;
  /** The name of the sender, encrypted; erased when a later answer replaces this one. */
  personal: Generated<string | null>;
  /** 1: the sender allows publication. */
  publish: number;
  /** 1: the working group has approved publication. */
  approved: number;
  imported: number;
  suspect: number;
  /** When someone approved or rejected it. */
  reviewed_at: Generated<string | null>;
  /** When a later answer of the same institution replaced it. */
  replaced_at: Generated<string | null>;
  created_at: string;
}

/** Invitation codes, by their hashes. */
export interface SurveyCodesTable {
  /** Names the code at the desk: its hash stays inside. */
  id: string;
  code_hash: string;
  survey: string;
  institution: string;
  expires_at: string | null;
  created_at: string;
  /** When an answer first came with it. */
  used_at: Generated<string | null>;
  withdrawn_at: Generated<string | null>;
  /** Where the link is mailed to, encrypted; erased once the code is of no use. */
  address: Generated<string | null>;
  /** When the link was last put in the outbox. */
  mailed_at: Generated<string | null>;
}

/** Decisions on texts and batches of votes. One that is held shows nothing before `releases_at`. */
export interface TextDecisionsTable {
  id: string;
  kind: TextKind;
  /** The vote, batch or response. */
  target: string;
  /** The poll or survey. */
  ballot: string;
  /** Votes of a batch. */
  votes: number | null;
  approved: number;
  state: 'held' | 'released' | 'taken-back';
  decided_at: string;
  releases_at: string;
}

export interface DemandSignalsTable {
  id: string;
  institution: string | null;
  /** Themes, audiences, place, parts of the day and barriers, as JSON: all codes but the place. */
  wishes: string;
  /** Free text and contact details, encrypted. */
  personal: string | null;
  suspect: number;
  created_at: string;
  /** When the person who wanted to be told was told; the contact details are erased then. */
  answered_at: string | null;
  /** An answer is held until then, and can be taken back; it stands in `personal`. */
  answer_releases_at: string | null;
  /** The edition of which somebody wants to hear when it opens. */
  edition_id: string | null;
}

/** References of what was erased; nothing of the person. */
export interface ErasuresTable {
  reference: string;
  erased_at: string;
}

/** Who looked at personal data, or changed something at the desk. Rows hold no values of people. */
export interface AuditTable {
  id: string;
  at: string;
  /** `working-group`, an institution, `person:<id>`, or `command-line`. */
  actor: string;
  /** Such as `GET /desk/signups`. */
  action: string;
  /** References or ids of what was read or changed, as JSON. */
  records: string;
  /** Names of the fields that were read or given, as JSON. */
  fields: string;
}

/** Scripts and languages of every version that was served; `content` is their text. */
export interface WidgetFilesTable {
  version: string;
  /** Such as `gmw-widgets.js` or `lang/signup-form.en.json`. */
  path: string;
  /** The hash for `integrity`. */
  integrity: string;
  content: string;
  added_at: string;
}

/** Who works at the desk. `sealed`: name and mail address, encrypted. */
export interface DeskPeopleTable {
  id: string;
  sealed: string;
  /** Keyed hash of the mail address; null once it ended, so that somebody may be invited again. */
  email_hash: string | null;
  /** Who invited this person, as the audit names actors. */
  invited_by: string;
  created_at: string;
  ended_at: string | null;
  /** Rises with each change of name or rights. */
  version: number;
}

/** What people may do. An empty `institution` means all; an empty `group_id` all groups. */
export interface DeskRightsTable {
  person: string;
  task: string;
  institution: string;
  group_id: string;
}

/** Mails to sign in with. Secrets, codes and the browser that asked are there as hashes only. */
export interface DeskLinksTable {
  id: string;
  browser_hash: string;
  email_hash: string;
  /** Null: nobody here has the address, and nothing was mailed. */
  person: string | null;
  secret_hash: string;
  code_hash: string;
  /** Codes that were tried. */
  tries: number;
  expires_at: string;
  used_at: string | null;
}

export interface DeskSessionsTable {
  id: string;
  token_hash: string;
  person: string;
  signed_in_by: string;
  /** Browser and system, as far as they told. */
  device: string | null;
  signed_in_at: string;
  last_seen_at: string;
  ends_at: string;
}

export interface DeskPasskeysTable {
  /** The credential's own id. */
  id: string;
  person: string;
  public_key: string;
  /** How often it was used, as the authenticator counts; many always say 0. */
  counter: number;
  /** How the browser reaches it, as JSON. */
  transports: string;
  name: string;
  created_at: string;
  last_used_at: string | null;
}

/** Accounts at an identity provider. */
export interface DeskIdentitiesTable {
  issuer: string;
  subject: string;
  person: string;
  created_at: string;
}

/** Invitations by which an account at an identity provider is joined to a person, once. */
export interface DeskInvitationsTable {
  secret_hash: string;
  person: string;
  expires_at: string;
}

/** What a sign-in under way has to remember, encrypted, for the browser in which it began. */
export interface DeskCeremoniesTable {
  browser_hash: string;
  kind: 'register-passkey' | 'use-passkey' | 'identity-provider';
  sealed: string;
  expires_at: string;
}
