import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runnerImport } from 'vite';
import { hold } from '../hold.mjs';
import { requestsPerSecond } from '../http/requests-per-second.mjs';
import { sendAll } from '../http/send-all.mjs';
import { command, start } from '../http/start.mjs';
import { importOffer } from '../throughput/offer.mjs';
import { answerTo, formTokens, signupRequests, voteRequests } from '../throughput/submissions.mjs';

export const documents = ['README.md', 'docs/scaling.md'];

const groups = 300;
const list = '/groups';

/** How often everything is measured, by turns; of each the best counts. */
const rounds = 2;
const processes = [1, 2, 4];
const connections = 16;

/** Requests per second in the busiest minutes of the whole country: see docs/scaling.md. */
const nationalPeak = { list: 400, poll: 100, signup: 5, vote: 8 };

/** Milliseconds after which a form token may be used. */
const tokenAge = 3_100;

/**
 * @typedef {{ list: number, poll: number, signup: number, signupP95: number, vote: number, voteP95: number }} Speed
 * @typedef {{ seconds: number, submissions: number, rounds: number }} Scale
 */

/**
 * Reading the list and a poll, signing up and voting, by one and several processes on both databases,
 * beside a bare server with the same answers.
 *
 * @param {{ quick?: boolean | undefined }} options
 */
