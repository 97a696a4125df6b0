// The commands of docs/operations.md for a backup of PostgreSQL, typed while people sign up, and the way back.
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgres } from '../../src/endpoint/index.ts';
import { edition, group, sampleGroups } from '../endpoint/sample-groups.ts';
import { signUp } from '../endpoint/sign-up.ts';
import { TestEndpoint } from '../endpoint/support.ts';
import { root } from '../support/built.ts';
import { codesBelow } from '../support/operations-document.ts';
import { findPostgresWithTools } from '../support/postgres-binaries.ts';
import { PostgresServer } from '../support/postgres-server.ts';

const bin = findPostgresWithTools();
if (!bin) console.log('The backup of PostgreSQL is not tried: apt-get install postgresql');

const key = 'a key of at least 32 characters long';
const offer = {
  ...sampleGroups,
  groups: [group('small', { editions: [edition('small-1', { capacity: { maximum: 500 } })] })],
};

/** The lines of the document's block that has this command. */
function linesWith(command: string): string[] {
  const blocks = codesBelow('Backup, and its rehearsal', 'sh');
  const block = blocks.find((it_) => it_.startsWith(`${command} `));
  if (block === undefined) throw new Error(`docs/operations.md has no block with ${command}`);
  return block.trim().split('\n');
}

describe.skipIf(!bin)('the backup of PostgreSQL in docs/operations.md', () => {
  let folder: string;
  let server: PostgresServer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gmw-dump-'));
    server = (await PostgresServer.start({ bin: bin!, fsync: false }))!;
    const main = join(root, 'src/cli/main.ts');
    const languages = join(root, 'tests/support/language-modules.mjs');
    const command = join(folder, 'gmw-widgets');
    const node = `"${process.execPath}" --import "${languages}" "${main}"`;
    writeFileSync(command, `#!/bin/sh\nexec ${node} "$@"\n`);
    chmodSync(command, 0o755);
  });
  afterAll(async () => {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const makeDatabase = async (name: string): Promise<string> => {
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
    return server.url.replace(/\/postgres$/, `/${name}`);
  };

  const open = (url: string) =>
    new TestEndpoint(postgres(new pg.Pool({ connectionString: url })), {
      encryptionKey: key,
      offer,
    });

  /** Types a line of the document, with a folder of this test for `/backup`. */
  const type = (line: string, url: string) =>
    promisify(execFile)(
      'bash',
      ['-ceu', line.replace('$(date +%F)', '2027-01-14').replaceAll('/backup/', `${folder}/`)],
      {
        env: {
          PATH: [folder, bin, process.env['PATH']].join(delimiter),
          DATABASE_URL: url,
          GMW_DATA_KEY: key,
        },
      },
    );

  it('holds everyone who was confirmed before it began, and nobody who was erased since', async () => {
    const live = await makeDatabase('live');
    const endpoint = open(live);
    const before = [];
    for (let i = 0; i < 10; i += 1) before.push((await signUp(endpoint)).reference);
    const stop = new AbortController();
    const load = Promise.all(
      [1, 2, 3].map(async () => {
        while (!stop.signal.aborted) await signUp(endpoint);
      }),
    );
    const [dump = '', erasures = ''] = linesWith('pg_dump');
    await type(dump, live);
    stop.abort();
    await load;
    const [erased = '', ...kept] = before;
    expect(await endpoint.endpoint.erasePerson(erased)).toBe(true);
    await type(erasures, live);
    await endpoint.endpoint.close();

    const restored = await makeDatabase('restored');
    for (const line of linesWith('pg_restore')) await type(line, restored);
    const client = new pg.Client({ connectionString: restored });
    await client.connect();
    const { rows } = await client.query<{ reference: string; personal: string }>(
      'select reference, personal from signups',
    );
    expect(rows.map((it_) => it_.reference)).toEqual(expect.arrayContaining(kept));
    expect(rows.find((it_) => it_.reference === erased)?.personal).toBe('');
    const counts = await client.query<{ held: number }>('select held from editions');
    await client.end();
    // The place of who was erased is free again.
    expect(counts.rows[0]?.held).toBe(rows.length - 1);
    // It works on: people are known, and the next one gets a place.
    const again = open(restored);
    expect(await again.endpoint.exportPerson(kept[0]!)).toMatchObject({
      personal: { participant: { name: expect.any(String) } },
    });
    await signUp(again);
    await again.endpoint.close();
  });
});
