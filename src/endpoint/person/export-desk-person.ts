import type { Services } from '../services.ts';
import { rightsOf } from '../store/desk-people.ts';
import { openIfAny } from './open-if-any.ts';
import type { PersonExport } from './person-export.ts';

/**
 * Everything that is stored of somebody who works or worked at the desk; undefined when the id is
 * unknown. Of what they did there is when and what, without the references: those are of others.
 */
export async function exportDeskPerson(
  services: Services,
  id: string,
): Promise<PersonExport | undefined> {
  const { db } = services.store;
  const person = await db
    .selectFrom('desk_people')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!person) return undefined;
  const { sealed, email_hash: _hash, ...rest } = person;
  const sessions = await db
    .selectFrom('desk_sessions')
    .select(['signed_in_by', 'device', 'signed_in_at', 'last_seen_at', 'ends_at'])
    .where('person', '=', id)
    .orderBy('signed_in_at')
    .execute();
  const passkeys = await db
    .selectFrom('desk_passkeys')
    .select(['name', 'created_at', 'last_used_at'])
    .where('person', '=', id)
    .orderBy('created_at')
    .execute();
  const identities = await db
    .selectFrom('desk_identities')
    .select(['issuer', 'subject', 'created_at'])
    .where('person', '=', id)
    .orderBy('created_at')
    .execute();
  const audit = await db
    .selectFrom('audit')
    .select(['at', 'action', 'fields'])
    .where('actor', '=', `person:${id}`)
    .orderBy('at')
    .execute();
  return {
    kind: 'desk-person',
    ...rest,
    personal: await openIfAny(services, sealed),
    rights: await rightsOf(db, id),
    sessions,
    passkeys,
    identities,
    audit: audit.map(({ at, action, fields }) => ({
      at,
      // `GET /desk/signups/<reference>` without the reference.
      action: action.split('/').slice(0, 3).join('/'),
      fields: JSON.parse(fields),
    })),
  };
}
