import { parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';
import { requireKey } from './settings.ts';
import { withEndpoint } from './with-endpoint.ts';

export const resealHelp = `gmw-widgets reseal
  --db <file or URL>  encrypts everything with GMW_DATA_KEY that has a key of GMW_DATA_KEY_OLD;
                      services may be running, all with both keys`;

/** Encrypts everything with the present key, so that the older one can be thrown away. */
export async function reseal(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { db: { type: 'string' } } });
  requireKey(process.env['GMW_DATA_KEY'] || undefined);
  const { resealed, unreadable } = await withEndpoint(values.db, (endpoint) => endpoint.reseal());
  console.log(`encrypted again: ${resealed}`);
  if (unreadable === 0) return;
  throw new CliError(
    `${unreadable} values can be read with no key that was given; they stay as they are.`,
  );
}
