import { budgets, isBuilt, sizesOf } from '../../support/sizes.mjs';

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** What a page loads, and what it may be: a row for each file with a budget that is built. */
export function measure() {
  const head = ['file', 'raw', 'gzip', 'brotli', 'budget (brotli)'];
  const built = Object.entries(budgets).filter(([file]) => isBuilt(file));
  const rows = built.map(([file, budget]) => {
    const { raw, gzip, brotli } = sizesOf(file);
    return [`\`dist/cdn/${file}\``, ...[raw, gzip, brotli, budget].map(kilobytes)];
  });
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), '| --- | --: | --: | --: | --: |', ...rows.map(line)].join('\n');
}
