import type { DeskPart } from '../desk/open-personal.ts';
import { openPersonal } from '../desk/open-personal.ts';
import type { Services } from '../services.ts';
import { updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';

/**
 * Writes down something of the desk in the encrypted part of a locked sign-up, where it is erased with
 * the person. `undefined`: that part was erased, or cannot be decrypted.
 */
export async function writeDeskPart(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  change: (part: DeskPart) => Partial<DeskPart>,
): Promise<SignupsTable | undefined> {
  const part = await openPersonal(services, signup);
  if (!part) return undefined;
  const personal = await services.personalData.seal({ ...part, ...change(part) });
  return updateSignup(tx, signup, { personal });
}
