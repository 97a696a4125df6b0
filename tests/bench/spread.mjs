const sorted = (/** @type {readonly number[]} */ times) => [...times].sort((a, b) => a - b);

const at = (/** @type {readonly number[]} */ times, /** @type {number} */ part) =>
  sorted(times)[Math.floor(times.length * part)] ?? 0;

/** The middle of measured times. @param {readonly number[]} times */
export const median = (times) => at(times, 0.5);

/** The middle of measured times, and what 95 of 100 stay below. @param {readonly number[]} times */
export const spread = (times) => ({ median: median(times), p95: at(times, 0.95) });
