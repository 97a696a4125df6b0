import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface RunningDemo {
  /** Without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

/** Starts the demo as `npm start` does, on a free port, and waits until it has printed its address. */
export const startDemo = async (): Promise<RunningDemo> => {
  const child = spawn(process.execPath, ['stories/demo/start.mjs'], {
    cwd: root,
    // Vitest's own NODE_ENV would make a build that starts here one for development.
    env: { ...process.env, NODE_ENV: 'production', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopNow = () => void child.kill();
  process.on('exit', stopNow);
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      // The whole line: a chunk may end in the middle of the port.
      const address = /(http:\/\/localhost:\d+)\/\r?\n/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${output}`)));
    child.once('error', reject);
  });
  return {
    origin,
    stop: async () => {
      process.off('exit', stopNow);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
};
