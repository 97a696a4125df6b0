import { EncryptionKeyError } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';
import { erase, eraseHelp } from './erase.ts';
import { exportHelp, exportJson } from './export.ts';
import { importFile, importHelp } from './import.ts';
import { serve, serveHelp } from './serve.ts';

const commands: Record<string, (args: string[]) => Promise<void>> = {
  serve,
  import: importFile,
  export: exportJson,
  erase,
};

const help = [serveHelp, importHelp, exportHelp, eraseHelp].join('\n\n');

/** Errors that the user can correct, such as a wrong option or a port that is taken. */
const isUserError = (error: unknown): error is Error =>
  error instanceof CliError ||
  error instanceof EncryptionKeyError ||
  /^(ERR_PARSE_ARGS_|EADDRINUSE|EACCES|ECONNREFUSED)/.test(
    String((error as { code?: unknown } | null)?.code),
  );

const [name = 'help', ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (command) await command(args);
  else {
    console.log(help);
    if (!['help', '--help', '-h'].includes(name)) process.exitCode = 1;
  }
} catch (error) {
  console.error(isUserError(error) ? error.message : error);
  process.exitCode = 1;
}
