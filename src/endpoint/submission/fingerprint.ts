import type { Keyring } from './keyring.ts';

/**
 * A keyed hash of a submission, the same for any order of keys. The form token is left out: a client
 * that needs a new token sends the same submission again.
 */
export function fingerprint(keyring: Keyring, target: string, body: unknown): Promise<string> {
  return keyring.mac('fingerprint', `${target}\n${canonical(withoutToken(body))}`);
}

function withoutToken(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const { formToken: _, ...rest } = body;
  return rest;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${entries.join()}}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
