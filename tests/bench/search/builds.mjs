import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/**
 * A build that can be measured.
 * @typedef {object} Build
 * @property {string} name as in a table
 * @property {string} root the folder that has its `dist`
 */

/** What is built here. @type {Build} */
export const thisBuild = { name: 'this build', root };

const git = (/** @type {string[]} */ ...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/**
 * Builds an earlier state of the repository in a temporary worktree, with the packages that are
 * installed here, so that the two differ in their own code only.
 *
 * @param {string} ref what git knows: a commit, a branch, a tag
 * @returns {Build & { remove(): void }}
 * @throws when git does not know it, or when it cannot be built
 */
export function buildOf(ref) {
  const name = git('rev-parse', '--short', '--verify', `${ref}^{commit}`);
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  };
  try {
    git('worktree', 'add', '--detach', '--quiet', folder, name);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    execFileSync(join(root, 'node_modules/.bin/vite'), ['build', '--app'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { name, root: folder, remove };
}

/**
 * The endpoint of a build, as a module.
 * @param {Build} build
 * @returns {Promise<typeof import('../../../src/endpoint/index.ts')>}
 */
export const endpointModule = (build) => import(join(build.root, 'dist/esm/endpoint.js'));
