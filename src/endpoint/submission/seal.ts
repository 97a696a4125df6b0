import { base64url, fromBase64url, fromUtf8, randomBytes, utf8 } from './bytes.ts';

const ivLength = 12;

/** Encrypts and authenticates a text (AES-GCM), as `<iv>.<content>`. */
export async function seal(key: CryptoKey, text: string): Promise<string> {
  const iv = randomBytes(ivLength);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(text));
  return `${base64url(iv)}.${base64url(sealed)}`;
}

/** Throws when `sealed` was made with another key, or changed. */
export async function open(key: CryptoKey, sealed: string): Promise<string> {
  const [iv = '', content = ''] = sealed.split('.');
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64url(iv) },
    key,
    fromBase64url(content),
  );
  return fromUtf8(opened);
}
