import { readFile } from 'node:fs/promises';
import * as z from '../contract/zod.ts';
import type { Erasure } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';

const ErasureList = z.array(z.object({ reference: z.string(), erasedAt: z.string() }));

/** The list that `export --erased` printed. */
export async function readErasures(path: string): Promise<Erasure[]> {
  try {
    return ErasureList.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new CliError(`${path} is no list of "gmw-widgets export --erased"`);
  }
}
