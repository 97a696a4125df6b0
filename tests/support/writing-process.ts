import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface WritingProcess {
  /** Lets it end; resolves to what it said after "writing". */
  end(): Promise<string>;
}

/**
 * Starts a process that writes to an SQLite file, and waits until it holds the write lock.
 * @param milliseconds for which it commits again and again; default: one transaction until `end`
 */
export async function startWriting(file: string, milliseconds?: number): Promise<WritingProcess> {
  const script = join(import.meta.dirname, 'writing-process.mjs');
  const args = milliseconds === undefined ? [] : [String(milliseconds)];
  const child = spawn(process.execPath, [script, file, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('writing\n')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The process ended with ${code}`)));
  });
  return {
    async end() {
      child.stdin.end();
      await exited;
      return output.replace('writing\n', '').trim();
    },
  };
}
