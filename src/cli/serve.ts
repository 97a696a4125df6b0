import { parseArgs } from 'node:util';
import { mailFrom } from './mail.ts';
import { batchLines } from './request-log.ts';
import {
  allowedOrigins,
  dataKey,
  databaseLocation,
  deskTokens,
  olderKeys,
  portNumber,
} from './settings.ts';
import { startServer } from './start-server.ts';

export const serveHelp = `gmw-widgets serve
  --port <number>     port; also PORT; 0: any that is free (8787)
  --host <address>    address to listen on (127.0.0.1: this machine only)
  --db <file or URL>  SQLite file, or postgres:// URL; also DATABASE_URL (.data/gmw.sqlite)
  --origin <origin>   a site that may send, such as https://www.example.nl; repeat, or *
  --sample            add the made-up offer, with dates around today
  --fresh             empty the SQLite file first
  --trust-proxy       the visitor's address is the last one in X-Forwarded-For
  --public-url <URL>  where people find this endpoint: for links in mail; also GMW_PUBLIC_URL
  --insecure-dev      start without GMW_DATA_KEY, which encrypts personal data: made-up data only
  Mail: SMTP_URL=smtp://user:password@host:587 and GMW_MAIL_FROM=<address>; without, messages wait
  GMW_DESK_TOKEN      opens /v1/desk: a token, or <institution>:<token> for the sign-ups of one`;

/** Runs the endpoint until SIGINT or SIGTERM. */
export async function serve(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      db: { type: 'string' },
      origin: { type: 'string', multiple: true, default: [] },
      sample: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      'public-url': { type: 'string' },
      'insecure-dev': { type: 'boolean', default: false },
      'trust-proxy': { type: 'boolean', default: false },
    },
  });
  const server = await startServer({
    database: databaseLocation(values.db, process.env),
    port: portNumber(values.port, process.env),
    host: values.host ?? '127.0.0.1',
    origins: allowedOrigins(values.origin),
    sample: values.sample,
    fresh: values.fresh,
    encryptionKey: dataKey(process.env),
    olderKeys: olderKeys(process.env),
    insecureDev: values['insecure-dev'],
    trustProxy: values['trust-proxy'],
    deskToken: deskTokens(process.env),
    mail: mailFrom(process.env),
    publicUrl: values['public-url'] ?? process.env['GMW_PUBLIC_URL'],
    log: batchLines((text) => process.stderr.write(text)),
  });
  console.log(`${server.url}/v1`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await server.close();
}
