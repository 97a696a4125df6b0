import { sha256, utf8 } from './bytes.ts';
import { open, seal } from './seal.ts';

/**
 * What people told about themselves, as it lies in the store: `<key id>.<iv>.<content>`. The id tells
 * with which key, so that another key can follow. Without a key it is readable: `plain.<json>`.
 */
export class PersonalData {
  readonly #key: CryptoKey | undefined;
  readonly #keyId: string;

  private constructor(key: CryptoKey | undefined, keyId: string) {
    this.#key = key;
    this.#keyId = keyId;
  }

  /** `secret` is kept outside the database; who has only the database reads nothing. */
  static async with(secret: string | undefined): Promise<PersonalData> {
    if (secret === undefined) return new PersonalData(undefined, 'plain');
    const digest = await crypto.subtle.digest('SHA-256', utf8(`personal-data\n${secret}`));
    const key = await crypto.subtle.importKey('raw', digest, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    return new PersonalData(key, (await sha256(`key-id\n${secret}`)).slice(0, 8));
  }

  async seal(value: unknown): Promise<string> {
    const text = JSON.stringify(value);
    return `${this.#keyId}.${this.#key ? await seal(this.#key, text) : text}`;
  }

  /** Throws when it was sealed with another key. */
  async open(sealed: string): Promise<unknown> {
    const dot = sealed.indexOf('.');
    const [keyId, content] = [sealed.slice(0, dot), sealed.slice(dot + 1)];
    if (keyId === 'plain') return JSON.parse(content);
    if (!this.#key || keyId !== this.#keyId) {
      throw new Error(`This personal data needs the key with id ${keyId}`);
    }
    return JSON.parse(await open(this.#key, content));
  }
}
