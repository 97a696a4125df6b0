import { backup, backupHelp } from './backup.ts';
import { check, checkHelp } from './check/check.ts';
import { CliError, userMessage } from './cli-error.ts';
import { erase, eraseHelp } from './erase.ts';
import { exportHelp, exportJson } from './export.ts';
import { importFile, importHelp } from './import.ts';
import { invite, inviteHelp } from './invite.ts';
import { reseal, resealHelp } from './reseal.ts';
import { restore, restoreHelp } from './restore.ts';
import { serve, serveHelp } from './serve.ts';

const commands: Record<string, (args: string[]) => Promise<void>> = {
  serve,
  import: importFile,
  export: exportJson,
  erase,
  invite,
  backup,
  restore,
  reseal,
  check,
};

const help = [
  serveHelp,
  importHelp,
  exportHelp,
  eraseHelp,
  inviteHelp,
  backupHelp,
  restoreHelp,
  resealHelp,
  checkHelp,
].join('\n\n');

const [name = 'help', ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (command) await command(args);
  else if (['help', '--help', '-h'].includes(name)) console.log(help);
  else {
    const known = Object.keys(commands).join(', ');
    throw new CliError(
      `Unknown command "${name}". There are ${known}; "gmw-widgets help" tells more.`,
    );
  }
} catch (error) {
  console.error(userMessage(error) ?? error);
  process.exitCode = 1;
}
