import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The latest change below a file or folder, in milliseconds. @param {string} path */
function changed(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** Makes `dist/cdn` when it is missing or older than what it is made from. @param {string} root */
export async function buildIfStale(root) {
  const made = join(root, 'dist/cdn/integrity.json');
  const sources = ['src', 'vite.config.ts', 'package.json'].map((it) => changed(join(root, it)));
  if (existsSync(made) && statSync(made).mtimeMs >= Math.max(...sources)) return;
  console.log('Building the widgets …');
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ root, configFile: join(root, 'vite.config.ts') });
  await builder.buildApp();
}
