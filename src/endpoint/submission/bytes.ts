/** Text, bytes and randomness, with Web Crypto only. */

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);
export const fromUtf8 = (bytes: Uint8Array | ArrayBuffer): string => decoder.decode(bytes);

export const base64url = (bytes: Uint8Array | ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (it) => String.fromCharCode(it)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Throws a DOMException when `text` is not base64url. */
export const fromBase64url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (it) => it.charCodeAt(0));

export const randomBytes = (length: number): Bytes =>
  crypto.getRandomValues(new Uint8Array(length));

/** An identifier of 128 random bits. */
export const randomId = (): string => base64url(randomBytes(16));

/** A secret of 256 random bits; the store has only its hash. */
export const randomSecret = (): string => base64url(randomBytes(32));

export const sha256 = async (content: string | Bytes): Promise<string> =>
  base64url(
    await crypto.subtle.digest('SHA-256', typeof content === 'string' ? utf8(content) : content),
  );
