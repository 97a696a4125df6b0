import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runnerImport } from 'vite';
import { buildIfStale } from '../support/build-if-stale.mjs';

/**
 * `npm run bench:faults`: several servers over one database are killed with -9 at random while people
 * sign up and withdraw; clients go on with the same key. Then everyone is counted: what was confirmed
 * is there once, and there are never more people than places. `--seconds 20` is the time per database.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
const seconds = Number(values.seconds);

const places = 40;
const servers = 3;
const clients = 60;
/** The endpoint takes no more for one edition in ten minutes. */
const maxPeople = 900;
const holding = ['received', 'talk-planned', 'placed', 'taking-part', 'offered'];

if (!(await buildIfStale())) process.exit(1);
/** @template T @param {string} file @returns {Promise<T>} */
const load = async (file) =>
  /** @type {T} */ (
    (await runnerImport(join(import.meta.dirname, '..', file), { logLevel: 'error' })).module
  );
/** @type {typeof import('../support/load.ts')} */
const { importBusyEdition, listSignups, people, serverOf, signUpUntilAnswered } =
  await load('support/load.ts');
/** @type {typeof import('../support/e2e/serve.ts')} */
const { serve } = await load('support/e2e/serve.ts');
/** @type {typeof import('../support/postgres.ts')} */
const { default: startPostgres } = await load('support/postgres.ts');

/**
 * One run over an empty database.
 * @param {string} kind
 * @param {string} location file or URL
 * @param {string} folder for temporary files
 */
async function run(kind, location, folder) {
  importBusyEdition(folder, location, places);
  const start = () => serve(...serverOf(location));
  const running = await Promise.all(Array.from({ length: servers }, start));
  const bases = () => running.map((it) => it.endpoint);
  const end = Date.now() + seconds * 1000;

  let kills = 0;
  const kill = async () => {
    while (Date.now() < end) {
      await wait(300 + Math.random() * 1200);
      const index = Math.floor(Math.random() * servers);
      await running[index]?.stop('SIGKILL');
      kills += 1;
      running[index] = await start();
    }
  };

  const everyone = people(maxPeople);
  /** @type {{ name: string, reference: string, withdrawn: boolean }[]} */
  const confirmed = [];
  let next = 0;
  const client = async () => {
    while (Date.now() < end && next < maxPeople) {
      const index = next;
      next += 1;
      const person = everyone[index];
      if (!person) return;
      const { reference, secret, status } = await signUpUntilAnswered(bases, person, index);
      const withdrawn = status === 'received' && Math.random() < 0.5;
      if (withdrawn) await withdraw(bases, reference, secret);
      confirmed.push({ name: person.name, reference, withdrawn });
    }
  };
  await Promise.all([kill(), ...Array.from({ length: clients }, client)]);

  await Promise.all(running.map((it) => it.stop('SIGKILL')));
  const last = await start();
  const stored = await listSignups(last.endpoint);
  await last.stop();
  const byReference = new Map(stored.map((it) => [it.reference, it]));
  const names = stored.map((it) => it.participant?.name ?? '');
  const held = stored.filter((it) => holding.includes(it.status)).length;
  const lost = confirmed.filter(({ name, reference, withdrawn }) => {
    const found = byReference.get(reference);
    return found?.participant?.name !== name || withdrawn !== (found.status === 'withdrawn');
  });
  return {
    database: kind,
    killed: kills,
    confirmed: confirmed.length,
    withdrawn: confirmed.filter((it) => it.withdrawn).length,
    lost: lost.length,
    twice: names.length - new Set(names).size,
    'not confirmed': stored.length - confirmed.length,
    held,
    places,
  };
}

/**
 * Withdraws until a server says that it is done.
 * @param {() => readonly string[]} bases @param {string} reference @param {string} secret
 */
async function withdraw(bases, reference, secret) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const all = bases();
    const url = `${all[attempt % all.length]}/signups/${reference}`;
    const headers = { authorization: `Bearer ${secret}` };
    try {
      const response = await fetch(url, { method: 'DELETE', headers });
      if (response.status === 200) return;
    } catch {
      // The server is gone: another one takes it, also when it had been done already.
    }
    await wait(100);
  }
  throw new Error(`${reference} could not be withdrawn`);
}

const folder = mkdtempSync(join(tmpdir(), 'gmw-faults-'));
/** @type {string | null} */
let postgresUrl = null;
const stopPostgres = await startPostgres(
  /** @type {never} */ ({
    provide: (/** @type {string} */ _name, /** @type {string | null} */ url) => {
      postgresUrl = url;
    },
  }),
);
const rows = [];
try {
  rows.push(await run('sqlite', join(folder, 'faults.sqlite'), folder));
  if (postgresUrl !== null) {
    const admin = new pg.Client({ connectionString: postgresUrl });
    await admin.connect();
    await admin.query('create database faults');
    await admin.end();
    const url = new URL(postgresUrl);
    url.pathname = '/faults';
    rows.push(await run('postgres', url.href, folder));
  }
} finally {
  await stopPostgres?.();
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
const wrong = rows.filter(
  (it) => it.lost + it.twice + it['not confirmed'] > 0 || it.held > it.places || it.killed === 0,
);
console.log(
  wrong.length > 0
    ? 'something was lost, stored twice, or given away twice'
    : 'nothing lost, nothing twice, never more people than places',
);
process.exit(wrong.length > 0 ? 1 : 0);
