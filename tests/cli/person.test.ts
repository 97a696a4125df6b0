import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import { CliError } from '../../src/cli/cli-error.ts';
import { erase } from '../../src/cli/erase.ts';
import { exportJson } from '../../src/cli/export.ts';
import { importFile } from '../../src/cli/import.ts';
import { OfferFile } from '../../src/contract/offer-file.ts';
import { connect } from '../endpoint/adapter.ts';
import { edition, group, sampleGroups } from '../endpoint/sample-groups.ts';
import { signUp } from '../endpoint/sign-up.ts';
import { TestEndpoint } from '../endpoint/support.ts';
import { describePrograms } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';

const key = 'a key of at least 32 characters long';
const folders: string[] = [];
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'gmw-person-'));
  folders.push(path);
  return path;
};

let log: MockInstance<typeof console.log>;
let errors: MockInstance<typeof console.error>;
beforeEach(() => {
  log = vi.spyOn(console, 'log').mockReturnValue();
  errors = vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

const printed = async (work: Promise<void>): Promise<string> => {
  await work;
  return String(log.mock.lastCall?.[0]);
};

describePrograms('the command line', (open) => {
  const start = (database: TestDatabase): TestEndpoint =>
    new TestEndpoint(connect(database), { offer: sampleGroups, encryptionKey: key });
  const noor = { name: 'Noor Bakker', phone: '06 12345678' };

  it('exports and erases one person', async () => {
    const database = await open();
    const endpoint = start(database);
    const body = { edition: 'assertive-1', participant: noor };
    const { reference } = await signUp(endpoint, body);
    await endpoint.endpoint.close();
    const db = database.location;
    const args = ['--person', reference, '--db', db];
    await expect(exportJson(args)).rejects.toThrow(/GMW_DATA_KEY/);
    vi.stubEnv('GMW_DATA_KEY', key);
    expect(JSON.parse(await printed(exportJson(args)))).toMatchObject({
      reference,
      personal: { participant: noor },
    });
    expect(await printed(erase(args))).toBe(`erased ${reference}`);
    expect(JSON.parse(await printed(exportJson(args)))).toMatchObject({ personal: null });
    await expect(erase(args)).rejects.toThrow(CliError);
    await expect(exportJson(['--person', 'nope', '--db', db])).rejects.toThrow(CliError);
    await expect(erase([])).rejects.toThrow(/--person/);
  });

  it.each([
    ['part of a name', 'bakker'],
    ['a phone number, written in another way', '+31 6 1234 5678'],
    ['a mail address', 'NOOR@example.nl'],
  ])('shows whom it finds by %s, and exports nobody before --yes', async (_, who) => {
    const database = await open();
    const endpoint = start(database);
    const participant = { ...noor, email: 'noor@example.nl' };
    const { reference } = await signUp(endpoint, { edition: 'assertive-1', participant });
    const sam = { name: 'Sam', phone: '06 87654321' };
    await signUp(endpoint, { edition: 'assertive-1', participant: sam });
    await endpoint.endpoint.close();
    vi.stubEnv('GMW_DATA_KEY', key);
    const args = ['--person', who, '--db', database.location];
    await expect(exportJson(args)).rejects.toThrow(/--yes/);
    expect(errors.mock.calls).toEqual([
      [`${reference} (signup, 2027-01-14): Noor Bakker, 06 12345678, noor@example.nl`],
    ]);
    expect(log).not.toHaveBeenCalled();
    const exported: unknown = JSON.parse(await printed(exportJson([...args, '--yes'])));
    expect(exported).toMatchObject([{ reference, personal: { participant } }]);
  });

  it('writes an offer file for sites, whole, and with nothing of people', async () => {
    const database = await open();
    const quiet = edition('quiet-1', { locationDisclosed: false, capacity: { maximum: 1 } });
    const endpoint = new TestEndpoint(connect(database), {
      offer: { ...sampleGroups, groups: [group('quiet', { editions: [quiet] })] },
      encryptionKey: key,
    });
    await signUp(endpoint, { edition: 'quiet-1', participant: noor });
    await endpoint.endpoint.close();
    vi.stubEnv('GMW_DATA_KEY', key);
    const site = join(folder(), 'site', 'files');
    const args = ['--static', site, '--db', database.location];
    const file = await printed(exportJson(args));
    expect(file).toBe(join(site, 'offer.json'));
    // Again in the same place, as every night.
    await exportJson(args);
    expect(readdirSync(site)).toEqual(['offer.json']);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/Noor|12345678|Molenpad/);
    expect(OfferFile.parse(JSON.parse(text)).groups).toMatchObject([
      { id: 'quiet', editions: [{ capacity: { available: 0 } }] },
    ]);
  });

  it('exports the offer, to be imported again', async () => {
    const path = folder();
    const [first, second] = [join(path, 'first.json'), join(path, 'second.json')];
    writeFileSync(first, JSON.stringify(sampleGroups));
    const take = async (from: string) => {
      const { location } = await open();
      await importFile([from, '--db', location]);
      return printed(exportJson(['--db', location]));
    };
    const one = await take(first);
    writeFileSync(second, one);
    expect(await take(second)).toBe(one);
  });
});
