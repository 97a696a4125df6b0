import type { SignInWay } from '../../contract/desk-session.ts';
import type { Services } from '../services.ts';
import { findDeskPerson, rightsOf } from '../store/desk-people.ts';
import type { DeskPersonal } from '../store/desk-people.ts';
import type { DeskSessionsTable } from '../store/tables.ts';
import type { DeskAccess } from './access.ts';
import { rightsInForce } from './rights-in-force.ts';

/** What a session gives, read anew for each request; undefined when the person does not work here. */
export async function sessionAccess(
  { store, policy, personalData }: Services,
  session: DeskSessionsTable,
): Promise<DeskAccess | undefined> {
  const person = await findDeskPerson(store.db, session.person);
  if (!person) return undefined;
  const personal = (await personalData.tryOpen(person.sealed)) as DeskPersonal | undefined;
  const signedInBy = session.signed_in_by as SignInWay;
  return {
    actor: `person:${person.id}`,
    person: {
      id: person.id,
      name: personal?.name ?? '(onleesbaar)',
      ...(personal && { email: personal.email }),
    },
    ...rightsInForce(await rightsOf(store.db, person.id), signedInBy, policy.signIn),
    signedInBy,
    session,
  };
}
