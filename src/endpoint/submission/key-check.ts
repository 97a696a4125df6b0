import { readSetting, writeSetting } from '../store/settings.ts';
import type { Queries, Store } from '../store/store.ts';
import { EncryptionKeyError } from './encryption-key-error.ts';
import type { PersonalData } from './personal-data.ts';

/** The setting with a value that only the right key can decrypt. */
const setting = 'key-check';

/**
 * Checks that the given keys belong to this database, and stores a value for this check.
 *
 * @throws EncryptionKeyError when they do not
 */
export async function checkEncryptionKey(store: Store, personalData: PersonalData): Promise<void> {
  const checkValue = await readSetting(store.db, setting);
  // A database from before this check has no such value, but perhaps encrypted data.
  const sample = checkValue ?? (await latestEncrypted(store.db));
  if (sample !== undefined && (await personalData.tryOpen(sample)) === undefined) {
    throw new EncryptionKeyError();
  }
  if (!personalData.hasKey || (checkValue && personalData.isCurrent(checkValue))) return;
  const renewed = await personalData.seal('gmw-widgets');
  await store.write((tx) => writeSetting(tx, setting, renewed));
}

async function latestEncrypted(db: Queries): Promise<string | undefined> {
  const signup = await db
    .selectFrom('signups')
    .select('personal')
    .where('personal', '!=', '')
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return signup?.personal;
}
