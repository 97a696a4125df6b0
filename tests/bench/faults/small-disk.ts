import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file system of its own in a file, small enough to fill it. */
export class SmallDisk {
  readonly path: string;
  readonly #ballast: string;

  readonly #unmount = (): void => {
    execFileSync('umount', ['--lazy', this.path], { stdio: 'pipe' });
  };

  private constructor(path: string) {
    this.path = path;
    // Who stops the bench gets rid of the mount, too.
    process.on('exit', this.#unmount);
    this.#ballast = join(path, 'ballast');
  }

  /** `undefined`: this user may not mount a file system. */
  static make(folder: string, name: string, megabytes: number): SmallDisk | undefined {
    const image = join(folder, `${name}.image`);
    const path = join(folder, name);
    mkdirSync(path);
    closeSync(openSync(image, 'w'));
    truncateSync(image, megabytes * 2 ** 20);
    try {
      execFileSync('mkfs.ext4', ['-q', '-m', '0', image], { stdio: 'pipe' });
      execFileSync('mount', ['-o', 'loop', image, path], { stdio: 'pipe' });
    } catch {
      return undefined;
    }
    rmSync(join(path, 'lost+found'), { recursive: true, force: true });
    return new SmallDisk(path);
  }

  /** Takes all the room that there is. */
  fill(): void {
    const file = openSync(this.#ballast, 'a');
    try {
      for (const size of [2 ** 20, 2 ** 12]) {
        const block = Buffer.alloc(size, 1);
        try {
          while (writeSync(file, block) === size);
        } catch {
          // Full, for blocks of this size.
        }
      }
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.#ballast, { force: true });
  }

  unmount(): void {
    process.off('exit', this.#unmount);
    this.#unmount();
  }
}
