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

interface Command {
  readonly run: (args: string[]) => Promise<void>;
  readonly help: string;
}

const commands: Readonly<Record<string, Command>> = {
  serve: { run: serve, help: serveHelp },
  import: { run: importFile, help: importHelp },
  export: { run: exportJson, help: exportHelp },
  erase: { run: erase, help: eraseHelp },
  invite: { run: invite, help: inviteHelp },
  backup: { run: backup, help: backupHelp },
  restore: { run: restore, help: restoreHelp },
  reseal: { run: reseal, help: resealHelp },
  check: { run: check, help: checkHelp },
};

const asksForHelp = (word: string): boolean => ['help', '--help', '-h'].includes(word);

const [name = 'help', ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (command) {
    if (args.some((it) => it !== 'help' && asksForHelp(it))) console.log(command.help);
    else await command.run(args);
  } else if (asksForHelp(name)) {
    const about = commands[args[0] ?? ''];
    const all = Object.values(commands).map((it) => it.help);
    console.log(about?.help ?? all.join('\n\n'));
  } else {
    const known = Object.keys(commands).join(', ');
    throw new CliError(
      `Unknown command "${name}". There are ${known}; "gmw-widgets help" tells more.`,
    );
  }
} catch (error) {
  console.error(userMessage(error) ?? error);
  process.exitCode = 1;
}
