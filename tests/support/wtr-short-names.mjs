import { join } from 'node:path';
import { runnerImport } from 'vite';

/** @typedef {{ path: string, body: unknown, headers: Record<string, unknown> }} File */

/**
 * Serves the elements with the short names that they have in `dist/cdn`, so that the whole suite is run
 * against them: to Chromium on CI, and to all browsers with `SHORT_NAMES=1`.
 * @param {string} rootDir
 */
export async function shortNamesPlugin(rootDir) {
  /** @type {{ module: typeof import('../../src/cdn/build/short-names.ts') }} */
  const { module } = await runnerImport(join(rootDir, 'src/cdn/build/short-names.ts'));
  const { handler } = /** @type {any} */ (module.shortNames(rootDir).transform);
  /** @param {File} file */
  const wanted = ({ headers }) =>
    Boolean(process.env.SHORT_NAMES) || /Chrom/.test(String(headers['user-agent']));
  return {
    name: 'gmw:short-names',
    /** @param {File} file */
    transformCacheKey: (file) => (wanted(file) ? 'short' : 'as written'),
    /** @param {File} file */
    transform: (file) =>
      wanted(file) && file.path.startsWith('/src/') && file.path.endsWith('.ts')
        ? handler(String(file.body), join(rootDir, file.path))?.code
        : undefined,
  };
}
