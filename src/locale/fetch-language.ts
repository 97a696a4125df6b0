import { version } from '../version.ts';
import type { LanguageTexts } from './widget-texts.ts';

// Kept in a variable: a bundler takes `new URL('…', import.meta.url)` for a file to put inside.
const here = import.meta.url;

/** How long a visitor waits for a language before Dutch is shown (milliseconds). */
const limit = 8_000;

const loads = new Map<string, Promise<LanguageTexts>>();

/**
 * Gets a language file, once a page: from beside the script, else from the endpoint, which serves every
 * version. The hash is that of the build, so that neither place can give other words. No cookies go
 * along. Rejects when neither has the right file.
 */
export function fetchLanguage(
  file: string,
  integrity: string,
  endpoint: string | undefined,
  script = here,
): Promise<LanguageTexts> {
  const known = loads.get(file);
  if (known) return known;
  const load = fromFirst(
    [
      () => new URL(`lang/${file}`, script),
      () => new URL(`/cdn/${version}/lang/${file}`, endpoint),
    ],
    integrity,
  );
  loads.set(file, load);
  // Another widget may try again, perhaps with an endpoint that has it.
  load.catch(() => loads.delete(file));
  return load;
}

async function fromFirst(addresses: (() => URL)[], integrity: string): Promise<LanguageTexts> {
  const errors: unknown[] = [];
  for (const address of addresses)
    try {
      const response = await fetch(address(), {
        integrity,
        credentials: 'omit',
        signal: AbortSignal.timeout(limit),
      });
      if (response.ok) return (await response.json()) as LanguageTexts;
      errors.push(new Error(`${response.status} ${response.url}`));
    } catch (error) {
      errors.push(error);
    }
  throw new AggregateError(errors, 'no language file');
}
