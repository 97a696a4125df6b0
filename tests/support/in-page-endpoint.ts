import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { OfferFile } from '../../src/contract/offer-file.ts';
import { definitionPoll, offerPriorities } from '../../src/endpoint/content/built-in.ts';
import { sampleOffer } from '../../src/endpoint/content/sample-offer.ts';
import {
  createEndpoint,
  sqliteWasm,
  type Endpoint,
  type EndpointOptions,
} from '../../src/endpoint/index.ts';

export interface InPageEndpoint {
  /** Base URL for the attribute `endpoint`. Nothing listens there: only `fetch` below answers. */
  readonly base: string;
  /** For the property `fetch` of a widget or provider. */
  readonly fetch: typeof fetch;
  readonly endpoint: Endpoint;
  /** Lets go of the database. */
  close(): Promise<void>;
}

let sqlite: ReturnType<typeof sqlite3InitModule> | undefined;

/** The poll, the survey and the sample institution's groups, around a day (`YYYY-MM-DD`). */
export const sampleContent = (today: string): OfferFile => ({
  ...sampleOffer(today),
  polls: [definitionPoll],
  surveys: [offerPriorities],
});

/**
 * The reference endpoint itself inside the page, with a database in memory: widgets in stories and
 * tests talk to what visitors talk to, not to an imitation. Each call makes a new one.
 */
export async function inPageEndpoint(
  options: Partial<Omit<EndpointOptions, 'db'>> = {},
): Promise<InPageEndpoint> {
  const { clock = () => new Date(), policy, ...others } = options;
  sqlite ??= sqlite3InitModule();
  const { oo1 } = await sqlite;
  const endpoint = createEndpoint({
    db: sqliteWasm(new oo1.DB(':memory:')),
    clock,
    origins: '*',
    offer: sampleContent(clock().toISOString().slice(0, 10)),
    // Nobody should wait in a story or test for a token to grow old enough.
    policy: { minTokenAge: 0, ...policy },
    ...others,
  });
  await endpoint.ready;
  return {
    base: 'https://aanbod.example.nl/v1',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const response = await endpoint.fetch(request);
      request.signal.throwIfAborted();
      return response;
    },
    endpoint,
    close: () => endpoint.close(),
  };
}
