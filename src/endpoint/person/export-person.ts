import { storedMatch } from '../lifecycle/same-person.ts';
import type { ContactMatch } from '../lifecycle/same-person.ts';
import { tellOfCall } from '../desk/tell-of-call.ts';
import type { Services } from '../services.ts';
import type { Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { exportDeskPerson } from './export-desk-person.ts';
import { openIfAny } from './open-if-any.ts';
import type { PersonExport } from './person-export.ts';

/**
 * Everything that is stored under the reference of a sign-up, a demand signal or a survey response, or the
 * id of somebody of the desk; undefined when the reference is unknown. Sign-ups with the same phone or e-mail address are listed by
 * reference only: they may be of someone else in the same household.
 */
export async function exportPerson(
  services: Services,
  reference: string,
): Promise<PersonExport | undefined> {
  const { db } = services.store;
  const signup = await db
    .selectFrom('signups')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (signup) return exportSignup(services, signup);
  const signal = await db
    .selectFrom('demand_signals')
    .selectAll()
    .where('id', '=', reference)
    .executeTakeFirst();
  if (signal) {
    const { wishes, personal, ...rest } = signal;
    const opened = await openIfAny(services, personal);
    return { kind: 'demand-signal', ...rest, wishes: JSON.parse(wishes), personal: opened };
  }
  const response = await db
    .selectFrom('survey_responses')
    .selectAll()
    .where('id', '=', reference)
    .executeTakeFirst();
  if (!response) return exportDeskPerson(services, reference);
  const { ranking, vision, personal, ...rest } = response;
  return {
    kind: 'survey-response',
    ...rest,
    ranking: JSON.parse(ranking),
    vision: vision === null ? null : JSON.parse(vision),
    personal: await openIfAny(services, personal),
  };
}

async function exportSignup(services: Services, signup: SignupsTable): Promise<PersonExport> {
  const { db } = services.store;
  const {
    reference,
    personal,
    secret_hash: _s,
    contact_phone: _p,
    contact_email: _e,
    ...rest
  } = signup;
  const history = await db
    .selectFrom('signup_history')
    .select(['status', 'at', 'actor'])
    .where('reference', '=', reference)
    .orderBy('sequence')
    .execute();
  const calls = await db
    .selectFrom('calls')
    .selectAll()
    .where('reference', '=', reference)
    .orderBy('created_at')
    .execute();
  const messages = await db
    .selectFrom('outbox')
    .select(['kind', 'state', 'attempts', 'created_at', 'due_at', 'sent_at', 'sealed'])
    .where('reference', '=', reference)
    .orderBy('created_at')
    .execute();
  return {
    kind: 'signup',
    reference,
    ...rest,
    personal: await openIfAny(services, personal),
    history,
    calls: await Promise.all(
      calls.map(async ({ changes, ...it }) => ({
        ...it,
        tell: await tellOfCall(services, { ...it, changes }),
      })),
    ),
    messages: await Promise.all(
      messages.map(async ({ sealed, ...it }) => ({
        ...it,
        message: await openIfAny(services, sealed),
      })),
    ),
    sameContact: await sameContact(db, reference, await storedMatch(services, signup)),
  };
}

async function sameContact(
  db: Queries,
  reference: string,
  { phone, email }: ContactMatch,
): Promise<string[]> {
  if (phone.length === 0 && email.length === 0) return [];
  const rows = await db
    .selectFrom('signups')
    .select('reference')
    .where('reference', '!=', reference)
    .where((eb) =>
      eb.or([
        ...(phone.length === 0 ? [] : [eb('contact_phone', 'in', phone)]),
        ...(email.length === 0 ? [] : [eb('contact_email', 'in', email)]),
      ]),
    )
    .orderBy('reference')
    .execute();
  return rows.map((row) => row.reference);
}
