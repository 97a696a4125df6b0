import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it, vi } from 'vitest';
import { CliError } from '../../src/cli/cli-error.ts';
import { erase } from '../../src/cli/erase.ts';
import { exportJson } from '../../src/cli/export.ts';
import { importFile } from '../../src/cli/import.ts';
import { sqlite } from '../../src/endpoint/index.ts';
import { sampleGroups } from '../endpoint/sample-groups.ts';
import { signUp } from '../endpoint/sign-up.ts';
import { TestEndpoint } from '../endpoint/support.ts';

const key = 'a key of at least 32 characters long';
const folders: string[] = [];
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'gmw-person-'));
  folders.push(path);
  return path;
};
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

const printed = async (work: Promise<void>, log: { mock: { lastCall?: unknown[] } }) => {
  await work;
  return String(log.mock.lastCall?.[0]);
};

it('exports and erases one person', async () => {
  const db = join(folder(), 'a.sqlite');
  const endpoint = new TestEndpoint(
    sqlite(() => new DatabaseSync(db)),
    {
      offer: sampleGroups,
      encryptionKey: key,
    },
  );
  const participant = { name: 'Noor Bakker', phone: '06 12345678' };
  const { reference } = await signUp(endpoint, { edition: 'assertive-1', participant });
  await endpoint.endpoint.close();
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const args = ['--person', reference, '--db', db];
  await expect(exportJson(args)).rejects.toThrow(/GMW_DATA_KEY/);
  vi.stubEnv('GMW_DATA_KEY', key);
  expect(JSON.parse(await printed(exportJson(args), log))).toMatchObject({
    reference,
    personal: { participant },
  });
  expect(await printed(erase(args), log)).toBe(`erased ${reference}`);
  expect(JSON.parse(await printed(exportJson(args), log))).toMatchObject({ personal: null });
  await expect(erase(args)).rejects.toThrow(CliError);
  await expect(exportJson(['--person', 'nope', '--db', db])).rejects.toThrow(CliError);
  await expect(erase([])).rejects.toThrow(/--person/);
});

it('exports the offer, to be imported again', async () => {
  const path = folder();
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const [first, second] = [join(path, 'first.json'), join(path, 'second.json')];
  writeFileSync(first, JSON.stringify(sampleGroups));
  const take = async (from: string, db: string) => {
    await importFile([from, '--db', join(path, db)]);
    return printed(exportJson(['--db', join(path, db)]), log);
  };
  const one = await take(first, 'a.sqlite');
  writeFileSync(second, one);
  expect(await take(second, 'b.sqlite')).toBe(one);
});
