import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync, type ESTree, type Plugin } from 'vite';
import { shortWordsFor } from './short-words.ts';
import { filesIn, isForPages } from './source.ts';

/**
 * Short names for the classes of our style sheets. Elements and sheets are together in a shadow root, so
 * that no page sees them. A class that is also a word in other code stays as it is: who knows what
 * becomes of that word there.
 *
 * The list is that of the whole source, because rooms share style sheets.
 */
export function shortClasses(root: string): Plugin {
  let names: ReadonlyMap<string, string> | undefined;
  return {
    name: 'gmw:short-classes',
    enforce: 'pre',
    applyToEnvironment: isForPages,
    transform: {
      filter: { id: /\/src\/(?!cdn).*\.ts$/ },
      handler(code) {
        names ??= namesOf(root);
        return { code: rename(code, names), map: null };
      },
    },
  };
}

/** Where our classes stand in some code, and the words of its other texts. */
interface Reading {
  readonly uses: readonly { readonly name: string; readonly start: number }[];
  readonly words: ReadonlySet<string>;
}

const all = /.+/gs;
const word = /[A-Za-z][\w-]*/g;
/** A word, or what may become one: `notice-` of `` `notice-${kind}` ``. */
const piece = /-?[A-Za-z][\w-]*/g;
const selector = /(?<=\.)[a-z][\w-]*/g;
const attribute = /(?<=\sclass=")[^"]*(?=")/g;

/** What is before the `{` of a rule; a hole may be a part of it. */
const preludes = /[^{};]+(?=\{)/g;

/**
 * A class stands in a sheet before `{`, in a template in `class="…"` or in a hole after `class=` (as a
 * text, or one of two by a condition), and in what is named `classes`. Any other text has words.
 */
function read(code: string): Reading {
  const uses: { name: string; start: number }[] = [];
  const words = new Set<string>();

  const use = (inside: RegExp, pattern: RegExp, from: number, to: number): void => {
    for (const outer of code.slice(from, to).matchAll(inside))
      for (const { 0: name, index } of outer[0].matchAll(pattern))
        uses.push({ name, start: from + outer.index + index });
  };

  const visit = (value: unknown, isClass = false): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const node = value as ESTree.Node;
    const { start, end } = node;
    if (node.type === 'ImportDeclaration') return;
    if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') {
      const { quasis, expressions } = node.quasi;
      if (node.tag.name === 'css') use(preludes, selector, start, end);
      for (const [index, part] of quasis.entries()) {
        if (node.tag.name !== 'css') use(attribute, word, part.start, part.end);
        visit(expressions[index], part.value.raw.endsWith(' class='));
      }
    } else if (node.type === 'ConditionalExpression') {
      visit(node.test);
      visit(node.consequent, isClass);
      visit(node.alternate, isClass);
    } else if (node.type === 'TemplateLiteral') {
      const raw = node.quasis.map((it) => it.value.raw);
      const isWhole = raw.every(
        (it, index) =>
          (index === 0 || !/^\S/.test(it)) && (index === raw.length - 1 || !/\S$/.test(it)),
      );
      for (const it of node.quasis)
        if (isClass && isWhole) use(all, word, it.start, it.end);
        else for (const [name] of it.value.raw.matchAll(piece)) words.add(name);
      for (const it of node.expressions) visit(it, isClass && isWhole);
    } else if (node.type === 'Literal' && typeof node.value === 'string') {
      if (isClass) use(all, word, start, end);
      else for (const [name] of node.value.matchAll(piece)) words.add(name);
    } else if (node.type === 'Property' || node.type === 'VariableDeclarator') {
      const { key, value: given } =
        node.type === 'Property' ? node : { key: node.id, value: node.init };
      if (node.type === 'Property' && node.computed) visit(key);
      visit(given, key.type === 'Identifier' && key.name === 'classes');
    } else for (const inner of Object.values(node)) visit(inner);
  };
  visit(parseSync('a.ts', code).program);
  return { uses, words };
}

/** The short name of each class that may have one. */
function namesOf(root: string): ReadonlyMap<string, string> {
  const readings = filesIn(resolve(root, 'src'))
    .filter((file) => !/\.strings\.ts$|\/src\/(cdn|cli|endpoint)\//.test(file))
    .map((file) => read(readFileSync(file, 'utf8')));
  const counts = new Map<string, number>();
  for (const { name } of readings.flatMap((it) => it.uses))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = new Set(readings.flatMap((it) => [...it.words]));
  const pieces = [...kept].filter((it) => /^-|-$/.test(it));
  const isPut = (name: string): boolean =>
    pieces.some((it) => (it.endsWith('-') ? name.startsWith(it) : name.endsWith(it)));
  return shortWordsFor(counts, kept, (name) => !kept.has(name) && !isPut(name));
}

function rename(code: string, names: ReadonlyMap<string, string>): string {
  let result = '';
  let at = 0;
  for (const { name, start } of [...read(code).uses].sort((a, b) => a.start - b.start)) {
    result += code.slice(at, start) + (names.get(name) ?? name);
    at = start + name.length;
  }
  return result + code.slice(at);
}
