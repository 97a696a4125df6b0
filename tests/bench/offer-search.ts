import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { createEndpoint, sqlite } from '../../src/endpoint/index.ts';
import { largeOffer } from '../support/large-offer.ts';

const today = '2027-01-14';

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

/** How long answers take with so many groups, in milliseconds. */
export interface SearchSpeed {
  groups: number;
  /** The first answer after a change: the index is made again. */
  first: number;
  median: number;
  p99: number;
}

/** Asks an endpoint with an offer of each size, over and over, for a page of groups with facets. */
export async function searchSpeeds(sizes: readonly number[], rounds = 40): Promise<SearchSpeed[]> {
  const speeds: SearchSpeed[] = [];
  for (const groups of sizes) speeds.push(await searchSpeed(groups, rounds));
  return speeds;
}

/** An endpoint in a file with an offer of that size, and nothing else. */
export async function largeEndpoint(file: string, groups: number) {
  const endpoint = createEndpoint({
    db: sqlite(new Database(file)),
    clock: () => new Date(`${today}T10:00:00Z`),
  });
  const offer = largeOffer(groups, today);
  const institutions = [...new Set(offer.map((it) => it.institution))].map((id) => ({
    id,
    name: id,
    privacyUrl: 'https://voorbeeld.example/privacy',
  }));
  const { problems } = await endpoint.importOffer({ institutions, groups: offer });
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return endpoint;
}

async function searchSpeed(groups: number, rounds: number): Promise<SearchSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const endpoint = await largeEndpoint(join(folder, 'bench.sqlite'), groups);
  const ask = async (question: string): Promise<number> => {
    const started = performance.now();
    const answer = await endpoint.fetch(new Request(`http://bench.example/v1/groups?${question}`));
    await answer.text();
    if (answer.status !== 200) throw new Error(`${question}: ${answer.status}`);
    return performance.now() - started;
  };
  const first = await ask('');
  const times: number[] = [];
  for (let round = -3; round < rounds; round += 1)
    for (const question of questions) {
      const time = await ask(question);
      // The first rounds warm up.
      if (round >= 0) times.push(time);
    }
  await endpoint.close();
  rmSync(folder, { recursive: true });
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)]!;
  return { groups, first, median: at(0.5), p99: at(0.99) };
}
