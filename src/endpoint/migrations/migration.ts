import type { Kysely } from 'kysely';

/** One step of the schema. Its name never changes once it is on main. */
export interface Migration {
  readonly name: string;
  // Migrations outlive the types of today's tables.
  // oxlint-disable-next-line typescript/no-explicit-any
  up(db: Kysely<any>): Promise<void>;
}
