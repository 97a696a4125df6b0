/** Consonants that are not mixed up when read aloud or written by hand. */
const letters = 'BCDFGHJKLNPRSTVWXZ';

/**
 * A name for a sign-up that can be said on the phone, such as `K4-82175`. It opens nothing: that
 * takes the secret.
 */
export function randomReference(): string {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  const number = String(second % 100_000).padStart(5, '0');
  return `${letters[first % letters.length]}${Math.floor(first / letters.length) % 10}-${number}`;
}
