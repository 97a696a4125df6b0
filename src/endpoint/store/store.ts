import { Kysely, sql } from 'kysely';
import type { Dialect, Transaction } from 'kysely';
import type { EndpointDatabase } from '../adapters/database.ts';
import type { Tables } from './tables.ts';

/** The database, or a transaction on it: what the queries of an aggregate need. */
export type Queries = Kysely<Tables>;
export type InTransaction = Transaction<Tables>;

/** Attempts at a transaction that the database asks to repeat. */
const attempts = 5;

/** Milliseconds that a PostgreSQL transaction waits for a lock. */
const lockTimeout = 5_000;

const postgresCodes = {
  serializationFailure: '40001',
  deadlock: '40P01',
  lockNotAvailable: '55P03',
};

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** Whether an error means that another transaction kept a lock for too long. */
export const isBusy = (error: unknown): boolean =>
  codeOf(error) === postgresCodes.lockNotAvailable ||
  String(codeOf(error)).startsWith('SQLITE_BUSY');

const mayTryAgain = (error: unknown): boolean =>
  codeOf(error) === postgresCodes.serializationFailure || codeOf(error) === postgresCodes.deadlock;

/** The database, with the only way to write to it. */
export class Store {
  /** For reads: on SQLite a write on it fails. */
  readonly db: Queries;
  readonly kind: EndpointDatabase['kind'];
  readonly #writer: Kysely<Tables>;
  #writes = 0;

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
   * once, so it must have no effects outside the database.
   */
  async write<Result>(work: (tx: InTransaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#writer.transaction().execute(async (tx) => {
          if (this.kind === 'postgres') {
            await sql`set local lock_timeout = ${sql.lit(lockTimeout)}`.execute(tx);
          }
          return work(tx);
        });
      } catch (error) {
        if (attempt === attempts || !mayTryAgain(error)) throw error;
      } finally {
        this.#writes += 1;
      }
    }
  }

  async close(): Promise<void> {
    await this.#writer.destroy();
    if (this.db !== this.#writer) await this.db.destroy();
  }
}
