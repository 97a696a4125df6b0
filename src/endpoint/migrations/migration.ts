import type { Kysely } from 'kysely';

/**
 * One change of the schema. Its name must never change once it is on main. Every step must give the
 * same when it is made again: changes of the schema do by themselves, but for renaming.
 */
export interface Migration {
  readonly name: string;
  // The types of today's tables do not describe the schema of an older version.
  // oxlint-disable-next-line typescript/no-explicit-any
  up(db: Kysely<any>): Promise<void>;
}
