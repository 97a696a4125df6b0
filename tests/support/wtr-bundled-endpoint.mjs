import { join } from 'node:path';
import { build } from 'vite';
import { languagesPlugin } from '../../src/build/languages.mjs';

const path = '/tests/support/in-page-endpoint.ts';

/** One script of the endpoint in the page, with all that it imports. */
const bundle = async () => {
  const result = await build({
    configFile: false,
    root: join(import.meta.dirname, '../..'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [languagesPlugin()],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.slice(1), formats: ['es'] },
      // It finds its WebAssembly beside its own module.
      rolldownOptions: {
        external: ['@sqlite.org/sqlite-wasm'],
        output: { codeSplitting: false },
      },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
    Array.isArray(result) ? result[0] : result
  );
  return output[0].code;
};

/** WebKitGTK lost its connection in four files of the one run in which its frames had this script. */
const takesBundle = (/** @type {import('@web/dev-server-core').Context} */ context) =>
  /Chrome\/|Firefox\//.test(context.get('user-agent'));

/**
 * Serves the endpoint that tests run inside a page as one script: by itself it is some 750 modules,
 * which every test file would load before its first test.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export const bundledEndpointPlugin = () => {
  /** @type {Promise<string> | undefined} */
  let code;
  return {
    name: 'bundled-endpoint',
    async serve(context) {
      if (context.path !== path || !takesBundle(context)) return undefined;
      code ??= bundle();
      return { body: await code, type: 'js' };
    },
    // What the server keeps of a file is for all browsers.
    transform: ({ path: served }) => (served === path ? { transformCache: false } : undefined),
  };
};
