// The fault bench as a whole must be able to fail: what is planted in its database is found.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plants } from '../bench/faults/plants.ts';

const bench = join(import.meta.dirname, '../bench/faults.mjs');
const run = (...args: string[]) =>
  spawnSync(process.execPath, [bench, '--seconds', '8', '--database', 'sqlite', ...args], {
    encoding: 'utf8',
  });

it('finds nothing in a short run', () => {
  const { status, stdout, stderr } = run();
  expect(`${stdout}${stderr}`).toContain('\n0 violations');
  expect(status).toBe(0);
});

it.each(Object.keys(plants))('finds %s', (plant) => {
  const { status, stdout } = run('--plant', plant);
  expect(stdout).toMatch(/\n[1-9]\d* violations; --seed \d+/);
  expect(status).toBe(1);
});
