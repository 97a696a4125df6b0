import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  cacheDir: '.cache/storybook',
  // It finds its WebAssembly beside its own module.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2022' },
});
