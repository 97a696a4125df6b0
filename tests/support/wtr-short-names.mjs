import { join } from 'node:path';
import { runnerImport } from 'vite';

/** @typedef {{ path: string, url: string, body: unknown, headers: Record<string, unknown> }} File */

/** Rooms that the endpoint shares with the widgets. */
const shared = /(from '(?:\.\.?\/)+(?:domain|locale)\/[^']+\.ts)'/g;
const beside = /(from '\.\/[^']+\.ts)'/g;
/** Libraries that files of `dist/cdn` have a light stand-in for: what stands here is run against them. */
const standIns =
  /from '(?:@?lit\/)?(?:directives\/)?(lit|decorators|context|if-defined|keyed|repeat)(?:\.js)?'/g;

/**
 * Serves the elements with the short names and on the light libraries that they have in `dist/cdn`, so
 * that the whole suite is run against them: to Chromium on CI, and to all browsers with `SHORT_NAMES=1`. The endpoint in the page
 * is no part of those files: it keeps its names, and has copies of the shared rooms that keep theirs.
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
    transformCacheKey: (file) => (wanted(file) ? `short ${file.url}` : 'as written'),
    /** @param {File} file */
    transform(file) {
      const { path, url } = file;
      // A part is drawn by an element of its test.
      if (wanted(file) && path.startsWith('/tests/parts/'))
        return String(file.body).replaceAll(standIns, "from '/src/cdn/light/$1.ts'");
      if (!wanted(file) || !path.startsWith('/src/') || !path.endsWith('.ts')) return undefined;
      const code = String(file.body);
      if (url.endsWith('?plain'))
        return code.replaceAll(shared, "$1?plain'").replaceAll(beside, "$1?plain'");
      if (path.startsWith('/src/endpoint/')) return code.replaceAll(shared, "$1?plain'");
      const short = handler(code, join(rootDir, path))?.code ?? code;
      return path.startsWith('/src/cdn/')
        ? short
        : short.replaceAll(standIns, "from '/src/cdn/light/$1.ts'");
    },
  };
}
