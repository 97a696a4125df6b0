import { join } from 'node:path';
import { runnerImport } from 'vite';
import { hold } from '../hold.mjs';
import { bestOf } from './best-of.mjs';
import { endpointOf, thisBuild } from './builds.mjs';
import { holdNothingLost } from './compare.mjs';

const folder = import.meta.dirname;
/** Groups in the repeated sample. */
const sizes = [100, 1_000, 10_000, 100_000];
/** Those that are measured in two builds: importing more takes too long to do it six times. */
const comparedSizes = [1_000, 10_000];
/** Groups of a whole region. */
const region = 2_000;

/** @typedef {import('./endpoint-speed.ts').EndpointSpeed} EndpointSpeed */

/**
 * How fast the endpoint answers searches in offers of several sizes.
 *
 * @param {import('./builds.mjs').Build} [reference] an earlier build, to be measured by turns
 * @returns {Promise<string[]>} lines of a table
 */
export async function atEndpoint(reference) {
  /** @type {{ module: typeof import('./offers.ts') }} */
  const { module: offers } = await runnerImport(join(folder, 'offers.ts'));
  /** @type {{ module: typeof import('./endpoint-speed.ts') }} */
  const { module } = await runnerImport(join(folder, 'endpoint-speed.ts'));
  const all = [
    ...sizes.map((size) => offers.repeatedSample(size, module.today)),
    offers.wholeRegion(region, module.today),
  ];
  const rows = [];
  for (const offer of all) {
    const size = offer.groups.length;
    const name = `${size.toLocaleString('en')}, ${offer.name}`;
    const isCompared = reference && (comparedSizes.includes(size) || size === region);
    console.error(`answers in ${name}`);
    const measureIn = async (/** @type {import('./builds.mjs').Build} */ build) =>
      module.endpointSpeed(await endpointOf(build), offer);
    const [speed, before] = isCompared
      ? await bestOf([thisBuild, reference].map((build) => [build.name, () => measureIn(build)]))
      : [await measureIn(thisBuild)];
    if (!speed) continue;
    if (before) {
      holdNothingLost(`answer, ${name}`, speed.times.median, before.times.median);
      holdNothingLost(`answer after a sign-up, ${name}`, speed.afterSignup, before.afterSignup);
      holdNothingLost(`first answer, ${name}`, speed.first, before.first);
    }
    if (size === 10_000)
      hold('a search in 10,000 groups, at the 99th percentile', speed.times.p99, '<=', 5);
    rows.push(rowOf(name, speed));
  }
  return [
    '| groups at the endpoint | answer, median | 99th percentile | next answer after a sign-up | first answer after an import |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
  ];
}

/** @param {string} name @param {EndpointSpeed} speed */
function rowOf(name, { first, afterSignup, times }) {
  const ms = (/** @type {number} */ time) => `${time.toFixed(2)} ms`;
  const { median, p99 } = times;
  return `| ${name} | ${ms(median)} | ${ms(p99)} | ${ms(afterSignup)} | ${(first / 1000).toFixed(1)} s |`;
}
