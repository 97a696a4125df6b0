import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync, type Plugin } from 'vite';
import { shortWordsFor } from './short-words.ts';
import { filesIn, isForPages } from './source.ts';

/**
 * Short names for what only our own files call by name: fields, methods and keys of texts. A minifier
 * leaves property names alone, because it cannot know who else uses them; we do. A name stays as it is
 * when the platform, a library, the contract or a host page may use it, or when it is part of a longer
 * text, where it could be put together with something else.
 *
 * The list is that of the whole source, so that two files of one version on a page mean the same.
 */
export function shortNames(root: string): Plugin {
  let names: ReadonlyMap<string, string> | undefined;
  return {
    name: 'gmw:short-names',
    enforce: 'pre',
    applyToEnvironment: isForPages,
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code, id) {
        if (!rooms.some((room) => id.includes(`/src/${room}/`))) return null;
        names ??= namesOf(root);
        return { code: rename(code, names), map: null };
      },
    },
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A use of a name in code: as a property, or as a whole text such as the key in `t('searchLabel')`. */
interface Use {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'property' | 'shorthand' | 'text';
}

/** What one file says. */
interface Reading {
  readonly uses: readonly Use[];
  /** Names that must stay: seen by the host page, or part of a longer text. */
  readonly kept: ReadonlySet<string>;
  /** Names that are put together: `^daypart(.+)$` for `` `daypart${…}` ``. */
  readonly compounds: readonly RegExp[];
}

const word = /[A-Za-z_$][\w$]*/g;

/** Whether a whole text of this name can only mean our name: `searchLabel` can, `open` cannot. */
const isOurs = (name: string): boolean => /^[a-z]+[A-Z]/.test(name);

function read(code: string): Reading {
  const uses: Use[] = [];
  const kept = new Set<string>();
  const compounds: RegExp[] = [];
  // Part of a sentence is no name, unless it looks like one; part of a list of names is.
  const keep = (text: string): void => {
    const isList = /^[\w ]+$/.test(text);
    for (const name of text.match(word) ?? []) if (isList || isOurs(name)) kept.add(name);
  };

  const property = (key: Node, shorthand = false): void => {
    uses.push({
      name: key.name as string,
      start: key.start,
      end: key.end,
      kind: shorthand ? 'shorthand' : 'property',
    });
  };

  const visit = (value: unknown, tagged = false): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, tagged);
    const node = value as Node | null;
    if (typeof node?.type !== 'string') return;
    const { type } = node;
    // Types leave no trace in what is built.
    if (/^TS(Type|Interface|Abstract|Declare)/.test(type)) return;
    if (type === 'ImportDeclaration') return;
    const key = (node.key ?? node.property) as Node | undefined;
    const isName = key?.type === 'Identifier' && node.computed !== true;
    if (type === 'MemberExpression' && isName) property(key);
    if (type === 'Property' && isName) property(key, node.shorthand === true);
    if (type === 'MethodDefinition' && isName) property(key);
    if (type === 'PropertyDefinition' && isName) {
      property(key);
      // A reactive property of an element is public; an inner state is not.
      const decorators = code.slice(node.start, key.start);
      if (decorators.includes('@property') || node.static === true) kept.add(key.name as string);
    }
    if (type === 'Literal' && typeof node.value === 'string') {
      const text = node.value;
      if (isOurs(text) && /^\w+$/.test(text))
        uses.push({ name: text, start: node.start, end: node.end, kind: 'text' });
      else keep(text);
    }
    if (type === 'TemplateElement') {
      const text = code.slice(node.start, node.end);
      keep(text);
      for (const [, name = ''] of text.matchAll(/[.?@]([\w$]+)=/g)) kept.add(name);
    }
    if (type === 'TemplateLiteral' && !tagged) {
      const parts = (node.quasis as { value: { raw: string } }[]).map((it) => it.value.raw);
      if (parts.some(Boolean) && parts.every((it) => /^[\w$]*$/.test(it)))
        compounds.push(new RegExp(`^${parts.join('(.+)').replaceAll('$', '\\$')}$`));
    }
    for (const [field, inner] of Object.entries(node)) {
      // The key of a property has been read; that of `{ name }` is its value as well.
      if (field === 'type' || (isName && inner === key)) continue;
      visit(inner, type === 'TaggedTemplateExpression' && field === 'quasi');
    }
  };
  visit(parseSync('a.ts', code).program);
  return { uses, kept, compounds };
}

const textOf = (file: string): string => readFileSync(file, 'utf8');

/** A member in a file of declarations. */
const declared = /^\s*(?:[a-z]+ )*([A-Za-z_$][\w$]*)\??\s*[(:<]/gm;

/** Rooms that make up what a page loads. */
const rooms = ['client', 'context', 'domain', 'elements', 'internal', 'locale', 'parts', 'theme'];

/** The short name of each name that may have one. */
function namesOf(root: string): ReadonlyMap<string, string> {
  const source = resolve(root, 'src');
  const modules = resolve(root, 'node_modules');
  const readings = rooms.flatMap((room) =>
    filesIn(resolve(source, room)).map((file) => ({ file, ...read(textOf(file)) })),
  );

  const kept = new Set(readings.flatMap((it) => [...it.kept]));
  const compounds = readings.flatMap((it) => it.compounds);
  for (const { file, uses } of readings)
    if (/event(s)?\.ts$/.test(file)) for (const { name } of uses) kept.add(name);
  for (const file of filesIn(resolve(source, 'contract'))) {
    const { uses, kept: words } = read(textOf(file));
    for (const { name } of uses) kept.add(name);
    for (const name of words) kept.add(name);
  }
  const libraries = ['lit', 'lit-html', 'lit-element', '@lit'];
  const declarations = [
    ...filesIn(resolve(modules, 'typescript/lib'), '.d.ts').filter((it) => /lib\.\w+\./.test(it)),
    ...libraries.flatMap((it) => filesIn(resolve(modules, it), '.d.ts')),
  ];
  for (const file of declarations)
    for (const [, name = ''] of textOf(file).matchAll(declared)) kept.add(name);

  const counts = new Map<string, number>();
  for (const { uses } of readings)
    for (const { name, kind } of uses)
      if (kind !== 'text' || isOurs(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  // What is put together stays as it is, and so does what it is put together of.
  for (const compound of compounds)
    for (const name of counts.keys()) for (const part of compound.exec(name) ?? []) kept.add(part);
  return shortWordsFor(counts, kept, (name) => name.length > 2 && !kept.has(name));
}

function rename(code: string, names: ReadonlyMap<string, string>): string {
  let result = '';
  let at = 0;
  const uses = [...read(code).uses].sort((a, b) => a.start - b.start);
  for (const { name, start, end, kind } of uses) {
    const short = names.get(name);
    if (!short) continue;
    const replaced = { property: short, shorthand: `${short}: ${name}`, text: `'${short}'` }[kind];
    result += code.slice(at, start) + replaced;
    at = end;
  }
  return result + code.slice(at);
}
