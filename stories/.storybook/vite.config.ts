import { defineConfig } from 'vite';
import { languagesPlugin } from '../../vite.languages.mjs';

export default defineConfig({
  publicDir: false,
  plugins: [languagesPlugin()],
  cacheDir: '.cache/storybook',
  // It finds its WebAssembly beside its own module.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2022' },
});
