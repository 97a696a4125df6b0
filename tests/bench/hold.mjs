/**
 * Ends a bench when a goal is not met.
 *
 * @param {string} what
 * @param {number} value
 * @param {'<=' | '>='} is
 * @param {number} goal
 */
export function hold(what, value, is, goal) {
  if (is === '<=' ? value <= goal : value >= goal) return;
  throw new Error(`${what}: ${value.toFixed(2)}, and must be ${is} ${goal.toFixed(2)}`);
}
