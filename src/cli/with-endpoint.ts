import { createEndpoint } from '../endpoint/index.ts';
import type { Endpoint } from '../endpoint/index.ts';
import { identityProviderFrom } from './identity-provider-settings.ts';
import { openDatabase } from './open-database.ts';
import { dataKey, databaseLocation, olderKeys } from './settings.ts';
import { builtWidgets, widgetFiles } from './widget-files.ts';

/** Runs `work` with the endpoint of a database, without an HTTP server. */
export async function withEndpoint<Result>(
  db: string | undefined,
  work: (endpoint: Endpoint) => Promise<Result>,
): Promise<Result> {
  const folder = builtWidgets();
  // An erased person's place may go to the next one, whose message has a link to the sign-up page.
  const endpoint = createEndpoint({
    db: await openDatabase(databaseLocation(db, process.env)),
    encryptionKey: dataKey(process.env),
    olderKeys: olderKeys(process.env),
    publicUrl: process.env['GMW_PUBLIC_URL'],
    identityProvider: identityProviderFrom(process.env),
    ...(folder !== undefined && { widgets: widgetFiles(folder) }),
  });
  try {
    return await work(endpoint);
  } finally {
    await endpoint.close();
  }
}
