import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { browserFiles, builtFiles, elements, readJson, readText, root } from '../support/built.ts';

interface SourceMap {
  sources: string[];
  sourcesContent: string[];
  sourceRoot?: string;
}

const imports = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);

/** What is left of decorators: a bundler that cannot lower them copies them without a word. */
function decorators(text: string): string[] {
  const source = ts.createSourceFile('built.js', text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isDecorator(node)) found.push(node.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Namespaces and licences, which nothing is fetched from. */
const harmless = /^http:\/\/www\.w3\.org\//;
/** Where a quick exit leads by itself: a page that says nothing, and only by the visitor's own act. */
const quickExit = /^https:\/\/www\.google\.nl\/$/;
/** Chats of the help lines, which a visitor in need may open; nothing is fetched from them. */
const helpLine = /^https:\/\/(www\.)?(veiligthuis|113|centrumseksueelgeweld|kindertelefoon)\.nl\/$/;
/** Hosts in documentation and in placeholders of the editor's examples. */
const reserved = /^https?:\/\/([\w-]+\.)*(example(\.\w+)*|localhost)\b/;

/** A folder of who built it. */
const machinePath = /\/(home|Users|tmp|root|work)\//;

describe.each(browserFiles())('%s', (path) => {
  const text = readText(path);

  it('holds nothing of the endpoint, its libraries or Node', () => {
    // Names that survive minifying, from the libraries' error messages and APIs.
    const traces = [
      /\bnode:/,
      /\bkysely\b/i,
      /\bhono\b/i,
      /\bbetter-sqlite3\b/i,
      /\bsqlite/i,
      /\bpostgres/i,
      /\bcreateEndpoint\b/,
      /\bprocess\.env\b/,
      /require\(/,
      // A sentence of the mails, which only the endpoint writes.
      /\bneutralReminder\b/,
    ];
    for (const trace of traces) expect(text).not.toMatch(trace);
  });

  it('has no decorators left, which no engine can read', () => {
    expect(decorators(text)).toEqual([]);
  });

  it('names no third party', () => {
    const withoutComments = text.replaceAll(/^\s*(\/\/.*|\/?\*.*)$/gm, '');
    const urls = withoutComments.match(/(?:https?|wss?):\/\/[\w.-]+[^\s"'`)]*/g) ?? [];
    const allowed = [harmless, quickExit, reserved, helpLine];
    expect(urls.filter((url) => !allowed.some((it) => it.test(url)))).toEqual([]);
  });

  it('tells nothing of the machine that built it', () => {
    expect(text).not.toContain(root);
    expect(text).not.toMatch(machinePath);
  });

  it('makes no code from text, which a strict policy forbids', () => {
    expect(text).not.toMatch(/\bnew Function\b|\beval\(|\bFunction\(/);
  });
});

/** The desk comes in a few files, which import each other and nothing else. */
const deskFile = /^\.\/gmw-desk-[\w-]+-[\da-f]{8}\.js$/;

/** A file of the desk, which leaves the libraries to the one that all its parts share. */
const isDesk = (path: string): boolean => /gmw-desk[\w-]*\.js$/.test(path);

/** Scripts of pages have no widget inside. */
const isPageScript = (path: string): boolean => /gmw-(embed|frame|builder)\.js$/.test(path);

describe.each(builtFiles('cdn', '.js'))('%s, for pages without a bundler,', (path) => {
  const text = readText(path);

  it('stands alone', () => {
    expect(imports(text).filter((it) => !isDesk(path) || !deskFile.test(it))).toEqual([]);
    // A page may load the script by any address, and a second copy of it must not come along.
    expect(imports(text)).not.toContain('./gmw-desk.js');
    if (!isDesk(path)) expect(text).not.toMatch(/\bimport\s*\(/);
  });

  it('has a source map with the sources inside', () => {
    expect(text).toMatch(new RegExp(`\n//# sourceMappingURL=${basename(path)}\\.map\\s*$`));
    const map = readJson<SourceMap>(`${path}.map`);
    const own = isPageScript(path)
      ? /src\/(embed|builder)\/gmw-/
      : isDesk(path)
        ? /src\/(elements\/desk|domain)\//
        : /src\/internal\/define\.ts$/;
    expect(map.sources.some((it) => own.test(it))).toBe(true);
    expect(map.sourcesContent).toHaveLength(map.sources.length);
    expect(map.sourcesContent.filter((it) => !it)).toEqual([]);
  });

  it('has a source map that tells nothing of the machine that built it', () => {
    const { sources, sourceRoot } = readJson<SourceMap>(`${path}.map`);
    expect(sourceRoot ?? '').toBe('');
    for (const source of sources) expect(source).toMatch(/^\.\.\/\.\.\/(src|node_modules)\//);
    expect(readText(`${path}.map`)).not.toContain(root);
  });

  it('is made of packages that licenses.md names with their licence', () => {
    const { sources } = readJson<SourceMap>(`${path}.map`);
    const inside = new Set(
      sources.flatMap((it) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(it)?.[1] ?? []),
    );
    if (isPageScript(path)) expect([...inside]).toEqual([]);
    else if (!isDesk(path))
      expect([...inside]).toEqual(expect.arrayContaining(['lit-html', '@lit/context', 'zod']));
    const licenses = readText('dist/cdn/licenses.md');
    for (const name of inside)
      expect(licenses).toMatch(new RegExp(`^## ${name} - .+\\(.+\\)$`, 'm'));
  });
});

/** The words of a part of the desk are known by the file of that part, whose name has a hash. */
function scriptsThatLoad(widget: string): string[] {
  if (widget === 'desk') return ['dist/cdn/gmw-desk.js'];
  if (!widget.startsWith('desk-')) return [`dist/cdn/gmw-${widget}.js`, 'dist/cdn/gmw-widgets.js'];
  const part = new RegExp(`/gmw-${widget}-page-[\\da-f]+\\.js$`);
  const found = browserFiles().filter((it) => part.test(it));
  expect(found).toHaveLength(1);
  return found;
}

describe('languages', () => {
  it.each(builtFiles('cdn/lang', '.json'))(
    '%s is data that its script knows by its hash',
    (path) => {
      const hash = createHash('sha384').update(readText(path)).digest('base64');
      const [widget = ''] = path.replace('dist/cdn/lang/', '').split('.');
      for (const script of scriptsThatLoad(widget))
        expect(readText(script)).toContain(`sha384-${hash}`);
      for (const dictionary of Object.values(readJson<object>(path)))
        for (const text of Object.values(dictionary))
          for (const form of typeof text === 'string' ? [text] : Object.values(text as object))
            expect(form).toBeTypeOf('string');
    },
  );

  it('are not inside the scripts: a script has Dutch only', () => {
    const everything = readText('dist/cdn/gmw-widgets.js');
    expect(everything).toContain('Even geduld, wij halen de gegevens op.');
    expect(everything).not.toContain('One moment, we are fetching the data.');
  });
});

describe('files for bundlers', () => {
  it.each(browserFiles().filter((path) => path.startsWith('dist/esm/')))(
    '%s imports only what installing the package brings',
    (path) => {
      const foreign = imports(readText(path)).filter((specifier) => !specifier.startsWith('.'));
      for (const specifier of foreign)
        expect(specifier).toMatch(/^(lit|@lit\/context|zod)(\/|$)|^gmw-widgets\/lang\/[\w.-]+$/);
    },
  );

  it('languages are imported only when they are needed, and are there', () => {
    const used = browserFiles().flatMap((path) => {
      const text = readText(path);
      const names = imports(text).filter((it) => it.startsWith('gmw-widgets/lang/'));
      for (const name of names) expect(text).toMatch(new RegExp(`import\\(["']${name}["']\\)`));
      return names;
    });
    const built = builtFiles('esm/lang', '.js').map((path) =>
      path.replace(/^dist\/esm\/(.*)\.js$/, 'gmw-widgets/$1'),
    );
    expect([...new Set(used)].toSorted()).toEqual(built);
    expect(built).toContain('gmw-widgets/lang/group-finder.en');
  });

  it('index.js registers nothing', () => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const specifier of imports(readText(path)))
        if (specifier.startsWith('.'))
          visit(new URL(specifier, `file:///${path}`).pathname.slice(1));
    };
    visit('dist/esm/index.js');
    expect([...seen].filter((path) => path.endsWith('/define.js'))).toEqual([]);
    for (const name of elements) expect(seen).toContain(`dist/esm/elements/${name}/${name}.js`);
  });
});

describe('styles after minifying', () => {
  const everything = readText('dist/cdn/gmw-widgets.js');

  it('keep the colour pairs that turn invalid when one of the two is missing', () => {
    expect(everything).toMatch(
      /--_[\w-]+:\s*color-mix\(in srgb,\s*var\(--[\w-]+\)\s*100%,\s*var\(--/,
    );
  });

  it('keep container queries', () => {
    expect(everything).toMatch(/@container[^{]*\(/);
  });
});
