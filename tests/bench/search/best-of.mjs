/** Times that everything is measured; the best counts. */
const rounds = 3;

/**
 * Measures several things by turns, so that whatever else the machine does is there for all of them,
 * and takes of each figure the run that was disturbed least. Of a figure with several numbers that is
 * the one with the lowest `median`, `updating` or `p99`, whichever it has.
 *
 * @template {Record<string, unknown>} Speed
 * @param {readonly (readonly [name: string, measure: () => Promise<Speed>])[]} measures
 * @returns {Promise<Speed[]>} one for each
 */
export async function bestOf(measures) {
  /** @type {Speed[]} */
  const best = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [name, measure]] of measures.entries()) {
      console.error(`${name}: ${round + 1} of ${rounds}`);
      const speed = await measure();
      const before = best[index];
      best[index] = before ? better(before, speed) : speed;
    }
  }
  return best;
}

/**
 * @template {Record<string, unknown>} Speed
 * @param {Speed} one
 * @param {Speed} other
 */
const better = (one, other) =>
  /** @type {Speed} */ (
    Object.fromEntries(
      Object.entries(one).map(([name, figure]) => [
        name,
        weight(other[name]) < weight(figure) ? other[name] : figure,
      ]),
    )
  );

/** @param {unknown} figure @returns {number} */
function weight(figure) {
  if (typeof figure === 'number') return figure;
  const it = /** @type {{ median?: number, updating?: number }} */ (figure);
  return it.median ?? it.updating ?? Infinity;
}
