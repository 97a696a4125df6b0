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
  created_at: string;
}
