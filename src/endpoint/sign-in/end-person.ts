import { saveRights, updateDeskPerson } from '../store/desk-people.ts';
import { endLinks } from '../store/desk-links.ts';
import { removePasskeysOf } from '../store/desk-passkeys.ts';
import { removeSessionsOf } from '../store/desk-sessions.ts';
import { rememberAct } from '../store/erasures.ts';
import type { InTransaction } from '../store/store.ts';

/** Ends everything that lets somebody in. The name stays for a while, for who reads the audit. */
export async function endPerson(tx: InTransaction, person: string, now: Date): Promise<void> {
  await saveRights(tx, person, []);
  await removeSessionsOf(tx, person);
  await endLinks(tx, person);
  await removePasskeysOf(tx, person);
  await tx.deleteFrom('desk_identities').where('person', '=', person).execute();
  await tx.deleteFrom('desk_invitations').where('person', '=', person).execute();
  await rememberAct(tx, 'ended', person, now);
  await updateDeskPerson(tx, person, { ended_at: now.toISOString(), email_hash: null });
}
