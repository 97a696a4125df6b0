import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './built.ts';

/** What npm brings when someone installs the package: its dependencies and theirs. */
const installed = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/context',
  '@lit/reactive-element',
  '@lit-labs/ssr-dom-shim',
  '@types/trusted-types',
  'zod',
];

/** Packs what is built into a folder, as npm publishes it. @returns the path of the tarball */
export function packPackage(folder: string): string {
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8' },
  );
  return join(folder, packed.trim().split('\n').at(-1) ?? '');
}

/**
 * A project of its own with the packed package installed, made without a network: the tarball as npm
 * makes it, and links for what npm would fetch. Nothing else can be found from there.
 */
export function installPackage(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-consumer-'));
  const modules = join(folder, 'node_modules');
  const tarball = packPackage(folder);
  mkdirSync(join(modules, 'gmw-widgets'), { recursive: true });
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', 'node_modules/gmw-widgets'], {
    cwd: folder,
  });
  for (const name of installed) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  const sample = join(root, 'tests/package/consumer');
  for (const file of readdirSync(sample)) cpSync(join(sample, file), join(folder, file));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
