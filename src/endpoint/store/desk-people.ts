import type { DeskRight } from '../../contract/desk-rights.ts';
import type { InTransaction, Queries } from './store.ts';
import type { DeskPeopleTable } from './tables.ts';

/** What is encrypted of someone who works at the desk. */
export interface DeskPersonal {
  name: string;
  email: string;
}

/** Someone who works at the desk; undefined when there is nobody (any more). */
export const findDeskPerson = (db: Queries, id: string): Promise<DeskPeopleTable | undefined> =>
  db
    .selectFrom('desk_people')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

/** Who has a mail address, by its hashes with all keys. */
export const deskPersonByEmail = (
  db: Queries,
  hashes: readonly string[],
): Promise<DeskPeopleTable | undefined> =>
  db
    .selectFrom('desk_people')
    .selectAll()
    .where('email_hash', 'in', hashes)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

export async function rightsOf(db: Queries, person: string): Promise<DeskRight[]> {
  const rows = await db
    .selectFrom('desk_rights')
    .selectAll()
    .where('person', '=', person)
    .orderBy('task')
    .orderBy('institution')
    .orderBy('group_id')
    .execute();
  return rows.map((it) => ({
    task: it.task,
    ...(it.institution !== '' && { institution: it.institution }),
    ...(it.group_id !== '' && { group: it.group_id }),
  }));
}

/** Gives someone exactly these rights. */
export async function saveRights(
  tx: InTransaction,
  person: string,
  rights: readonly DeskRight[],
): Promise<void> {
  await tx.deleteFrom('desk_rights').where('person', '=', person).execute();
  for (const { task, institution = '', group = '' } of rights) {
    await tx
      .insertInto('desk_rights')
      .values({ person, task, institution, group_id: group })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function addDeskPerson(tx: InTransaction, person: DeskPeopleTable): Promise<void> {
  await tx.insertInto('desk_people').values(person).execute();
}
