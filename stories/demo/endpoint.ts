import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { definitionPoll, offerPriorities } from '../../src/endpoint/content/built-in.ts';
import { sampleOffer } from '../../src/endpoint/content/sample-offer.ts';
import { createEndpoint, sqlite, type Endpoint } from '../../src/endpoint/index.ts';

interface Options {
  /** Where the database is kept between runs. */
  folder: string;
  /** Forget what earlier runs stored. */
  fresh: boolean;
}

/** The reference endpoint with the sample content, its editions around today, on an SQLite file. */
export async function demoEndpoint({ folder, fresh }: Options): Promise<Endpoint> {
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const endpoint = createEndpoint({
    db: sqlite(new Database(join(folder, 'demo.sqlite'))),
    offer: {
      ...sampleOffer(new Date().toISOString().slice(0, 10)),
      polls: [definitionPoll],
      surveys: [offerPriorities],
    },
  });
  await endpoint.ready;
  return endpoint;
}
