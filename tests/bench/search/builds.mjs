import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

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

/** @param {string} from @param {string} to the roots of two states of the repository */
const haveSamePackages = (from, to) =>
  readFileSync(join(from, 'package-lock.json'), 'utf8') ===
  readFileSync(join(to, 'package-lock.json'), 'utf8');

/**
 * Builds an earlier state of the repository in a temporary worktree, with the packages that it names:
 * those that are installed here when they are the same.
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
    /** @type {import('node:child_process').ExecFileSyncOptions} */
    const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
    console.error(`building ${name}`);
    if (haveSamePackages(root, folder))
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    else execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], options);
    execFileSync(join(folder, 'node_modules/.bin/vite'), ['build', '--app'], options);
  } catch (error) {
    remove();
    throw error;
  }
  return { name, root: folder, remove };
}

/**
 * What a build exports for an endpoint, with the way to open a file that it knows: builds from before
 * `sqlite(open)` take a connection of libsql.
 *
 * @param {Build} build
 */
export async function endpointOf(build) {
  /** @type {typeof import('../../../src/endpoint/index.ts')} */
  const { createEndpoint, sqlite } = await import(join(build.root, 'dist/esm/endpoint.js'));
  const ownPackage = join(build.root, 'package.json');
  /** @type {{ peerDependencies: Record<string, string> }} */
  const { peerDependencies } = JSON.parse(readFileSync(ownPackage, 'utf8'));
  const loadOwn = createRequire(ownPackage);
  const openFile = (/** @type {string} */ file) => {
    if (!peerDependencies['libsql']) return sqlite(() => new DatabaseSync(file));
    const Libsql = loadOwn('libsql');
    return sqlite(new Libsql(file));
  };
  return { createEndpoint, openFile };
}
