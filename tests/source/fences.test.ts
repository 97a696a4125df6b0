// The rooms' fences are lint settings, and a setting that matches nothing is silent. These samples,
// one per fence, must be refused by the real settings.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const refused = {
  'src/contract/uses-domain.ts': "import '../domain/tally.ts';",
  'src/contract/uses-zod.ts': "import * as z from 'zod/mini'; z.string();",
  'src/domain/uses-client.ts': "import '../client/client.ts';",
  'src/domain/uses-lit.ts': "import 'lit';",
  'src/elements/poll/uses-endpoint.ts': "import '../../endpoint/index.ts';",
  'src/elements/poll/uses-style-map.ts': "import 'lit/directives/style-map.js';",
  'src/parts/uses-unsafe-html.ts': "import 'lit/directives/unsafe-html.js';",
  'src/client/uses-cli.ts': "import '../cli/main.ts';",
  'src/locale/uses-node.ts': "import 'node:fs';",
  'src/endpoint/uses-node.ts': "import 'node:fs';",
  'src/endpoint/store/uses-element.ts': "import '../../elements/poll/poll.ts';",
  'src/endpoint/uses-part.ts': "import '../parts/heading.ts';",
  'src/endpoint/uses-internal.ts': "import '../internal/announcer.ts';",
  'src/endpoint/uses-client.ts': "import '../client/client.ts';",
  'src/endpoint/uses-context.ts': "import '../context/settings.ts';",
  'src/endpoint/uses-theme.ts': "import '../theme/base.ts';",
  'src/endpoint/uses-cli.ts': "import '../cli/main.ts';",
  'src/endpoint/uses-zod.ts': "import 'zod';",
  'src/cli/uses-part.ts': "import '../parts/heading.ts';",
  'src/cli/uses-element.ts': "import '../elements/poll/poll.ts';",
  'src/cli/uses-client.ts': "import '../client/client.ts';",
};
const allowed = {
  'src/domain/uses-contract.ts': "import '../contract/index.ts';",
  'src/elements/poll/uses-domain.ts': "import '../../domain/tally.ts';",
  'src/endpoint/uses-domain.ts': "import '../domain/tally.ts';",
  'src/endpoint/outbox/uses-locale.ts': "import '../../locale/format.ts';",
  'src/cli/uses-endpoint.ts': "import '../endpoint/index.ts'; import 'node:fs';",
  'src/cli/uses-locale.ts': "import '../locale/format.ts';",
};

describe('the fences between rooms', () => {
  let folder: string;
  let complaints: { filename: string; code: string }[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gmw-fences-'));
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [path, source] of Object.entries({ ...refused, ...allowed })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json', 'src'],
      { cwd: folder, encoding: 'utf8' },
    );
    complaints = JSON.parse(stdout).diagnostics;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const complaintsOn = (path: string) =>
    complaints
      .filter(({ filename, code }) => filename === path && code.includes('no-restricted-imports'))
      .map(({ code }) => code);

  it.each(Object.keys(refused))('refuse %s', (path) => {
    expect(complaintsOn(path)).toHaveLength(1);
  });

  it.each(Object.keys(allowed))('let %s pass', (path) => {
    expect(complaintsOn(path)).toEqual([]);
  });
});
