// Documents that lead through the code name files and what is in them. A name that is gone is named here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

const declared = new Map<string, Set<string>>();

/** What a file declares at its top: `name`, or `Owner.member` for members of classes and interfaces. */
function declaredIn(path: string): Set<string> {
  const known = declared.get(path);
  if (known) return known;
  const names = new Set<string>();
  declared.set(path, names);
  for (const statement of ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest)
    .statements) {
    const declarations = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [statement as ts.DeclarationStatement];
    for (const { name } of declarations) if (name && ts.isIdentifier(name)) names.add(name.text);
    if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue;
    for (const { name } of statement.members)
      if (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)))
        names.add(`${statement.name?.text}.${name.text}`);
  }
  return names;
}

/** What is wrong with one mention; undefined when it is right. */
function faultOf(mention: string): string | undefined {
  if (mention.startsWith('npm run ')) {
    const script = mention.split(' ')[2]!;
    return script in scripts ? undefined : `${mention}: no such script`;
  }
  const [path = '', name] = mention.split('#');
  if (!existsSync(join(root, path))) return `${mention}: no such file`;
  return name === undefined || declaredIn(path).has(name)
    ? undefined
    : `${mention}: not in the file`;
}

/** Files, `file#name` and scripts of the repository, in `code`; what has a `<` is a pattern. */
const mentionsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = '']) => code.match(/npm run \S+|\S+/g) ?? [])
    .filter((it) => /^(src|tests|stories|docs)\/|^npm run /.test(it) && !it.includes('<'));

const documents = ['README.md', 'tests/README.md', 'docs/architecture.md', 'docs/CONTRIBUTING.md'];

describe.each(documents)('%s', (document) => {
  it('names files, functions and scripts that exist', () => {
    const mentions = mentionsIn(read(document)).filter((it) => it !== 'docs/test-everything.md');
    expect(mentions).not.toEqual([]);
    expect(mentions.map(faultOf).filter((it) => it !== undefined)).toEqual([]);
    // A hundred files are parsed.
  }, 60_000);
});

describe('a mention is wrong when', () => {
  it.each([
    ['the file is gone', '`src/domain/gone.ts`'],
    ['the file does not have it', '`src/locale/translate.ts#gone`'],
    ['its class does not have it', '`src/client/submission.ts#Submission.gone`'],
    ['the script is gone', '`npm run gone`'],
  ])('%s', (_, text) => expect(mentionsIn(text).map(faultOf)).toEqual([expect.any(String)]));

  it('and not otherwise', () => {
    const text =
      '`src/client/submission.ts#Submission.send`, `src/locale/<code>/format.json`, `npm run check`';
    expect(mentionsIn(text)).toHaveLength(2);
    expect(mentionsIn(text).map(faultOf)).toEqual([undefined, undefined]);
  });
});

describe('the decisions', () => {
  const files = readdirSync(join(root, 'docs/decisions')).sort();

  it('have numbers of their own, without gaps', () => {
    const numbers = files.map((file) => Number(file.slice(0, 4)));
    expect(numbers).toEqual(files.map((_, i) => i + 1));
  });

  it('are all in the README, by their titles', () => {
    const links = files.map((file) => {
      const title = read(`docs/decisions/${file}`).split('\n')[0]!.replace('# ', '');
      return `- [${title}](docs/decisions/${file})`;
    });
    const listed = read('README.md')
      .split('\n')
      .filter((line) => line.includes('](docs/decisions/'));
    expect(listed).toEqual(links);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('has a row for each command', () => {
    const main = read('src/cli/main.ts');
    const commands = [...main.matchAll(/^  (\w+): \{ run: /gm)].map((it) => it[1]);
    expect(commands).toContain('invite');
    for (const it of commands)
      expect(readme).toMatch(new RegExp(`^\\| \`gmw-widgets ${it}[ \`]`, 'm'));
  });

  it('shows each folder of the source', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true });
    for (const it of folders.filter((entry) => entry.isDirectory()))
      expect(readme).toMatch(new RegExp(`\\b${it.name}/ `));
  });
});
