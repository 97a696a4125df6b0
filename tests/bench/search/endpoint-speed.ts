import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edition, GroupList } from '../../../src/contract/group.ts';
import type { endpointOf } from './builds.mjs';
import type { BenchOffer } from './offers.ts';

/** The day on which offers are searched at the endpoint. */
export const today = '2027-01-14';
const url = 'http://bench.example/v1';

/** What visitors ask: words, whole and begun and mistyped, filters, both, a distance. */
const questions = [
  '',
  'q=geld',
  'q=assertief',
  'q=g',
  'q=samen+stap',
  'q=trainnig',
  'theme=geld',
  'place=huizen',
  'place=huizen&daypart=evening',
  'q=rouw&place=hilversum',
  'available=true',
  'costMax=10&weekday=TH',
  'near=52.22,5.17&withinKm=5&sort=distance',
  'sessionsMax=8&startFrom=2027-01-14&startUntil=2027-03-31',
  'age=30&q=kracht',
];

/** Rounds of all questions: first to warm up, then in each run. */
const warmUp = 20;
const rounds = 40;
const runs = 3;

/** The endpoint as it is built: that is what answers people. */
type Built = Awaited<ReturnType<typeof endpointOf>>;
type Endpoint = ReturnType<Built['createEndpoint']>;

/** How long answers take, in milliseconds. */
// A type, not an interface, so that it is a record of figures.
export type EndpointSpeed = {
  /** The first answer of all: everything is read and the index is made. */
  first: number;
  /** The first answer after someone signed up, median. */
  afterSignup: number;
  /** Of the run that the machine disturbed least: it may have others to serve. */
  times: { median: number; p99: number };
};

/** Makes an endpoint in a file with that offer, and nothing else. */
export async function endpointWith(
  built: Built,
  file: string,
  { institutions, groups }: BenchOffer,
): Promise<Endpoint> {
  const endpoint = built.createEndpoint({
    db: built.openFile(file),
    policy: { minTokenAge: 0 },
    clock: () => new Date(`${today}T10:00:00Z`),
  });
  const { problems } = await endpoint.importOffer({ institutions, groups });
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return endpoint;
}

/**
 * Asks an endpoint with that offer, over and over, for a page of groups with facets. Before each round
 * someone signs up, so that no answer is one that was given before.
 */
export async function endpointSpeed(built: Built, offer: BenchOffer): Promise<EndpointSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const endpoint = await endpointWith(built, join(folder, 'bench.sqlite'), offer);
  const ask = async (question: string): Promise<number> => {
    const started = performance.now();
    const answer = await endpoint.fetch(new Request(`${url}/groups?${question}`));
    // The whole body; what it says is for who asked to find out.
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${question}: ${answer.status}`);
    return performance.now() - started;
  };
  const first = await ask('');
  const open = await openEditions(endpoint);
  const afterSignup: number[] = [];
  let signups = 0;
  const askAll = async (rounds: number): Promise<number[]> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await signUp(endpoint, open[signups++ % open.length]!);
      afterSignup.push(await ask('limit=10'));
      for (const question of questions) times.push(await ask(question));
    }
    return times;
  };
  await askAll(warmUp);
  const measured: number[][] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await askAll(rounds));
  const [least = []] = measured.sort((a, b) => partOf(a, 0.99) - partOf(b, 0.99));
  await endpoint.close();
  rmSync(folder, { recursive: true });
  return {
    first,
    afterSignup: partOf(afterSignup, 0.5),
    times: { median: partOf(least, 0.5), p99: partOf(least, 0.99) },
  };
}

function partOf(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)]!;
}

/** Editions that anyone can sign up for. */
async function openEditions(endpoint: Endpoint): Promise<Edition[]> {
  const answer = await endpoint.fetch(new Request(`${url}/groups?available=true&limit=100`));
  const { groups } = (await answer.json()) as GroupList;
  return groups
    .filter((it) => it.referral !== 'required' && it.signupBy !== 'phone')
    .flatMap((it) => it.editions.filter((one) => one.signupStatus === 'open').slice(0, 1));
}

async function signUp(endpoint: Endpoint, { id }: Edition): Promise<void> {
  const post = (path: string, body: object) =>
    endpoint.fetch(
      new Request(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      }),
    );
  const { token } = (await (await post('/form-tokens', { purpose: 'signup' })).json()) as {
    token: string;
  };
  const name = `Deelnemer ${crypto.randomUUID()}`;
  const participant = { name, phone: '06 12345678' };
  const body = { mode: 'self', edition: id, participant, formToken: token };
  const answer = await post('/signups', body);
  if (answer.status !== 201) throw new Error(`${id}: ${answer.status} ${await answer.text()}`);
}
