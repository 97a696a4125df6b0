import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpointOf } from './builds.mjs';

/**
 * Starts the command of a build with an offer, and asks it once: its first answer is measured by itself.
 *
 * @param {import('./builds.mjs').Build} build
 * @param {import('./offers.ts').BenchOffer} offer
 * @param {typeof import('./endpoint-speed.ts').endpointWith} endpointWith
 * @returns {Promise<{ url: string, stop(): void }>}
 */
export async function serveOffer(build, offer, endpointWith) {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-bench-'));
  const db = join(folder, 'bench.sqlite');
  await (await endpointWith(await endpointOf(build), db, offer)).close();
  const command = [join(build.root, 'dist/cli/main.js'), 'serve', '--port', '0', '--insecure-dev'];
  const child = spawn(process.execPath, [...command, '--db', db], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  /** @type {string} */
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`serve of ${build.name} ended with ${code}`)));
    child.stdout.once('data', (line) => resolve(String(line).trim()));
  });
  await (await fetch(`${url}/groups`)).text();
  return {
    url,
    stop: () => {
      child.removeAllListeners('exit');
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
