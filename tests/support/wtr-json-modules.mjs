import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * esbuild drops `with { type: 'json' }` for our target, so that the browser would refuse the file.
 * An imported JSON file is therefore served as a script; a fetched one stays JSON.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export const jsonModulesPlugin = () => {
  let rootDir = '';
  return {
    name: 'json-modules',
    serverStart({ config }) {
      rootDir = config.rootDir;
    },
    resolveImport({ source }) {
      return source.startsWith('.') && source.endsWith('.json') ? `${source}?module` : undefined;
    },
    async serve(context) {
      if (!context.path.endsWith('.json') || context.URL.search !== '?module') return undefined;
      const json = await readFile(join(rootDir, decodeURIComponent(context.path)), 'utf8');
      return { body: `export default ${json};`, type: 'js' };
    },
  };
};
