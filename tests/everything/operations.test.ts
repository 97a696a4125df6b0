// What docs/operations.md tells to type, typed into a Debian of its own: until the server is healthy.
import { once } from 'node:events';
import { type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { packPackage } from '../support/consumer.ts';
import {
  makeDebianRoot,
  noDebian,
  type DebianRoot,
  type RunOptions,
} from '../support/debian-root.ts';
import { codeBelow, containerSteps, serviceSettings } from '../support/operations-document.ts';

if (noDebian) console.log(`docs/operations.md is not tried in a Debian: ${noDebian}`);

const steps = containerSteps();
const valueOf = (instruction: string): string =>
  steps.find((it) => it.instruction === instruction)?.value ?? '';

describe.skipIf(noDebian !== undefined)('docs/operations.md in a Debian', () => {
  let debian: DebianRoot;
  let packed: string;
  let tarball: string;
  let running: ChildProcess | undefined;
  let output = '';

  beforeAll(() => {
    const [, suite = ''] = /^debian:(\w+)-slim$/.exec(valueOf('FROM')) ?? [];
    debian = makeDebianRoot(suite, ['openssl', 'systemd']);
    packed = mkdtempSync(join(tmpdir(), 'gmw-packed-'));
    tarball = packPackage(packed);
    cpSync(tarball, join(debian.path, basename(tarball)));
  }, 900_000);
  afterEach(async () => {
    if (running && running.exitCode === null) {
      const exited = once(running, 'exit');
      running.kill('SIGKILL');
      await exited;
    }
    running = undefined;
  });
  afterAll(() => {
    debian?.remove();
    if (packed) rmSync(packed, { recursive: true, force: true });
  });

  /** The package comes from this repository, because the registry does not have this state of it. */
  function withThisPackage(command: string): string {
    expect(command).toContain('npm install gmw-widgets');
    return command.replace('npm install gmw-widgets', `npm install /${basename(tarball)}`);
  }

  function start(command: readonly string[], options: RunOptions): void {
    output = '';
    const child = debian.start(command, options);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    running = child;
  }

  /** Waits until the command for it says that the server is healthy. */
  async function untilHealthy(isHealthy: () => void): Promise<void> {
    await vi.waitFor(
      () => {
        if (running?.exitCode !== null) throw new Error(`it ended:\n${output}`);
        isHealthy();
      },
      { timeout: 60_000, interval: 500 },
    );
  }

  async function stopped(): Promise<number | null> {
    const child = running!;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
    return child.exitCode;
  }

  it('the steps of the container file lead to a healthy server, which stops when it is told', async () => {
    expect(valueOf('COPY')).toMatch(/^--from=node:\d+-\w+-slim \/usr\/local \/usr\/local$/);
    let user = 'root';
    let directory = '/';
    const env: Record<string, string> = {};
    for (const { instruction, value } of steps) {
      if (instruction === 'RUN')
        debian.run(value.includes('npm install') ? withThisPackage(value) : value, {
          user,
          directory,
          env,
        });
      else if (instruction === 'USER') user = value;
      else if (instruction === 'WORKDIR') directory = value;
      else if (instruction === 'ENV')
        for (const it of value.split(' ')) {
          const [name = '', text = ''] = it.split('=');
          env[name] = text;
        }
      else expect(['FROM', 'COPY', 'EXPOSE', 'HEALTHCHECK', 'CMD']).toContain(instruction);
    }
    expect(user).not.toBe('root');
    const key = debian.run('openssl rand -base64 32').trim();
    start(JSON.parse(valueOf('CMD')), { user, directory, env: { ...env, GMW_DATA_KEY: key } });
    const check: string[] = JSON.parse(valueOf('HEALTHCHECK').replace(/^CMD /, ''));
    const quoted = check.map((it) => `'${it.replaceAll("'", `'\\''`)}'`).join(' ');
    await untilHealthy(() => debian.run(quoted, { user, directory, env }));
    expect(await stopped()).toBe(0);
  });

  it('the unit of systemd is one, and its command, user and folders lead to a healthy server', async () => {
    for (const line of codeBelow('systemd', 'sh').trim().split('\n'))
      debian.run(line.includes('npm install') ? withThisPackage(line) : line, {
        directory: '/root',
      });
    const unit = '/etc/systemd/system/gmw-widgets.service';
    writeFileSync(join(debian.path, unit), codeBelow('systemd', 'ini'));
    debian.run(`systemd-analyze verify --man=no ${unit}`);

    const settings = serviceSettings();
    expect(settings.get('DynamicUser')).toBe('yes');
    const user = '61234:61234';
    const state = join('/var/lib', settings.get('StateDirectory')!);
    debian.run(`install -d -m ${settings.get('StateDirectoryMode')} -o 61234 -g 61234 ${state}`);
    const file = readFileSync(join(debian.path, settings.get('EnvironmentFile')!), 'utf8');
    const env = Object.fromEntries(
      file
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const directory = settings.get('WorkingDirectory')!;
    start(settings.get('ExecStart')!.split(' '), { user, directory, env });
    const isHealthy = `fetch('http://127.0.0.1:8787/health').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))`;
    await untilHealthy(() => debian.run(`node -e "${isHealthy}"`));

    // As root of the machine runs them by cron, with the key of the unit.
    mkdirSync(join(debian.path, 'backup'));
    debian.run(codeBelow('Backup, and its rehearsal', 'sh'), {
      env: {
        ...env,
        PATH: `${dirname(settings.get('ExecStart')!.split(' ')[0]!)}:/usr/local/bin:/usr/bin:/bin`,
      },
    });
    expect(debian.run('ls /backup')).toMatch(/^erased\.json\ngmw-\d{4}-\d\d-\d\d\.sqlite\n$/);
    expect(await stopped()).toBe(0);
  });
});
