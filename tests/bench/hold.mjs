/** Goals, with what was measured. @type {string[]} */
export const goals = [];

/** Those that were not met. @type {string[]} */
export const missed = [];

/**
 * Notes a goal and what was measured. One that is not met is written all the same, and the bench ends
 * with 1.
 *
 * @param {string} what
 * @param {number} value
 * @param {'<=' | '>='} is
 * @param {number} goal
 */
export function hold(what, value, is, goal) {
  const isMet = is === '<=' ? value <= goal : value >= goal;
  const line = `${what}: ${value.toFixed(2)}, and should be ${is} ${goal.toFixed(2)}`;
  goals.push(`${isMet ? 'met' : 'MISSED'}  ${line}`);
  if (!isMet) missed.push(line);
}
