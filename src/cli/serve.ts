import { parseArgs } from 'node:util';
import { checkVariableNames } from './known-variables.ts';
import { identityProviderFrom } from './identity-provider-settings.ts';
import { mailFrom } from './mail.ts';
import { readAll } from './read-all.ts';
import { batchLines } from './request-log.ts';
import {
  allowedOrigins,
  dataKey,
  databaseLocation,
  deskTokens,
  isSwitchedOn,
  logFormat,
  metricsToken,
  olderKeys,
  portNumber,
  publicAddress,
  requireKey,
} from './settings.ts';
import { startServer } from './start-server.ts';
import type { ServerOptions } from './start-server.ts';

export const serveHelp = `gmw-widgets serve
  --port <number>     port; also PORT; 0: any that is free (8787)
  --host <address>    address to listen on; also GMW_HOST (127.0.0.1: this machine only)
  --db <file or URL>  SQLite file, or postgres:// URL; also DATABASE_URL (.data/gmw.sqlite)
  --origin <origin>   a site that may send, such as https://www.example.nl; repeat, or *;
                      also GMW_ORIGINS, with spaces between
  --sample            add the made-up offer, with dates around today
  --fresh             empty the SQLite file first
  --trust-proxy       the visitor's address is the last one in X-Forwarded-For; also GMW_TRUST_PROXY=true
  --public-url <URL>  where people find this endpoint: for links in mail; also GMW_PUBLIC_URL
  --log <format>      text, or json for programs; also GMW_LOG (text)
  --insecure-dev      start without GMW_DATA_KEY, which encrypts personal data: made-up data only
  Mail: SMTP_URL=smtp://user:password@host:587 and GMW_MAIL_FROM=<address>; without, messages wait
  GMW_DESK_TOKEN      opens /v1/desk: a token, or <institution>:<token> for the sign-ups of one
  GMW_OIDC_ISSUER     the identity provider at which people may sign in to the desk, with
                      GMW_OIDC_CLIENT_ID, GMW_OIDC_CLIENT_SECRET and GMW_OIDC_NAME
  GMW_METRICS_TOKEN   opens /metrics and the detail of /ready to other machines, as bearer token`;

/** Runs the endpoint until SIGINT or SIGTERM. */
export async function serve(args: string[]): Promise<void> {
  const options = readOptions(args, process.env);
  const server = await startServer(options);
  // Who reads the address may send a signal at once.
  const stopSignal = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  console.log(`${server.url}/v1`);
  if (options.publicUrl === undefined) {
    console.error('GMW_PUBLIC_URL is not set: messages have no link to this endpoint.');
  }
  await stopSignal;
  await server.close();
  // A connection to a mail server or database that does not answer must not keep the process alive.
  setTimeout(() => process.exit(), 500).unref();
}

/** The settings of options and environment; throws a `CliError` with all mistakes at once. */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): ServerOptions {
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
      log: { type: 'string' },
      'insecure-dev': { type: 'boolean', default: false },
      'trust-proxy': { type: 'boolean', default: false },
    },
  });
  const settings = readAll({
    names: () => checkVariableNames(environment),
    database: () => databaseLocation(values.db, environment),
    port: () => portNumber(values.port, environment),
    origins: () => allowedOrigins(values.origin, environment),
    encryptionKey() {
      const key = dataKey(environment);
      requireKey(key, values['insecure-dev']);
      return key;
    },
    trustProxy: () => isSwitchedOn(values['trust-proxy'], 'GMW_TRUST_PROXY', environment),
    deskToken: () => deskTokens(environment),
    metricsToken: () => metricsToken(environment),
    identityProvider: () => identityProviderFrom(environment),
    mail: () => mailFrom(environment),
    publicUrl: () => publicAddress(values['public-url'], environment),
    logFormat: () => logFormat(values.log, environment),
  });
  return {
    ...settings,
    host: values.host ?? (environment['GMW_HOST'] || '127.0.0.1'),
    sample: values.sample,
    fresh: values.fresh,
    insecureDev: values['insecure-dev'],
    olderKeys: olderKeys(environment),
    log: batchLines((text) => process.stderr.write(text)),
  };
}
