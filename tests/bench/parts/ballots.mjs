import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { hold } from '../hold.mjs';
import { requestsPerSecond } from '../http/requests-per-second.mjs';
import { command, start } from '../http/start.mjs';

const root = join(import.meta.dirname, '../../..');
const rounds = 10;

/** Tally, consensus and Kemeny; reading a poll beside the barest server. */
export async function measure() {
  const lines = [...(await growth()), '', ...(await throughput())];
  return lines.join('\n');
}

async function growth() {
  /** @type {{ module: typeof import('../ballots/ballot-box.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/bench/ballots/ballot-box.ts'));
  const box = await module.openBox();
  const votes = await box.votes([100, 1_000, 10_000, 100_000]);
  const rankings = await box.rankings([100, 1_000, 10_000]);
  await box.close();
  const kemeny = module.kemenyOfTen();
  hold('Kemeny of ten factors', kemeny, '<=', 50);
  const rows = [];
  for (const [kind, steps] of Object.entries({ votes, rankings })) {
    const [first = { read: 0 }] = steps;
    for (const { ballots, add, read } of steps) {
      // Half as long again, and what a clock cannot tell apart.
      hold(`reading ${ballots} ${kind}`, read, '<=', first.read * 1.5 + 0.2);
      rows.push(
        `| ${ballots.toLocaleString('en')} ${kind} | ${add.toFixed(2)} ms | ${read.toFixed(2)} ms |`,
      );
    }
  }
  return [
    '| counted | one more | reading the result |',
    '| --- | --: | --: |',
    ...rows,
    '',
    `The exact order of Kemeny of ten factors takes ${kemeny.toFixed(1)} ms at most.`,
  ];
}

async function throughput() {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const db = join(folder, 'bench.sqlite');
  const endpoint = await start([command, 'serve', '--port', '0', '--insecure-dev', '--db', db]);
  const poll = `${endpoint.url}/polls/definition`;
  const answer = await fetch(poll);
  const etag = answer.headers.get('etag') ?? '';
  const bare = await start([
    join(import.meta.dirname, '../http/bare-server.mjs'),
    await answer.text(),
  ]);
  const headers = { 'if-none-match': etag };
  /** @type {[name: string, ask: () => Promise<number>][]} */
  const runs = [
    ['a bare `node:http` server, the same body', () => requestsPerSecond(bare.url, once)],
    ['`serve`: a poll (200)', () => requestsPerSecond(poll, once)],
    [
      '`serve`: a poll, unchanged (304)',
      () => requestsPerSecond(poll, { ...once, headers, status: 304 }),
    ],
  ];
  const most = runs.map(() => 0);
  // By turns, so that whatever else the machine does is there for all of them; the best of each counts.
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, ask]] of runs.entries()) {
      most[index] = Math.max(most[index] ?? 0, await ask());
    }
  }
  await endpoint.stop();
  await bare.stop();
  rmSync(folder, { recursive: true, force: true });
  const [barest = 1, whole = 0] = most;
  hold('reading a poll, as part of a bare server', whole / barest, '>=', 0.5);
  return [
    '| one thread each, 16 kept connections | answers a second | of the bare one |',
    '| --- | --: | --: |',
    ...runs.map(([name], index) => {
      const each = most[index] ?? 0;
      return `| ${name} | ${Math.round(each).toLocaleString('en')} | ${(each / barest).toFixed(2)} |`;
    }),
  ];
}

const once = { seconds: 0.5 };
