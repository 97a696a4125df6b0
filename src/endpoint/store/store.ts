import { Kysely, sql } from 'kysely';
import type { Dialect, Transaction } from 'kysely';
import { DatabaseUnavailableError } from '../adapters/database-unavailable-error.ts';
import type { EndpointDatabase } from '../adapters/database.ts';
import type { Tables } from './tables.ts';

/** The database, or a transaction on it: what the queries of an aggregate need. */
export type Queries = Kysely<Tables>;
export type InTransaction = Transaction<Tables>;

/** Attempts at a transaction that the database asks to repeat. */
const attempts = 12;

/** Milliseconds: the pause before the second attempt, and the longest one, on average half of it. */
const pauses = { first: 20, longest: 500 };

/** Milliseconds that a PostgreSQL transaction waits for a lock. */
const lockTimeout = 5_000;

/** Transactions of this process that may wait or run; more are refused at once. */
const maxPending = 500;

const postgresCodes = {
  serializationFailure: '40001',
  deadlock: '40P01',
  lockNotAvailable: '55P03',
  statementTimeout: '57014',
};

/**
 * Codes of a database that cannot be reached or has no room: of PostgreSQL (classes 08, 53, 57 and 58,
 * and a transaction that was ended), of SQLite, and of sockets.
 */
const unreachable =
  /^(08...|25P0.|53...|57P..|58...|SQLITE_(BUSY|FULL|IOERR).*|ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** Errors of `pg` about a connection that was lost; they have no code. */
const lostConnection =
  /^(Query read timeout|Connection terminated|Client (has encountered a connection error|was closed))/;

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

const mayTryAgain = (error: unknown): boolean =>
  codeOf(error) === postgresCodes.serializationFailure || codeOf(error) === postgresCodes.deadlock;

/** Whether another transaction kept a lock for too long. */
export const isLockTimeout = (error: unknown): boolean =>
  codeOf(error) === postgresCodes.lockNotAvailable;

/** Whether an error means that the database is too busy, or cannot be reached, and may be later. */
export const isBusy = (error: unknown): boolean =>
  error instanceof DatabaseUnavailableError ||
  mayTryAgain(error) ||
  isLockTimeout(error) ||
  codeOf(error) === postgresCodes.statementTimeout ||
  unreachable.test(String(codeOf(error))) ||
  (error instanceof Error && lostConnection.test(error.message));

/** A pause before the next attempt, at random, so that transactions do not meet again. */
const pauseBefore = (attempt: number): Promise<void> => {
  const longest = Math.min(pauses.longest, pauses.first * 2 ** (attempt - 2));
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
};

/** The database, with the only way to write to it. */
export class Store {
  /** For reads: on SQLite a write on it fails. */
  readonly db: Queries;
  readonly kind: EndpointDatabase['kind'];
  readonly #writer: Kysely<Tables>;
  #writes = 0;
  #pending = 0;
  /** Repeated transactions go one at a time: those of one process would only meet again. */
  #repeats: Promise<unknown> = Promise.resolve();

  constructor(database: EndpointDatabase) {
    this.kind = database.kind;
    this.#writer = new Kysely<Tables>({ dialect: database.dialect as Dialect });
    this.db = database.readDialect
      ? new Kysely<Tables>({ dialect: database.readDialect as Dialect })
      : this.#writer;
  }

  /** The number of writes of this process: what was read at another number may be out of date. */
  get writes(): number {
    return this.#writes;
  }

  /**
   * Runs `work` in one transaction: everything it writes is stored, or nothing. It may run more than
   * once, so it must have no effects outside the database. Refuses at once, with a
   * `DatabaseUnavailableError`, when too many transactions wait already.
   */
  async write<Result>(work: (tx: InTransaction) => Promise<Result>): Promise<Result> {
    if (this.#pending >= maxPending) {
      throw new DatabaseUnavailableError(`${maxPending} transactions wait already`);
    }
    this.#pending += 1;
    try {
      return await this.#writeWithRetries(work);
    } finally {
      this.#pending -= 1;
    }
  }

  async #writeWithRetries<Result>(work: (tx: InTransaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.#attempt(work);
    } catch (error) {
      if (!mayTryAgain(error)) throw error;
    }
    const repeated = this.#repeats.then(() => this.#repeat(work));
    this.#repeats = repeated.catch(() => undefined);
    return repeated;
  }

  async #repeat<Result>(work: (tx: InTransaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 2; ; attempt += 1) {
      await pauseBefore(attempt);
      try {
        return await this.#attempt(work);
      } catch (error) {
        if (attempt === attempts || !mayTryAgain(error)) throw error;
      }
    }
  }

  async #attempt<Result>(work: (tx: InTransaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.#writer.transaction().execute(async (tx) => {
        if (this.kind === 'postgres') {
          await sql`set local lock_timeout = ${sql.lit(lockTimeout)}`.execute(tx);
        }
        return work(tx);
      });
    } finally {
      this.#writes += 1;
    }
  }

  async close(): Promise<void> {
    await this.#writer.destroy();
    if (this.db !== this.#writer) await this.db.destroy();
  }
}
