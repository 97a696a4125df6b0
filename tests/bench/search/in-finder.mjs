import { join } from 'node:path';
import { runnerImport } from 'vite';
import { hold } from '../hold.mjs';
import { bestOf } from './best-of.mjs';
import { thisBuild } from './builds.mjs';
import { holdNothingLost } from './compare.mjs';
import { finderSpeed } from './finder-speed.mjs';
import { peer, peerSpeed } from './peer-finder.mjs';
import { serveOffer } from './served.mjs';

const folder = import.meta.dirname;
/** Groups that a finder holds in memory in the measurement. */
const size = 2_000;
/** How many times slower the processor is made. */
const slownesses = [1, 4];

/** @typedef {import('./finder-speed.mjs').FinderSpeed} FinderSpeed */
/** @typedef {{ offer: string, from: 'endpoint' | 'file', slower: number, speed: FinderSpeed, before: FinderSpeed | undefined }} Measured */
/** @typedef {{ offer: string, slower: number, speed: Awaited<ReturnType<typeof peerSpeed>> }} PeerMeasured */

/**
 * How long visitors wait in a finder with an offer in memory, beside the peer and beside an earlier
 * build; and where the time goes.
 *
 * @param {import('./builds.mjs').Build} [reference]
 * @returns {Promise<string[]>} lines of two tables
 */
export async function inFinder(reference) {
  /** @type {{ module: typeof import('./offers.ts') }} */
  const { module: offers } = await runnerImport(join(folder, 'offers.ts'));
  // The finder and the command have the clock of the machine.
  const today = new Date().toISOString().slice(0, 10);
  /** @type {Measured[]} */
  const finders = [];
  /** @type {PeerMeasured[]} */
  const peers = [];
  for (const offer of [offers.repeatedSample(size, today), offers.wholeRegion(size, today)]) {
    for (const slower of slownesses) {
      finders.push(...(await measureFinders(offer, slower, reference)));
      const [speed] = await bestOf([
        [`${peer}, ${offer.name}, ${slower} ×`, () => peerSpeed(offer.groups, slower)],
      ]);
      if (speed) peers.push({ offer: offer.name, slower, speed });
    }
  }
  for (const it of finders) holdGoals(it, peers);
  return [...waitingTable(finders, peers), '', ...spentTable(finders)];
}

/**
 * @param {import('./offers.ts').BenchOffer} offer
 * @param {number} slower
 * @param {import('./builds.mjs').Build | undefined} reference
 * @returns {Promise<Measured[]>}
 */
async function measureFinders(offer, slower, reference) {
  /** @type {{ module: typeof import('./endpoint-speed.ts') }} */
  const { module } = await runnerImport(join(folder, 'endpoint-speed.ts'));
  const builds = reference ? [thisBuild, reference] : [thisBuild];
  const json = JSON.stringify({ institutions: offer.institutions, groups: offer.groups });
  const served = await Promise.all(builds.map((it) => serveOffer(it, offer, module.endpointWith)));
  const cases = builds.flatMap((build, index) => [
    { build, endpoint: served[index]?.url, json, groups: size, slower },
    { build, json, groups: size, slower },
  ]);
  const measures = cases.map((it) => {
    const name = `${offer.name}, ${slower} ×, ${it.endpoint ? 'endpoint' : 'file'}, ${it.build.name}`;
    return /** @type {const} */ ([name, () => finderSpeed(it)]);
  });
  try {
    const [endpoint, file, endpointBefore, fileBefore] = await bestOf(measures);
    if (!endpoint || !file) throw new Error('nothing was measured');
    return [
      { offer: offer.name, from: 'endpoint', slower, speed: endpoint, before: endpointBefore },
      { offer: offer.name, from: 'file', slower, speed: file, before: fileBefore },
    ];
  } finally {
    for (const it of served) it.stop();
  }
}

/** @param {Measured} it @param {readonly PeerMeasured[]} peers */
function holdGoals({ offer, from, slower, speed, before }, peers) {
  const where = `${offer} from ${from === 'file' ? 'a file' : 'the endpoint'}, ${slower} ×`;
  const waited = peers.find((it) => it.offer === offer && it.slower === slower)?.speed.first ?? 0;
  const part = from === 'file' ? 2 : 3;
  hold(`first results, ${where}`, speed.first, '<=', waited / part);
  if (slower === 1)
    hold(`script, style and layout of a keystroke, ${where}`, speed.keySpent.updating, '<=', 25);
  if (offer === 'repeated sample' && from === 'endpoint') {
    hold(`a keystroke, ${where}`, speed.keys.median, '<=', slower === 1 ? 16 : 60);
    if (slower === 1) hold(`first results, ${where}`, speed.first, '<=', 250);
  }
  if (!before) return;
  holdNothingLost(`first results, ${where}`, speed.first, before.first);
  holdNothingLost(`a keystroke, ${where}`, speed.keys.median, before.keys.median);
  holdNothingLost(`a town chosen, ${where}`, speed.towns.median, before.towns.median);
}

const ms = (/** @type {number} */ time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

/** @param {readonly Measured[]} finders @param {readonly PeerMeasured[]} peers */
function waitingTable(finders, peers) {
  const both = (/** @type {{ median: number, p95: number }} */ { median, p95 }) =>
    `${ms(median)} | ${ms(p95)}`;
  return [
    `| ${size.toLocaleString('en')} groups in | offer | processor slower | first results | a keystroke, median | 95th percentile | a town chosen, median | 95th percentile |`,
    '| --- | --- | --: | --: | --: | --: | --: | --: |',
    ...finders.map(
      ({ offer, from, slower, speed: { first, keys, towns } }) =>
        `| \`gmw-group-finder\`, ${from} | ${offer} | ${slower} × | ${ms(first)} | ${both(keys)} | ${both(towns)} |`,
    ),
    ...peers.map(
      ({ offer, slower, speed: { first, towns } }) =>
        `| ${peer} | ${offer} | ${slower} × | ${ms(first)} | – | – | ${both(towns)} |`,
    ),
  ];
}

/** @param {readonly Measured[]} finders */
function spentTable(finders) {
  const parts = /** @type {const} */ (['script', 'style', 'layout', 'paint', 'other', 'waiting']);
  const row = (/** @type {string} */ what, /** @type {Measured} */ { offer, from, speed }) => {
    const spent = what === 'a keystroke' ? speed.keySpent : speed.firstSpent;
    return `| ${what}, ${from} | ${offer} | ${parts.map((it) => ms(spent[it])).join(' | ')} |`;
  };
  const plain = finders.filter((it) => it.slower === 1);
  return [
    '| where the time goes | offer | script | style | layout | paint | other | waiting |',
    '| --- | --- | --: | --: | --: | --: | --: | --: |',
    ...plain.map((it) => row('first results', it)),
    ...plain.map((it) => row('a keystroke', it)),
  ];
}
