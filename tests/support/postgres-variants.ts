// PostgreSQL with one thing as engines that speak its protocol have it.
import pg from 'pg';

/**
 * Every integer has 64 bits, every transaction is serializable (both as CockroachDB has it), or a change
 * of the schema ends the transaction in which it is (CockroachDB, YugabyteDB).
 */
export type PostgresVariant =
  | 'postgres-bigint'
  | 'postgres-serializable'
  | 'postgres-committing-ddl';

export const postgresVariants: readonly PostgresVariant[] = [
  'postgres-bigint',
  'postgres-serializable',
  'postgres-committing-ddl',
];

type Query = (...args: unknown[]) => Promise<unknown>;

/** Makes every column of an integer type one of 64 bits. */
class BigintClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [first] = args;
    const widen = (text: string) =>
      /^\s*(create|alter) table/i.test(text) ? text.replaceAll(/\binteger\b/g, 'bigint') : text;
    if (typeof first === 'string') args[0] = widen(first);
    return (super.query as (...rest: unknown[]) => never)(...args);
  }
}

/** Commits what came before a change of the schema, makes that by itself, and goes on in a new transaction. */
export class CommittingDdlClient extends pg.Client {
  #isInTransaction = false;

  override query(...args: unknown[]): never {
    const [first] = args;
    const send: Query = (...rest) => (super.query as unknown as Query)(...rest);
    if (typeof first !== 'string') return (super.query as (...rest: unknown[]) => never)(...args);
    return this.#run(first, args.slice(1), send) as never;
  }

  async #run(text: string, rest: readonly unknown[], send: Query): Promise<unknown> {
    if (!/^\s*(create|alter|drop)\s/i.test(text)) {
      if (/^\s*(begin|start transaction)\b/i.test(text)) this.#isInTransaction = true;
      if (/^\s*(commit|rollback)\b/i.test(text)) this.#isInTransaction = false;
      return send(text, ...rest);
    }
    if (!this.#isInTransaction) return send(text, ...rest);
    await send('commit');
    const result = await send(text, ...rest);
    await send('begin');
    return result;
  }
}

/** What a pool of each variant is made with. */
export const clients: Readonly<Record<PostgresVariant, { Client?: typeof pg.Client }>> = {
  'postgres-bigint': { Client: BigintClient },
  'postgres-serializable': {},
  'postgres-committing-ddl': { Client: CommittingDdlClient },
};
