// A backup is made while people sign up, and comes back whole: with everyone, and without the erased.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backup } from '../../src/cli/backup.ts';
import { CliError } from '../../src/cli/cli-error.ts';
import { erase } from '../../src/cli/erase.ts';
import { exportJson } from '../../src/cli/export.ts';
import { restore } from '../../src/cli/restore.ts';
import type { Poll } from '../../src/contract/poll.ts';
import { EncryptionKeyError, NewerSchemaError, sqlite } from '../../src/endpoint/index.ts';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { sampleBallots } from '../endpoint/sample-ballots.ts';
import { edition, group, sampleGroups } from '../endpoint/sample-groups.ts';
import { signUp } from '../endpoint/sign-up.ts';
import { TestEndpoint } from '../endpoint/support.ts';

const key = 'a key of at least 32 characters long';
const offer = {
  ...sampleGroups,
  groups: [group('small', { editions: [edition('small-1', { capacity: { maximum: 500 } })] })],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gmw-backup-'));
  vi.stubEnv('GMW_DATA_KEY', key);
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const open = (file: string, options: Partial<EndpointOptions> = {}) =>
  new TestEndpoint(
    sqlite(() => new DatabaseSync(file)),
    { encryptionKey: key, ...options },
  );
const rows = (file: string, statement: string) => {
  const connection = new DatabaseSync(file);
  try {
    return connection.prepare(statement).all() as Record<string, unknown>[];
  } finally {
    connection.close();
  }
};
const logged = () => vi.mocked(console.log).mock.calls.flat().join('\n');

/** Runs the command in a process of its own. */
async function run(...args: string[]): Promise<number> {
  const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;
  const languages = new URL('../support/language-modules.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', languages, main, ...args], {
    env: process.env,
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

it('holds everyone who was confirmed before it began, and its counts are right', async () => {
  const live = at('live.sqlite');
  const endpoint = open(live, { offer });
  const before: string[] = [];
  for (let i = 0; i < 10; i += 1) before.push((await signUp(endpoint)).reference);
  const stop = new AbortController();
  const load = Promise.all(
    [1, 2, 3].map(async () => {
      while (!stop.signal.aborted) await signUp(endpoint);
    }),
  );
  expect(await run('backup', at('copy.sqlite'), '--db', live)).toBe(0);
  stop.abort();
  await load;
  await endpoint.endpoint.close();
  expect(statSync(at('copy.sqlite')).mode & 0o777).toBe(0o600);
  expect(existsSync(at('copy.sqlite.unfinished'))).toBe(false);

  const restored = at('restored.sqlite');
  await restore([at('copy.sqlite'), '--db', restored]);
  const found = rows(restored, 'select reference from signups').map((it) => it['reference']);
  expect(found).toEqual(expect.arrayContaining(before));
  const [counts] = rows(restored, 'select held from editions');
  expect(counts?.['held']).toBe(found.length);
  const kept = rows(live, 'select count(*) as n from signups');
  expect(Number(kept[0]?.['n'])).toBeGreaterThan(found.length);
  // It works on: people are known, and the next one gets a place.
  const again = open(restored);
  expect(await again.endpoint.exportPerson(before[0]!)).toMatchObject({
    personal: { participant: { name: expect.any(String) } },
  });
  await signUp(again);
  await again.endpoint.close();
});

it('comes back without who was erased since', async () => {
  const live = at('live.sqlite');
  const endpoint = open(live, { offer });
  const [erased, kept] = [await signUp(endpoint), await signUp(endpoint)];
  await endpoint.endpoint.close();
  await backup([at('copy.sqlite'), '--db', live]);
  await erase(['--person', erased.reference, '--db', live]);
  await exportJson(['--erased', '--db', live]);
  writeFileSync(at('erased.json'), String(vi.mocked(console.log).mock.lastCall?.[0]));

  const isErased = (file: string, reference: string) =>
    rows(file, `select personal from signups where reference = '${reference}'`)[0]?.['personal'] ===
    '';
  await restore([at('copy.sqlite'), '--db', live]);
  expect(logged()).toContain('erased again: 1');
  expect([isErased(live, erased.reference), isErased(live, kept.reference)]).toEqual([true, false]);
  // The database of before is kept until someone deletes it.
  expect(existsSync(`${live}.before-restore`)).toBe(true);

  // Where the database of before is lost, the list tells it.
  const elsewhere = at('elsewhere.sqlite');
  await restore([at('copy.sqlite'), '--db', elsewhere, '--erased', at('erased.json')]);
  expect(isErased(elsewhere, erased.reference)).toBe(true);
  // PostgreSQL's own command restores; the list is replayed after it.
  const third = at('third.sqlite');
  vi.spyOn(console, 'error').mockReturnValue();
  await restore([at('copy.sqlite'), '--db', third]);
  expect(isErased(third, erased.reference)).toBe(false);
  await erase(['--list', at('erased.json'), '--db', third]);
  expect(isErased(third, erased.reference)).toBe(true);
});

it('comes back without votes that were withdrawn since, counted as they were', async () => {
  const live = at('live.sqlite');
  const endpoint = open(live, { offer: { ...offer, ...sampleBallots } });
  const vote = async () => {
    const response = await endpoint.submit('/polls/lunch/votes', 'vote', {
      option: 'other',
      otherText: 'Pannenkoeken',
    });
    return (await response.json()) as { vote: string; secret: string };
  };
  const [withdrawn, kept] = [await vote(), await vote()];
  await backup([at('copy.sqlite'), '--db', live]);
  const response = await endpoint.fetch(`/polls/lunch/votes/${withdrawn.vote}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${withdrawn.secret}` },
  });
  expect(response.status).toBe(200);
  await endpoint.endpoint.close();

  await restore([at('copy.sqlite'), '--db', live]);
  expect(logged()).toContain('erased again: 1');
  expect(rows(live, 'select id, other_text from votes where other_text is not null')).toEqual([
    { id: kept.vote, other_text: 'Pannenkoeken' },
  ]);
  const again = open(live);
  const { tally } = (await (await again.get('/polls/lunch')).json()) as Poll;
  // Five of the round on paper, and one of the two.
  expect(tally?.total).toBe(6);
  await again.endpoint.close();
});

it('does not come back with another key, of a newer version, damaged, or under a running service', async () => {
  const live = at('live.sqlite');
  const endpoint = open(live, { offer });
  const { reference } = await signUp(endpoint);
  await backup([at('copy.sqlite'), '--db', live]);
  await expect(backup([at('copy.sqlite'), '--db', live])).rejects.toThrow(/exists/);
  await expect(restore([at('copy.sqlite'), '--db', live])).rejects.toThrow(/running/);
  await endpoint.endpoint.close();

  vi.stubEnv('GMW_DATA_KEY', 'another key of at least 32 characters');
  await expect(restore([at('copy.sqlite'), '--db', live])).rejects.toThrow(EncryptionKeyError);
  vi.stubEnv('GMW_DATA_KEY', key);
  writeFileSync(at('damaged.sqlite'), 'no database');
  await expect(restore([at('damaged.sqlite'), '--db', live])).rejects.toThrow(CliError);
  await expect(restore([at('nothing.sqlite'), '--db', live])).rejects.toThrow(CliError);
  const newer = new DatabaseSync(at('copy.sqlite'));
  newer.exec(`insert into migrations (name, applied_at) values ('9999-later', '2030')`);
  newer.close();
  await expect(restore([at('copy.sqlite'), '--db', live])).rejects.toThrow(NewerSchemaError);
  // After each refusal everything is as it was.
  expect(rows(live, 'select reference from signups')).toEqual([{ reference }]);
  expect(existsSync(`${live}.restoring`)).toBe(false);
  await expect(backup([at('x'), '--db', 'postgres://localhost/x'])).rejects.toThrow(/pg_dump/);
  await expect(restore([at('copy.sqlite'), '--db', 'postgres://localhost/x'])).rejects.toThrow(
    /pg_restore/,
  );
});
