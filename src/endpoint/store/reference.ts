/** Consonants that people do not confuse when they hear or read them. */
const letters = 'BCDFGHJKLNPRSTVWXZ';

/**
 * A random reference for a sign-up that people can say on the phone, such as `K4-82175`. It gives no
 * access: that takes the secret.
 */
export function randomReference(): string {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  const number = String(second % 100_000).padStart(5, '0');
  return `${letters[first % letters.length]}${Math.floor(first / letters.length) % 10}-${number}`;
}
