import { CliError } from './cli-error.ts';
import type { DatabaseLocation } from './open-database.ts';
import { logFormats } from './request-log.ts';
import type { LogFormat } from './request-log.ts';
import { checkStrength } from './secret-strength.ts';

const defaultFile = '.data/gmw.sqlite';

/** The database of `--db` (a file or `postgres://` URL), else of `DATABASE_URL`, else the default file. */
export function databaseLocation(
  option: string | undefined,
  environment: NodeJS.ProcessEnv,
): DatabaseLocation {
  const isUrl = option !== undefined && /^postgres(ql)?:\/\//.test(option);
  if (isUrl) return { url: option, file: defaultFile };
  if (option !== undefined) return { file: option };
  const url = environment['DATABASE_URL'] || undefined;
  if (url !== undefined && !/^postgres(ql)?:\/\/./.test(url)) {
    throw new CliError('DATABASE_URL begins with postgres://. A file is given as --db <file>.');
  }
  return { url, file: defaultFile };
}

/** The port of `--port`, else of `PORT`, else 8787; 0 means any free port. */
export function portNumber(option: string | undefined, environment: NodeJS.ProcessEnv): number {
  const text = option ?? (environment['PORT'] || '8787');
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CliError(`Not a port: ${text}. Give a number from 0 to 65535.`);
  }
  return port;
}

/** The shortest key that is no password: what `openssl rand -base64 24` gives. */
const shortestKey = 32;

/** `GMW_DATA_KEY` encrypts personal data; only from the environment, so that no list of processes has it. */
export function dataKey(environment: NodeJS.ProcessEnv): string | undefined {
  const key = environment['GMW_DATA_KEY'] || undefined;
  if (key !== undefined) checkStrength('GMW_DATA_KEY', key, shortestKey);
  return key;
}

const noKey =
  'GMW_DATA_KEY is not set: it encrypts what people tell about themselves. Make one with' +
  ' `openssl rand -base64 32` and keep it outside the database. For made-up data only: --insecure-dev';

/** Throws a `CliError` when there is no key and nobody said that the data is made up. */
export function requireKey(key: string | undefined, insecureDev = false): void {
  if (key === undefined && !insecureDev) throw new CliError(noKey);
}

/** Characters of a token at least: what `openssl rand -base64 15` gives. */
const shortestToken = 20;

/** `GMW_DESK_TOKEN`: tokens separated by spaces, each bare or as `<institution>:<token>`. */
export function deskTokens(environment: NodeJS.ProcessEnv): string | undefined {
  const tokens = environment['GMW_DESK_TOKEN'] || undefined;
  for (const it of tokens?.split(/\s+/).filter((part) => part !== '') ?? []) {
    checkStrength('A token in GMW_DESK_TOKEN', it.slice(it.lastIndexOf(':') + 1), shortestToken);
  }
  return tokens;
}

/** `GMW_METRICS_TOKEN` opens the measurements to other machines. */
export function metricsToken(environment: NodeJS.ProcessEnv): string | undefined {
  const token = environment['GMW_METRICS_TOKEN'] || undefined;
  if (token !== undefined) checkStrength('GMW_METRICS_TOKEN', token, shortestToken);
  return token;
}

/** The public address of `--public-url`, else of `GMW_PUBLIC_URL`. */
export function publicAddress(
  option: string | undefined,
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const text = option ?? (environment['GMW_PUBLIC_URL'] || undefined);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new CliError(`Not a public address: ${text}. Write it as https://aanbod.example.nl.`);
  }
  return text;
}

/** The format of `--log`, else of `GMW_LOG`, else text. */
export function logFormat(option: string | undefined, environment: NodeJS.ProcessEnv): LogFormat {
  const text = option ?? (environment['GMW_LOG'] || 'text');
  const format = logFormats.find((it) => it === text);
  if (!format) throw new CliError(`Not a log format: ${text}. There are ${logFormats.join(', ')}.`);
  return format;
}

/** Whether a switch is set, by its option or by an environment variable with `true` or `1`. */
export function isSwitchedOn(
  option: boolean,
  name: string,
  environment: NodeJS.ProcessEnv,
): boolean {
  const text = environment[name] || 'false';
  if (!['true', '1', 'false', '0'].includes(text)) {
    throw new CliError(`${name} is true or false, not ${text}.`);
  }
  return option || text === 'true' || text === '1';
}

/** `GMW_DATA_KEY_OLD` has the keys before it, separated by spaces: what they sealed can still be read. */
export const olderKeys = (environment: NodeJS.ProcessEnv): string[] =>
  (environment['GMW_DATA_KEY_OLD'] ?? '').split(/\s+/).filter((it) => it !== '');

/** Sites that may send, of `--origin` or `GMW_ORIGINS` (with spaces): `https://www.example.nl`, or `*`. */
export function allowedOrigins(
  given: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): readonly string[] | '*' {
  const listed = (environment['GMW_ORIGINS'] ?? '').split(/\s+/).filter((it) => it !== '');
  const options = given.length > 0 ? given : listed;
  if (options.includes('*')) return '*';
  for (const it of options) {
    if (!URL.canParse(it) || new URL(it).origin !== it) {
      throw new CliError(
        `Not an origin: ${it}. Write it as https://www.example.nl, without a path.`,
      );
    }
  }
  return options;
}
