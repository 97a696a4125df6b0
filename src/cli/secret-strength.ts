import { CliError } from './cli-error.ts';

/** Different characters in a random secret at least; a repeated word has fewer. */
const fewestDifferent = 10;

/**
 * Checks that a secret looks random, as far as anyone can see.
 *
 * @param name the environment variable, for the message
 * @param shortest characters at least
 * @throws CliError with the command that makes a good one
 */
export function checkStrength(name: string, secret: string, shortest: number): void {
  const advice = 'Make one with: openssl rand -base64 32';
  if (secret.length < shortest) {
    throw new CliError(`${name} is too short: at least ${shortest} characters. ${advice}`);
  }
  const isRepeated = /^(.+?)\1+.?$/s.test(secret);
  if (isRepeated || new Set(secret).size < fewestDifferent) {
    throw new CliError(`${name} is easy to guess: it has to be random. ${advice}`);
  }
}
