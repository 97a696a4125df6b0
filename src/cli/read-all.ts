import { CliError } from './cli-error.ts';

type Readers = Record<string, () => unknown>;

/**
 * Reads settings, each by its own function.
 *
 * @throws CliError with one line for each that threw a `CliError`: all mistakes are told at once
 */
export function readAll<Given extends Readers>(
  readers: Given,
): { [Name in keyof Given]: ReturnType<Given[Name]> } {
  const mistakes: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(readers)) {
    try {
      values[name] = read();
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      mistakes.push(error.message);
    }
  }
  if (mistakes.length > 0) throw new CliError(mistakes.join('\n'));
  return values as { [Name in keyof Given]: ReturnType<Given[Name]> };
}
