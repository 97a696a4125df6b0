// A Debian of its own in a folder, in which commands run as on a machine that was just set up.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const isThere = (command: string): boolean =>
  ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].some((it) => existsSync(join(it, command)));

/** Why no Debian can be made here; undefined where it can. */
export const noDebian: string | undefined =
  process.platform !== 'linux' || process.getuid?.() !== 0
    ? 'it takes the rights of root on Linux'
    : isThere('debootstrap')
      ? undefined
      : 'apt-get install debootstrap';

/** Who runs a command, where and with what. */
export interface RunOptions {
  /** A user of that Debian, or `<uid>:<gid>`. Default: root. */
  readonly user?: string;
  readonly directory?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface DebianRoot {
  readonly path: string;
  /** Runs a command of a shell to its end; returns what it prints. */
  run(command: string, options?: RunOptions): string;
  /** Starts a program, without a shell between. */
  start(command: readonly string[], options?: RunOptions): ChildProcess;
  remove(): void;
}

/**
 * Makes a Debian with some packages more than its smallest set, and Node with npm in `/usr/local`, as
 * the images of Node have it.
 */
export function makeDebianRoot(suite: string, packages: readonly string[]): DebianRoot {
  const path = mkdtempSync(join(tmpdir(), 'gmw-debian-'));
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  try {
    execFileSync(
      'debootstrap',
      ['--variant=minbase', `--include=${packages.join(',')}`, suite, path],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  } catch (error) {
    remove();
    throw error;
  }
  // A temporary folder is closed to others; the root of a system is not.
  chmodSync(path, 0o755);
  addNode(path);
  cpSync(realpathSync('/etc/resolv.conf'), join(path, 'etc/resolv.conf'));
  const registry = registrySettings(path);

  const homeOf = (user: string): string =>
    readFileSync(join(path, 'etc/passwd'), 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === user)?.[5] ?? '/';
  const inside = (
    command: readonly string[],
    { user = 'root', directory = '/', env = {} }: RunOptions,
  ): string[] => [
    ...(user === 'root' ? [] : [`--userspec=${user.includes(':') ? user : `${user}:${user}`}`]),
    path,
    '/usr/bin/env',
    '-i',
    `--chdir=${directory}`,
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    `HOME=${homeOf(user)}`,
    ...registry,
    ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
    ...command,
  ];
  return {
    path,
    run(command, options = {}) {
      try {
        return execFileSync('chroot', inside(['/bin/sh', '-ec', command], options), {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(`${command}\n${stdout}\n${stderr}`, { cause: error });
      }
    },
    start: (command, options = {}) =>
      spawn('chroot', inside(command, options), { stdio: ['ignore', 'pipe', 'pipe'] }),
    remove,
  };
}

/** This Node and the machine's npm. */
function addNode(path: string): void {
  const bin = join(path, 'usr/local/bin');
  mkdirSync(bin, { recursive: true });
  cpSync(realpathSync(process.execPath), join(bin, 'node'));
  // npm itself would name the folder of the Node that runs it, which may be one of our tools without npm.
  const command = execFileSync('which', ['npm'], { encoding: 'utf8' }).trim();
  const npm = join(dirname(realpathSync(command)), '..');
  const target = join(path, 'usr/local/lib/node_modules/npm');
  mkdirSync(dirname(target), { recursive: true });
  cpSync(npm, target, { recursive: true });
  for (const name of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(bin, name));
}

/** Packages come from where they come from for this machine, and are trusted as there. */
function registrySettings(path: string): string[] {
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const settings = [`npm_config_registry=${registry}`, 'npm_config_update_notifier=false'];
  const certificates = process.env['NODE_EXTRA_CA_CERTS'];
  if (!certificates) return settings;
  cpSync(realpathSync(certificates), join(path, 'etc/extra-certificates.pem'));
  return [...settings, 'NODE_EXTRA_CA_CERTS=/etc/extra-certificates.pem'];
}
