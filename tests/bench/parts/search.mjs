import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { finderSpeed } from '../finder-speed.mjs';
import { hold } from '../hold.mjs';
import { leastDisturbed } from '../least-disturbed.mjs';
import { peer, peerSpeed } from '../peer-finder.mjs';

const root = join(import.meta.dirname, '../../..');
/** Groups that a finder holds in memory in the measurement. */
const held = 2_000;

/** Searching at the endpoint for offers of several sizes, and in the finder while someone types. */
export async function measure() {
  return [...(await atEndpoint()), '', ...(await inFinder())].join('\n');
}

/** @type {() => Promise<{ module: typeof import('../offer-search.ts') }>} */
const offers = () => runnerImport(join(root, 'tests/bench/offer-search.ts'));

/** @type {() => Promise<typeof import('../../../src/endpoint/index.ts')>} */
const builtEndpoint = () => import(join(root, 'dist/esm/endpoint.js'));

async function atEndpoint() {
  const { module } = await offers();
  const speeds = await module.searchSpeeds(await builtEndpoint(), [100, 1_000, 10_000, 100_000]);
  const ms = (/** @type {number} */ time) => `${time.toFixed(2)} ms`;
  const rows = speeds.map(
    ({ groups, first, afterSignup, median, p99 }) =>
      `| ${groups.toLocaleString('en')} | ${ms(median)} | ${ms(p99)} | ${ms(afterSignup)} | ${(first / 1000).toFixed(1)} s |`,
  );
  const { p99 = 0 } = speeds.find(({ groups }) => groups === 10_000) ?? {};
  hold('a search in 10,000 groups, at the 99th percentile', p99, '<=', 5);
  return [
    '| groups at the endpoint | answer, median | 99th percentile | next answer after a sign-up | first answer after an import |',
    '| --: | --: | --: | --: | --: |',
    ...rows,
  ];
}

async function inFinder() {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const db = join(folder, 'bench.sqlite');
  const { module } = await offers();
  await (await module.largeEndpoint(await builtEndpoint(), db, held)).close();
  const command = [join(root, 'dist/cli/main.js'), 'serve', '--port', '0', '--insecure-dev'];
  const endpoint = spawn(process.execPath, [...command, '--db', db], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await new Promise((resolve) => {
    endpoint.stdout.once('data', (line) => resolve(String(line).trim()));
  });
  // The endpoint has answered before: its first answer is measured above.
  await (await fetch(`${url}/groups`)).text();
  const speeds = [
    await leastDisturbed(() => finderSpeed(url, held, 1)),
    await leastDisturbed(() => finderSpeed(url, held, 4)),
  ];
  endpoint.kill();
  rmSync(folder, { recursive: true });
  const peers = [
    await leastDisturbed(() => peerSpeed(held, 1)),
    await leastDisturbed(() => peerSpeed(held, 4)),
  ];
  const ms = (/** @type {number} */ time) => `${time.toFixed(0)} ms`;
  const both = (/** @type {{ median: number, p95: number }} */ { median, p95 }) =>
    `${ms(median)} | ${ms(p95)}`;
  const [plain, slow] = speeds;
  hold('first results', plain?.first ?? 0, '<=', 250);
  hold('a keystroke', plain?.keys.median ?? 0, '<=', 16);
  hold('a keystroke at a four times slower processor', slow?.keys.median ?? 0, '<=', 60);
  return [
    `| ${held.toLocaleString('en')} groups in | processor slower | first results | a keystroke, median | 95th percentile | a town chosen, median | 95th percentile |`,
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...speeds.map(
      ({ slower, first, keys, towns }) =>
        `| \`gmw-group-finder\` | ${slower} × | ${ms(first)} | ${both(keys)} | ${both(towns)} |`,
    ),
    ...peers.map(
      ({ slower, first, towns }) =>
        `| ${peer} | ${slower} × | ${ms(first)} | – | – | ${both(towns)} |`,
    ),
  ];
}
