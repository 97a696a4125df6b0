// docs/operations.md, the help of each command and what the commands take are the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupHelp } from '../../src/cli/backup.ts';
import { checkHelp } from '../../src/cli/check/check.ts';
import { eraseHelp } from '../../src/cli/erase.ts';
import { exportHelp } from '../../src/cli/export.ts';
import { importHelp } from '../../src/cli/import.ts';
import { inviteHelp } from '../../src/cli/invite.ts';
import { knownVariables } from '../../src/cli/known-variables.ts';
import { resealHelp } from '../../src/cli/reseal.ts';
import { restoreHelp } from '../../src/cli/restore.ts';
import { readOptions, serveHelp } from '../../src/cli/serve.ts';
import { root } from '../support/built.ts';

const helps: Readonly<Record<string, string>> = {
  serve: serveHelp,
  import: importHelp,
  export: exportHelp,
  erase: eraseHelp,
  invite: inviteHelp,
  backup: backupHelp,
  restore: restoreHelp,
  reseal: resealHelp,
  check: checkHelp,
};
const document = readFileSync(join(root, 'docs/operations.md'), 'utf8');

/** Names such as `GMW_DATA_KEY`, without the ends of lists such as `GMW_OIDC_…`. */
const variablesIn = (text: string): string[] => [
  ...new Set(text.match(/\b(GMW_[A-Z_]*[A-Z]|DATABASE_URL|SMTP_URL|PORT)\b/g)),
];

/** Commands with their options, in code of the document. */
const commandsIn = (text: string): { command: string; options: string[] }[] =>
  [...text.matchAll(/gmw-widgets(?:", ")? ?([a-z]+)\b([^`\n]*)/g)]
    .filter(([, command = '']) => command in helps)
    .map(([, command = '', rest = '']) => ({
      command,
      options: rest.match(/--[a-z-]+/g) ?? [],
    }));

describe('docs/operations.md', () => {
  it('has every variable in its table, and none that is not read', () => {
    const [, table = ''] = /\n## Settings\n([^]*?)\n## /.exec(document) ?? [];
    expect(variablesIn(table).sort()).toEqual([...knownVariables].sort());
    expect(
      variablesIn(document).filter((it) => !knownVariables.some((name) => name === it)),
    ).toEqual([]);
  });

  it('names options that its commands have', () => {
    const named = commandsIn(document);
    expect(named.map((it) => it.command)).toEqual(
      expect.arrayContaining(['serve', 'backup', 'restore', 'export', 'erase', 'reseal', 'invite']),
    );
    for (const { command, options } of named)
      for (const option of options)
        expect(helps[command], `gmw-widgets ${command} ${option}`).toContain(option);
  });
});

describe('the help', () => {
  it('has every variable', () => {
    const all = Object.values(helps).join('\n');
    expect(variablesIn(all).sort()).toEqual([...knownVariables].sort());
  });

  it('of serve has options that it takes', () => {
    const examples: Readonly<Record<string, string>> = {
      '--port': '0',
      '--origin': 'https://www.example.nl',
      '--public-url': 'https://aanbod.example.nl',
      '--log': 'json',
    };
    const lines = [...serveHelp.matchAll(/^ {2}(--[a-z-]+)( <)?/gm)];
    expect(lines.length).toBeGreaterThan(8);
    const args = lines.flatMap(([, option = '', hasValue]) =>
      hasValue ? [option, examples[option] ?? 'x'] : [option],
    );
    expect(readOptions(args, {})).toMatchObject({ port: 0, logFormat: 'json', insecureDev: true });
  });
});