export async function measure({ quick = false }) {
  const scale = quick
    ? { seconds: 0.2, submissions: 100, rounds: 1 }
    : { seconds: 1, submissions: 1_500, rounds };
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  /** @type {{ module: typeof import('../../support/postgres-server.ts') }} */
  const { module } = await runnerImport(
    join(import.meta.dirname, '../../support/postgres-server.ts'),
    {
      logLevel: 'error',
    },
  );
  const server = await module.PostgresServer.start({ fsync: true });
  try {
    /** @type {Record<string, string>} */
    const locations = { SQLite: join(folder, 'bench.sqlite') };
    if (server) locations['PostgreSQL'] = server.url;
    else console.log('No PostgreSQL for this machine: it is not measured');
    return await measureAll(folder, locations, scale);
  } finally {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {Record<string, string>} locations of the databases, by their names
 * @param {Scale} scale
 */
async function measureAll(folder, locations, scale) {
  const key = randomBytes(32).toString('base64');
  const pollOf = (/** @type {number} */ round, /** @type {number} */ count) =>
    `poll-${round}-${count}`;
  const polls = Array.from({ length: scale.rounds }, (_, round) =>
    processes.map((count) => pollOf(round, count)),
  ).flat();
  for (const location of Object.values(locations)) {
    importOffer(folder, location, { groups, polls: ['sample', ...polls] });
  }
  const serve = (/** @type {string} */ location) =>
    start([command, 'serve', '--port', '0', '--db', location, '--trust-proxy'], {
      GMW_DATA_KEY: key,
    });
  const samples = await sampleAnswers(serve, locations['SQLite'] ?? '');
  const bare = nothing();
  /** @type {Map<string, Speed>} */
  const speeds = new Map();
  for (let round = 0; round < scale.rounds; round += 1) {
    keepBest(bare, await speedOfBare(samples, scale));
    for (const [kind, location] of Object.entries(locations)) {
      for (const count of processes) {
        const running = await Promise.all(Array.from({ length: count }, () => serve(location)));
        const bases = running.map((it) => it.url);
        const name = `${kind} | ${count}`;
        const best = speeds.get(name) ?? nothing();
        keepBest(best, await speedOf(bases, pollOf(round, count), scale));
        speeds.set(name, best);
        await Promise.all(running.map((it) => it.stop()));
      }
    }
  }
  for (const kind of Object.keys(locations)) {
    const two = speeds.get(`${kind} | 2`) ?? nothing();
    for (const [what, goal] of Object.entries(nationalPeak)) {
      const name = /** @type {keyof typeof nationalPeak} */ (what);
      hold(`${kind}, two processes, ${what} a second`, two[name], '>=', goal);
    }
  }
  return table(bare, speeds);
}

/** @returns {Speed} */
const nothing = () => ({
  list: 0,
  poll: 0,
  signup: 0,
  signupP95: Infinity,
  vote: 0,
  voteP95: Infinity,
});

/** @param {Speed} best @param {Speed} next */
function keepBest(best, next) {
  for (const name of /** @type {const} */ (['list', 'poll', 'signup', 'vote'])) {
    best[name] = Math.max(best[name], next[name]);
  }
  for (const name of /** @type {const} */ (['signupP95', 'voteP95'])) {
    best[name] = Math.min(best[name], next[name]);
  }
}

/**
 * @param {(location: string) => ReturnType<typeof start>} serve
 * @param {string} location
 */
async function sampleAnswers(serve, location) {
  const server = await serve(location);
  const textOf = async (/** @type {string} */ path) => (await fetch(server.url + path)).text();
  const signups = await formTokens(server.url, 'signup', 1);
  const votes = await formTokens(server.url, 'vote', 1);
  await wait(tokenAge);
  const [signup = ''] = signupRequests(signups, groups);
  const [vote = ''] = voteRequests(votes, 'sample');
  const samples = {
    list: await textOf(list),
    poll: await textOf('/polls/sample'),
    signup: { request: signup, answer: await answerTo(server.url, signup) },
    vote: { request: vote, answer: await answerTo(server.url, vote) },
  };
  await server.stop();
  return samples;
}

/**
 * @param {Awaited<ReturnType<typeof sampleAnswers>>} samples
 * @param {Scale} scale
 * @returns {Promise<Speed>}
 */
async function speedOfBare({ list, poll, signup, vote }, { seconds, submissions }) {
  const bare = (/** @type {string[]} */ ...args) =>
    start([join(import.meta.dirname, '../http/bare-server.mjs'), ...args]);
  const read = async (/** @type {string} */ body) => {
    const server = await bare(body);
    const speed = await requestsPerSecond(server.url, { seconds, connections });
    await server.stop();
    return speed;
  };
  const send = async (/** @type {{ request: string, answer: string }} */ { request, answer }) => {
    const server = await bare(answer, '201');
    const requests = Array.from({ length: submissions * 10 }, () => request);
    const speed = await sendAll([server.url], requests, { connections });
    await server.stop();
    return speed;
  };
  const signups = await send(signup);
  const votes = await send(vote);
  return {
    list: await read(list),
    poll: await read(poll),
    signup: signups.perSecond,
    signupP95: signups.p95,
    vote: votes.perSecond,
    voteP95: votes.p95,
  };
}

/**
 * @param {readonly string[]} bases of the processes
 * @param {string} poll in which nobody has voted yet
 * @param {Scale} scale
 * @returns {Promise<Speed>}
 */
async function speedOf(bases, poll, { seconds, submissions }) {
  const [first = ''] = bases;
  const forSignups = await formTokens(first, 'signup', submissions);
  const forVotes = await formTokens(first, 'vote', submissions);
  const mayBeUsed = performance.now() + tokenAge;
  const read = async (/** @type {string} */ path) => {
    const each = { seconds, connections: connections / bases.length };
    const all = await Promise.all(bases.map((base) => requestsPerSecond(base + path, each)));
    return all.reduce((sum, it) => sum + it, 0);
  };
  const listed = await read(list);
  const polled = await read(`/polls/${poll}`);
  await wait(Math.max(0, mayBeUsed - performance.now()));
  const signups = await sendAll(bases, signupRequests(forSignups, groups), { connections });
  const votes = await sendAll(bases, voteRequests(forVotes, poll), { connections });
  return {
    list: listed,
    poll: polled,
    signup: signups.perSecond,
    signupP95: signups.p95,
    vote: votes.perSecond,
    voteP95: votes.p95,
  };
}

/** @param {Speed} bare @param {ReadonlyMap<string, Speed>} speeds */
function table(bare, speeds) {
  const number = (/** @type {number} */ it) => Math.round(it).toLocaleString('en');
  const cell = (/** @type {number} */ it, /** @type {number} */ barest) =>
    `${number(it)} (${(it / barest).toFixed(2)})`;
  const within = (/** @type {number} */ it) => `${it.toFixed(it < 10 ? 1 : 0)} ms`;
  const rows = [...speeds].map(([name, it]) => [
    name,
    cell(it.list, bare.list),
    cell(it.poll, bare.poll),
    cell(it.signup, bare.signup),
    within(it.signupP95),
    cell(it.vote, bare.vote),
    within(it.voteP95),
  ]);
  const barest = [
    'bare `node:http`, the same answers | 1',
    number(bare.list),
    number(bare.poll),
    number(bare.signup),
    within(bare.signupP95),
    number(bare.vote),
    within(bare.voteP95),
  ];
  const day = new Date().toISOString().slice(0, 10);
  const cores = availableParallelism();
  return [
    '| a second (of the bare one) | processes | list of 20 | a poll | sign-ups | 95 of 100 within | votes in one poll | 95 of 100 within |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...[barest, ...rows].map((it) => `| ${it.join(' | ')} |`),
    '',
    `${day}, Node ${process.versions.node}, ${cores} cores, shared by the processes, the database and what asks them by ${connections} kept connections. Personal data is encrypted and every commit is synced to disk, on both databases; every sign-up and vote is from an address of its own.`,
  ].join('\n');
}
