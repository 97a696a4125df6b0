import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../support/build-if-stale.mjs';
import { postgresDatabase, sqliteDatabase } from './faults/databases.ts';
import { runFaults } from './faults/run.ts';
import { writeBetween } from './write-between.mjs';

/**
 * `npm run bench:faults`: several servers over one database are killed, the database stops, freezes and
 * has no room, the mail server refuses, is slow and bounces, clocks are set back, requests come twice,
 * while people sign up, vote and withdraw. Then everything that they were told is compared with what is
 * stored and what was mailed. `--seconds 60` is the time per database, `--database sqlite` runs one,
 * `--seed 1` repeats the plan of a run, `--plant <name>` makes a violation on purpose. A whole run writes
 * its table into the README.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
    database: { type: 'string' },
    plant: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);

if (!(await buildIfStale())) process.exit(1);
// Who stops the bench gets rid of what it started, too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const folder = mkdtempSync(join(tmpdir(), 'gmw-faults-'));
// PostgreSQL runs as another user where this one is root.
chmodSync(folder, 0o755);
/** @type {import('./faults/run.ts').FaultReport[]} */
const reports = [];
try {
  for (const open of [sqliteDatabase, postgresDatabase]) {
    if (values.database !== undefined && !open.name.startsWith(values.database)) continue;
    const database = await open(folder);
    if (!database) {
      console.log('There is no PostgreSQL for this machine: only SQLite is tried');
      continue;
    }
    try {
      reports.push(await runFaults(database, { folder, seconds, seed, plant: values.plant }));
    } finally {
      await database.close();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
const rows = Object.keys(reports[0]?.figures ?? {}).map((name) => [
  name,
  ...reports.map((it) => String(it.figures[name])),
]);
const table = [
  ['tried', ...reports.map((it) => names[it.kind])],
  ['---', ...reports.map(() => '--:')],
  ...rows,
]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
console.log(table);

const violations = reports.flatMap((it) => it.violations);
for (const line of violations.slice(0, 50)) console.error(line);
console.log(`\n${violations.length} violations${violations.length > 0 ? `; --seed ${seed}` : ''}`);
const isWhole = seconds >= 60 && reports.length === 2 && values.plant === undefined;
if (isWhole) writeBetween(join(import.meta.dirname, '../../README.md'), 'faults', table);
process.exit(violations.length > 0 || reports.length === 0 ? 1 : 0);
