import { createEndpoint } from '../endpoint/index.ts';
import type { Endpoint } from '../endpoint/index.ts';
import { openDatabase } from './open-database.ts';
import { dataKey, databaseLocation } from './settings.ts';

/** Does one thing with the endpoint of a database, without serving it. */
export async function withEndpoint<Result>(
  db: string | undefined,
  work: (endpoint: Endpoint) => Promise<Result>,
): Promise<Result> {
  const endpoint = createEndpoint({
    db: await openDatabase(databaseLocation(db, process.env)),
    encryptionKey: dataKey(process.env),
    publicUrl: process.env['GMW_PUBLIC_URL'],
  });
  try {
    return await work(endpoint);
  } finally {
    await endpoint.close();
  }
}
