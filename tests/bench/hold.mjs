/** Goals that were not met. @type {string[]} */
export const missed = [];

/**
 * Notes a goal that is not met: what was measured is written all the same, and the bench ends with 1.
 *
 * @param {string} what
 * @param {number} value
 * @param {'<=' | '>='} is
 * @param {number} goal
 */
export function hold(what, value, is, goal) {
  if (is === '<=' ? value <= goal : value >= goal) return;
  missed.push(`${what}: ${value.toFixed(2)}, and should be ${is} ${goal.toFixed(2)}`);
}
