import { languageModule } from '../../src/build/languages.mjs';

const folder = '/__languages/';

/**
 * Serves the languages of the widgets to tests in browsers, as the builds do to pages.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export const languagesPlugin = () => ({
  name: 'languages',
  resolveImport({ source }) {
    return /^gmw:(languages\/|lang\/|endpoint-languages$)/.test(source)
      ? `${folder}${source.slice(4)}.js`
      : undefined;
  },
  serve({ path }) {
    if (!path.startsWith(folder)) return undefined;
    const id = `gmw:${path.slice(folder.length).replace(/\.js$/, '')}`;
    const body = languageModule(id, 'source');
    return body === undefined ? undefined : { body, type: 'js' };
  },
});
