import { CliError } from './cli-error.ts';
import type { DatabaseLocation } from './open-database.ts';

const defaultFile = '.data/gmw.sqlite';

/** `--db` has a file or a `postgres://` URL; without it, `DATABASE_URL`, else the default file. */
export function databaseLocation(
  option: string | undefined,
  environment: NodeJS.ProcessEnv,
): DatabaseLocation {
  const isUrl = option !== undefined && /^postgres(ql)?:\/\//.test(option);
  if (isUrl) return { url: option, file: defaultFile };
  if (option !== undefined) return { file: option };
  return { url: environment['DATABASE_URL'] || undefined, file: defaultFile };
}

/** `--port`, else `PORT`, else 8787; 0 takes any that is free. */
export function portNumber(option: string | undefined, environment: NodeJS.ProcessEnv): number {
  const text = option ?? (environment['PORT'] || '8787');
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CliError(`Not a port: ${text}. Give a number from 0 to 65535.`);
  }
  return port;
}

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
