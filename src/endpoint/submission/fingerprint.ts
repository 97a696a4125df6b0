import type { Keyring } from './keyring.ts';

/**
 * What was sent, as a keyed hash: the same for the same content in any order of keys. The form token
 * is left out, because a client that gets a new one sends the same submission.
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
