import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** In memory on Linux: a test database need not outlive the machine, and waits for no disk. */
const inMemory = '/dev/shm';

/** A container may give it 64 MB only. */
const leastRoom = 2 ** 30;

/** Where databases of tests go. */
export function scratchFolder(): string {
  if (!existsSync(inMemory)) return tmpdir();
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize < leastRoom ? tmpdir() : inMemory;
}
