// People who sign up at several servers at once, and go on until there is an answer.
import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeskSignup, DeskSignupList } from '../../src/contract/desk-signups.ts';
import type { PollDefinition } from '../../src/contract/offer-file.ts';
import type { SignupResult } from '../../src/contract/signup.ts';
import { bin } from './e2e/serve.ts';

export const deskToken = 'a-token-for-the-load-test';
export const edition = 'busy-1';

/** Imports one edition with so many places into a database, and polls. */
export function importBusyEdition(
  folder: string,
  location: string,
  maximum: number,
  polls: readonly PollDefinition[] = [],
): void {
  const file = join(folder, 'offer.json');
  const group = {
    id: 'busy',
    institution: 'welzijn',
    name: 'Druk',
    summary: 'Iedereen wil mee.',
    kind: 'course',
    themes: [],
    audiences: [],
    editions: [
      {
        id: edition,
        entry: 'rolling',
        attendanceMode: 'offline',
        signupStatus: 'open',
        capacity: { maximum },
      },
    ],
  };
  const institution = { id: 'welzijn', name: 'Welzijn', privacyUrl: 'https://example.nl/privacy' };
  writeFileSync(file, JSON.stringify({ institutions: [institution], groups: [group], polls }));
  execFileSync(process.execPath, [bin, 'import', file, '--db', location], { cwd: folder });
}

export interface Person {
  name: string;
  /** Of the filled form; the same however often it is sent. */
  key: string;
}

export const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, i) => ({ name: `Deelnemer ${i}`, key: crypto.randomUUID() }));

/** What a client does: tries another server when one is gone, waits when it is told to, same key. */
export async function signUpUntilAnswered(
  servers: () => readonly string[],
  { name, key }: Person,
  index: number,
): Promise<SignupResult> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': key,
    // Everyone from an address of their own.
    'x-forwarded-for': `10.0.${Math.floor(index / 250)}.${index % 250}`,
  };
  let formToken: string | undefined;
  for (let attempt = index; attempt < index + 400; attempt += 1) {
    const bases = servers();
    const base = bases[attempt % bases.length];
    const post = async (path: string, body: object) => {
      const response = await fetch(`${base}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(15_000),
      });
      return { response, answer: (await response.json()) as Record<string, unknown> };
    };
    try {
      formToken ??= String(
        (await post('/form-tokens', { purpose: 'signup' })).answer['token'] ?? '',
      );
      const participant = { name, phone: `06 1${String(index).padStart(7, '0')}` };
      const { response, answer } = await post('/signups', {
        mode: 'self',
        edition,
        participant,
        formToken,
      });
      if (response.status === 201) return answer as unknown as SignupResult;
      if (![409, 425, 500, 503].includes(response.status)) {
        throw new Refused(`${response.status} ${JSON.stringify(answer)}`);
      }
      await wait(Number(response.headers.get('retry-after') ?? 1) * 1000);
    } catch (error) {
      if (error instanceof Refused) throw error;
      // The server is gone: whether it had stored the form, nobody knows.
      await wait(100);
    }
  }
  throw new Error(`${name} got no answer`);
}

class Refused extends Error {}

/** All sign-ups of the edition, as the coordinator sees them. */
export async function listSignups(base: string): Promise<DeskSignup[]> {
  const all: DeskSignup[] = [];
  for (;;) {
    const response = await fetch(
      `${base}/desk/signups?edition=${edition}&offset=${String(all.length)}`,
      { headers: { authorization: `Bearer ${deskToken}` } },
    );
    const { signups, more } = (await response.json()) as DeskSignupList;
    all.push(...signups);
    if (!more) return all;
  }
}

/** Arguments and environment of a server over this database. */
export const serverOf = (location: string): [string[], NodeJS.ProcessEnv] => [
  ['--db', location, '--trust-proxy'],
  { GMW_DESK_TOKEN: deskToken },
];
