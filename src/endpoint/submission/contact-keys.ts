import { sha256 } from './bytes.ts';
import { Keyring } from './keyring.ts';

/** The kinds of contact details by which the same person is recognised. */
export type ContactKind = 'phone' | 'email';

interface ContactKey {
  id: string;
  keyring: Keyring;
}

/**
 * Keyed hashes of contact details and client addresses, as `<key id>.<hash>`. The key is derived from
 * the encryption key and not stored: someone with only the database cannot try out phone numbers. In
 * an endpoint without an encryption key it is derived from the secret in the database.
 */
export class ContactKeys {
  readonly #current: ContactKey;
  readonly #older: readonly ContactKey[];
  /** Made hashes without a key id, before keys were derived from the encryption key. */
  readonly #legacy: Keyring;

  private constructor(keys: readonly [ContactKey, ...ContactKey[]], legacy: Keyring) {
    const [current, ...older] = keys;
    this.#current = current;
    this.#older = older;
    this.#legacy = legacy;
  }

  static async from(
    encryptionKey: string | undefined,
    olderKeys: readonly string[],
    storedSecret: string,
  ): Promise<ContactKeys> {
    const current = await contactKey(encryptionKey ?? storedSecret);
    const older = await Promise.all(olderKeys.map(contactKey));
    return new ContactKeys([current, ...older], await Keyring.from(storedSecret));
  }

  /** What every hash by the current key begins with. */
  get currentPrefix(): string {
    return `${this.#current.id}.`;
  }

  /** The hash by the current key. */
  hash(kind: ContactKind, text: string): Promise<string> {
    return hashBy(this.#current, kind, text);
  }

  /** All hashes that the store may have of this text: by the current key and by earlier ones. */
  hashes(kind: ContactKind, text: string): Promise<string[]> {
    return Promise.all([
      ...[this.#current, ...this.#older].map((key) => hashBy(key, kind, text)),
      this.#legacy.mac(`contact-${kind}`, text),
    ]);
  }

  /** The hash of a client address, for rate limits. */
  addressHash(address: string): Promise<string> {
    return this.#current.keyring.mac('address', address);
  }
}

// The number in the text of the id changes when the hashed texts do, so that all are made again.
async function contactKey(secret: string): Promise<ContactKey> {
  const id = (await sha256(`contact-key-id 2\n${secret}`)).replace(/[^A-Za-z0-9]/g, '').slice(0, 8);
  return { id, keyring: await Keyring.from(`contact\n${secret}`) };
}

const hashBy = async ({ id, keyring }: ContactKey, kind: ContactKind, text: string) =>
  `${id}.${await keyring.mac(`contact-${kind}`, text)}`;
