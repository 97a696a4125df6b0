import { CliError } from './cli-error.ts';
import type { DatabaseLocation } from './open-database.ts';
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
  return { url: environment['DATABASE_URL'] || undefined, file: defaultFile };
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

/** Characters of a desk token at least: what `openssl rand -base64 15` gives. */
const shortestToken = 20;

/** `GMW_DESK_TOKEN`: tokens separated by spaces, each bare or as `<institution>:<token>`. */
export function deskTokens(environment: NodeJS.ProcessEnv): string | undefined {
  const tokens = environment['GMW_DESK_TOKEN'] || undefined;
  for (const it of tokens?.split(/\s+/).filter((part) => part !== '') ?? []) {
    checkStrength('A token in GMW_DESK_TOKEN', it.slice(it.lastIndexOf(':') + 1), shortestToken);
  }
  return tokens;
}

/** `GMW_DATA_KEY_OLD` has the keys before it, separated by spaces: what they sealed can still be read. */
export const olderKeys = (environment: NodeJS.ProcessEnv): string[] =>
  (environment['GMW_DATA_KEY_OLD'] ?? '').split(/\s+/).filter((it) => it !== '');

/** Sites that may send: origins such as `https://www.gemeente.example`, or `*`. */
export function allowedOrigins(options: readonly string[]): readonly string[] | '*' {
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
