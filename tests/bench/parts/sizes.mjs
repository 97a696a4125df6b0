import { join } from 'node:path';
import { runnerImport } from 'vite';
import { budgets, sizesAtStart } from '../../support/sizes.mjs';
import { hold } from '../hold.mjs';

const support = join(import.meta.dirname, '../../support');
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;

/** What a page loads, and what an application gets that installs the package and imports the same. */
export async function measure() {
  /** @type {{ module: typeof import('../../support/npm-size.mjs') }} */
  const { module } = await runnerImport(join(support, 'npm-size.mjs'));
  const inApplication = await module.npmSizes();
  const rows = Object.entries(budgets).map(([file, budget]) => {
    const { raw, gzip, brotli } = sizesAtStart(file);
    const npm = inApplication[file]?.brotli ?? Infinity;
    hold(`${file}, bytes after brotli`, brotli, '<=', budget);
    hold(`${file} from npm, bytes after brotli`, npm, '<=', brotli + module.npmAllowance);
    return [
      `\`dist/cdn/${file}\``,
      ...[raw, gzip, brotli, budget].map(kilobytes),
      `\`${module.importOf(file)}\``,
      kilobytes(npm),
    ];
  });
  return [
    line(['file', 'raw', 'gzip', 'brotli', 'budget', 'the same from npm', 'brotli']),
    '| --- | --: | --: | --: | --: | --- | --: |',
    ...rows.map(line),
  ].join('\n');
}
