// What the people at the keyboard read when something is wrong: one clear line, and no stack.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, serve } from '../support/e2e/serve.ts';

const root = join(import.meta.dirname, '../..');

let occupied: Server;
let port: number;
beforeAll(async () => {
  occupied = createServer().listen(0, '127.0.0.1');
  await once(occupied, 'listening');
  ({ port } = occupied.address() as AddressInfo);
});
afterAll(() => occupied.close());

const run = (script: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
  });

describe('gmw-widgets', () => {
  it('lists its commands', () => {
    const { status, stdout, stderr } = run(bin, ['help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const name of ['serve', 'import', 'export', 'erase'])
      expect(stdout).toContain(`gmw-widgets ${name}`);
  });

  it.each([
    ['serve', '--help'],
    ['help', 'serve'],
  ])('tells of one command: %s %s', (...args) => {
    const { status, stdout, stderr } = run(bin, args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^gmw-widgets serve\n/);
    expect(stdout).not.toContain('gmw-widgets import');
  });

  const mistakes: [string, string[], RegExp][] = [
    [
      'an unknown command',
      ['server'],
      /^Unknown command "server"\. There are serve, import, .+\n$/,
    ],
    ['an unknown option', ['serve', '--prot', '1'], /^Unknown option --prot\. .+\n$/],
    [
      'a port that is no number',
      ['serve', '--insecure-dev', '--port', 'x'],
      /^[^\n]*port[^\n]*\n$/i,
    ],
  ];
  it.each(mistakes)('answers %s with one line', (_, args, line) => {
    const { status, stdout, stderr } = run(bin, args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
  });

  it('answers a busy port with one line', () => {
    const args = ['serve', '--insecure-dev', '--db', ':memory:', '--port', String(port)];
    const { status, stderr } = run(bin, args);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Port ${port} is in use\\. .+\\n$`));
  });

  it.each([
    ['', true],
    ['https://aanbod.example.nl', false],
  ])('asks for the public address of links when it is "%s": %s', async (GMW_PUBLIC_URL, asks) => {
    const server = await serve(['--db', ':memory:'], { GMW_PUBLIC_URL });
    await server.stop();
    expect(server.output().includes('GMW_PUBLIC_URL is not set')).toBe(asks);
  });
});

describe('npm start', () => {
  const start = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    run(join(root, 'stories/demo/start.mjs'), args, env);

  it('builds nothing anew, and answers a busy port with one line', () => {
    const { status, stdout, stderr } = start([], { PORT: String(port) });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^Port ${port} is in use\\. .+\\n$`));
  });

  it.each([
    ['an unknown option', ['--frsh'], {}, /^Unknown option: --frsh\. .+\n$/],
    ['a port that is no number', [], { PORT: 'x' }, /^PORT is not a port number: x\n$/],
  ])('answers %s with one line', (_, args, env, line) => {
    const { status, stderr } = start(args, env);
    expect(status).toBe(1);
    expect(stderr).toMatch(line);
  });
});
