import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The command as it is published. */
export const command = join(import.meta.dirname, '../../../dist/cli/main.js');

/**
 * Starts a program of Node that prints its address.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] beside that of this process
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export function start(args, env = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  const stopNow = () => void child.kill();
  process.on('exit', stopNow);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    process.off('exit', stopNow);
    stopNow();
    await ended;
  };
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)));
    child.stdout.once('data', (line) => resolve({ url: String(line).trim(), stop }));
  });
}
