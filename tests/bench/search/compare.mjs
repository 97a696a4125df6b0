import { hold } from '../hold.mjs';

/** How much longer something may take than before. */
const tolerance = 1.15;
/** And what a clock cannot tell apart, in milliseconds. */
const least = 0.2;

/** @type {string[]} */
const rows = [];

/**
 * Notes what took how long before and now, and misses a goal when it takes longer than it may.
 *
 * @param {string} what
 * @param {number} now in milliseconds
 * @param {number} before
 */
export function holdNothingLost(what, now, before) {
  const goal = before * tolerance + least;
  hold(`${what}, as before`, now, '<=', goal);
  const change = `${now > before ? '+' : '−'}${Math.abs((now / before - 1) * 100).toFixed(0)} %`;
  rows.push(`| ${what} | ${before.toFixed(1)} ms | ${now.toFixed(1)} ms | ${change} |`);
}

/** The table of all that was noted. @param {string} reference name of the earlier build */
export const comparison = (reference) => [
  `| | ${reference} | this build | change |`,
  '| --- | --: | --: | --: |',
  ...rows,
];
