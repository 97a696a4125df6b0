import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServedEndpoint {
  /** Base URL with version, as a widget's `endpoint` attribute takes it. */
  readonly endpoint: string;
  /** What the process has printed so far. */
  readonly output: () => string;
  /** Sends a signal that does not end it. */
  signal(signal: NodeJS.Signals): void;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** The command as it is published. */
export const bin = join(import.meta.dirname, '../../../dist/cli/main.js');

/**
 * Starts the built `gmw-widgets serve` on a free port in an empty folder, and waits until it has
 * printed its address.
 * @param env such as `DATABASE_URL`
 */
export const serve = async (
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<ServedEndpoint> => {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-serve-'));
  const child = spawn(process.execPath, [bin, 'serve', '--insecure-dev', ...args], {
    cwd: folder,
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopNow = () => void child.kill();
  process.on('exit', stopNow);
  let output = '';
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      // The whole line: a chunk may end in the middle of the port.
      const address = /^(https?:\/\/\S+)\r?\n/m.exec(output)?.[1];
      if (address) resolve(address);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}:\n${output}`)));
    child.once('error', reject);
  }).catch((error: unknown) => {
    process.off('exit', stopNow);
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    endpoint,
    output: () => output,
    signal: (signal) => void child.kill(signal),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) {
        // Its last words may come after its exit.
        const closed = once(child, 'close');
        child.kill(signal);
        await closed;
      }
      process.off('exit', stopNow);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
