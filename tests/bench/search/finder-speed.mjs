import { median, spread } from '../spread.mjs';
import { openFinderPage, showFinder, waitForAll } from './finder-page.mjs';
import { timeSpent } from './time-spent.mjs';
import { chooseTowns, typeWords } from './typing.mjs';

/** @typedef {import('./time-spent.mjs').Spent} Spent */

/**
 * How long a visitor waits, in milliseconds.
 * @typedef {object} FinderSpeed
 * @property {number} first from the moment that the script is there to the first card
 * @property {{ median: number, p95: number }} keys from a keystroke to results that are laid out
 * @property {{ median: number, p95: number }} towns from choosing a town, or taking it back, to the same
 * @property {Spent} firstSpent where the time until the first card goes
 * @property {Spent} keySpent where the time of a keystroke goes, until it is painted: the median of each
 */

/**
 * Measures a finder in Chromium: first without a trace, which takes time itself, then with one.
 *
 * @param {import('./finder-page.mjs').FinderCase} it
 * @returns {Promise<FinderSpeed>}
 */
export async function finderSpeed(it) {
  const opened = await openFinderPage(it);
  const first = await showFinder(opened);
  await waitForAll(opened, it.groups);
  const keys = await typeWords(opened);
  const towns = await chooseTowns(opened, it.groups);
  const pressed = await timeSpent(opened.page, () => typeWords(opened));
  await opened.close();
  const again = await openFinderPage(it);
  const [firstSpent] = await timeSpent(again.page, () => showFinder(again));
  await again.close();
  if (!firstSpent) throw new Error('the trace has no first results');
  const of = (/** @type {keyof Spent} */ part) => median(pressed.map((one) => one[part]));
  return {
    first,
    keys: spread(keys),
    towns: spread(towns),
    firstSpent,
    keySpent: {
      script: of('script'),
      style: of('style'),
      layout: of('layout'),
      paint: of('paint'),
      other: of('other'),
      waiting: of('waiting'),
      updating: of('updating'),
    },
  };
}
