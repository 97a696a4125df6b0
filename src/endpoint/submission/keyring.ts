import { base64url, fromBase64url, utf8 } from './bytes.ts';

/**
 * Keys derived from the endpoint's secret, one for each use, so that a value made for one use is not
 * valid for another.
 */
export class Keyring {
  readonly #root: CryptoKey;

  private constructor(root: CryptoKey) {
    this.#root = root;
  }

  static async from(secret: string): Promise<Keyring> {
    return new Keyring(await macKey(utf8(secret)));
  }

  /** A keyed hash, the same in every process. */
  async mac(use: string, text: string): Promise<string> {
    return base64url(await crypto.subtle.sign('HMAC', this.#root, utf8(`${use}\n${text}`)));
  }

  /** Whether `mac` is that of `text`, in constant time. */
  async verify(use: string, text: string, mac: string): Promise<boolean> {
    let bytes;
    try {
      bytes = fromBase64url(mac);
    } catch {
      return false;
    }
    return crypto.subtle.verify('HMAC', this.#root, bytes, utf8(`${use}\n${text}`));
  }

  /** A key for AES-GCM that needs both the endpoint's secret and `material`. */
  async encryptionKey(use: string, material: string): Promise<CryptoKey> {
    const bytes = await crypto.subtle.sign('HMAC', this.#root, utf8(`${use}\n${material}`));
    return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  }
}

const macKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
