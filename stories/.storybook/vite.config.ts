import { defineConfig, type Plugin } from 'vite';
import { houseStyles } from '../../tests/support/house-styles.ts';
import { languagesPlugin } from '../../src/build/languages.mjs';

/** A built site is there to be published: tokens whose licence forbids that end the build. */
const onlyFreeTokens: Plugin = {
  name: 'gmw:only-free-tokens',
  apply: 'build',
  generateBundle(_, bundle) {
    const forbidden = houseStyles.filter((it) => !it.mayBePublished).map((it) => it.from);
    for (const output of Object.values(bundle))
      for (const module of output.type === 'chunk' ? output.moduleIds : output.originalFileNames)
        if (forbidden.some((it) => module.includes(`/${it}/`)))
          this.error(`${module} may not be published`);
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [languagesPlugin(), onlyFreeTokens],
  cacheDir: '.cache/storybook',
  // It finds its WebAssembly beside its own module.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2022' },
});
