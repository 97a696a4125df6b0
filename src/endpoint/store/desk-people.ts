import type { DeskRight } from '../../contract/desk-rights.ts';
import { writeSetting } from './settings.ts';
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

/** Everybody who works here, with their rights, oldest first. */
export async function listDeskPeople(
  db: Queries,
): Promise<{ person: DeskPeopleTable; rights: DeskRight[] }[]> {
  const people = await db
    .selectFrom('desk_people')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return Promise.all(
    people.map(async (person) => ({ person, rights: await rightsOf(db, person.id) })),
  );
}

/**
 * Makes changes of people and rights wait for each other, until the end of the transaction: two
 * administrators at the same moment must not take away each other's rights.
 */
export const lockDeskPeople = (tx: InTransaction, now: Date): Promise<void> =>
  writeSetting(tx, 'desk-people changed', now.toISOString());

/** Changes what is stored of a person; its version rises. */
export async function updateDeskPerson(
  tx: InTransaction,
  id: string,
  changes: Partial<Pick<DeskPeopleTable, 'sealed' | 'email_hash' | 'ended_at'>>,
): Promise<void> {
  await tx
    .updateTable('desk_people')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The ids of those who manage people everywhere. */
export async function listAdministrators(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('desk_rights')
    .innerJoin('desk_people', 'desk_people.id', 'desk_rights.person')
    .select('desk_rights.person')
    .where('task', '=', 'people')
    .where('institution', '=', '')
    .where('desk_people.ended_at', 'is', null)
    .execute();
  return rows.map((it) => it.person);
}

/** Erases name and mail address of somebody who ended. False: they did not end, or it was erased. */
export async function eraseDeskName(tx: InTransaction, id: string): Promise<boolean> {
  const erased = await tx
    .updateTable('desk_people')
    .set({ sealed: '' })
    .where('id', '=', id)
    .where('ended_at', 'is not', null)
    .where('sealed', '!=', '')
    .returning('id')
    .executeTakeFirst();
  return erased !== undefined;
}

/** Erases names and mail addresses of those who ended before a moment; the audit still has their id. */
export async function eraseDeskNamesEndedBefore(tx: InTransaction, moment: string): Promise<void> {
  await tx
    .updateTable('desk_people')
    .set({ sealed: '' })
    .where('ended_at', '<=', moment)
    .where('sealed', '!=', '')
    .execute();
}

/** Deletes people who ended long ago, when the audit does not name them any more. */
export async function deleteDeskPeopleEndedBefore(
  tx: InTransaction,
  moment: string,
): Promise<void> {
  await tx.deleteFrom('desk_people').where('ended_at', '<=', moment).execute();
}
