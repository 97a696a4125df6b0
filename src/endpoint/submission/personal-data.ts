import { sha256, utf8 } from './bytes.ts';
import { open, seal } from './seal.ts';

/**
 * Encrypts personal data for the store, as `<key id>.<iv>.<content>`. The id names the key, so that a
 * newer key can be used beside older ones. Without a key the data is stored readable: `plain.<json>`.
 */
export class PersonalData {
  /** Keys by their ids; the first one encrypts. */
  readonly #keys: ReadonlyMap<string, CryptoKey>;

  private constructor(keys: ReadonlyMap<string, CryptoKey>) {
    this.#keys = keys;
  }

  /**
   * `secret` is kept outside the database, so that the database alone reveals nothing. `older` secrets
   * still decrypt what they encrypted.
   */
  static async with(
    secret: string | undefined,
    older: readonly string[] = [],
  ): Promise<PersonalData> {
    if (secret === undefined) return new PersonalData(new Map());
    return new PersonalData(new Map(await Promise.all([secret, ...older].map(keyFrom))));
  }

  async seal(value: unknown): Promise<string> {
    const text = JSON.stringify(value);
    const [first] = this.#keys;
    return first ? `${first[0]}.${await seal(first[1], text)}` : `plain.${text}`;
  }

  /** Whether new data is encrypted. */
  get hasKey(): boolean {
    return this.#keys.size > 0;
  }

  /** Whether the data was encrypted with the key that new data gets. */
  isCurrent(sealed: string): boolean {
    const [id] = this.#keys.keys();
    return id !== undefined && sealed.startsWith(`${id}.`);
  }

  /** The data; undefined when it cannot be decrypted: it has another key, or was damaged. */
  async tryOpen(sealed: string): Promise<unknown> {
    try {
      return await this.open(sealed);
    } catch {
      return undefined;
    }
  }

  /** Throws when the data was encrypted with a key that is not there. */
  async open(sealed: string): Promise<unknown> {
    const dot = sealed.indexOf('.');
    const [keyId, content] = [sealed.slice(0, dot), sealed.slice(dot + 1)];
    if (keyId === 'plain') return JSON.parse(content);
    const key = this.#keys.get(keyId);
    if (!key) throw new Error(`This personal data needs the key with id ${keyId}`);
    return JSON.parse(await open(key, content));
  }
}

async function keyFrom(secret: string): Promise<[id: string, key: CryptoKey]> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(`personal-data\n${secret}`));
  const key = await crypto.subtle.importKey('raw', digest, 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return [(await sha256(`key-id\n${secret}`)).slice(0, 8), key];
}
