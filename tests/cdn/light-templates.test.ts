import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync, type ESTree } from 'vite';
import { describe, expect, it } from 'vitest';
import { minifyTemplates } from '../../src/cdn/build/minify-templates.ts';
import { filesIn } from '../../src/cdn/build/source.ts';

const root = resolve(import.meta.dirname, '../../src');
const files = ['context', 'elements', 'internal', 'parts'].flatMap((room) =>
  filesIn(join(root, room)).map((file) => relative(root, file)),
);
const codeOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const minify = minifyTemplates().transform as {
  handler(code: string, file: string): Promise<{ code: string } | null>;
};

/** What a file takes from Lit, and what the stand-ins have of it. */
const inStandIns: Record<string, RegExp> = {
  lit: /^(LitElement|css|html|nothing|svg)$/,
  'lit/decorators.js': /^(property|state)$/,
  'lit/directives/if-defined.js': /^ifDefined$/,
  'lit/directives/keyed.js': /^keyed$/,
  'lit/directives/repeat.js': /^repeat$/,
};
const values = /import (?!type)\{([^}]*)\} from '((?:lit|@lit\/(?!context'))[^']*)'/g;

/** The templates in some code, with `\0` for each hole, and what is given to those holes. */
function templatesIn(code: string): { text: string; given: ESTree.Expression[] }[] {
  const found: { text: string; given: ESTree.Expression[] }[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const node = value as ESTree.Node;
      if (
        node.type === 'TaggedTemplateExpression' &&
        node.tag.type === 'Identifier' &&
        /^(html|svg)$/.test(node.tag.name)
      ) {
        const { quasis, expressions } = node.quasi;
        found.push({ text: quasis.map((it) => it.value.cooked).join('\0'), given: expressions });
      }
      for (const inner of Object.values(node)) visit(inner);
    }
  };
  visit(parseSync('a.ts', code).program);
  return found;
}

/** What is wrong with a template: none of it may be there. */
function wrongIn(text: string): string[] {
  const wrong: string[] = [];
  const content = text.replaceAll(/<\/?[a-zA-Z][^<>]*>/g, (tag) => {
    const rest = tag.replaceAll(/\s[.?@]?[a-zA-Z][\w-]*=\0(?=[\s>])/g, '');
    if (/\0|\s\$/.test(rest)) wrong.push(`in a tag, no whole value: ${tag}`);
    return '';
  });
  if (/[<>]/.test(content)) wrong.push(`a loose < or >: ${content}`);
  if (/=\0/.test(content)) wrong.push(`looks like an attribute: ${content}`);
  if (/<(script|style|textarea|title)\b[^<]*>[^<]*\0/i.test(text)) wrong.push('no place for nodes');
  return wrong;
}

describe.each(files)('%s', (file) => {
  const code = codeOf(file);

  it('uses no more of Lit than its stand-ins have', () => {
    const taken = [...code.matchAll(values)].flatMap(([, names = '', module = '']) =>
      names
        .split(',')
        .map((it) => it.trim())
        .filter((it) => it !== '' && !it.startsWith('type ') && !inStandIns[module]?.test(it))
        .map((it) => `${it} of ${module}`),
    );
    expect(taken).toEqual([]);
  });

  it('has holes for whole values and for content only, as written and as built', async () => {
    const built = (await minify.handler(code, join(root, file)))?.code ?? code;
    for (const templates of [templatesIn(code), templatesIn(built)]) {
      expect(templates.flatMap(({ text }) => wrongIn(text))).toEqual([]);
      // A listener with options would need more than a function.
      const objects = templates.flatMap(({ given }) =>
        given.filter((it) => it.type === 'ObjectExpression'),
      );
      expect(objects).toEqual([]);
    }
  });
});

it('finds the templates, and what is wrong in one', () => {
  expect(files.flatMap((file) => templatesIn(codeOf(file))).length).toBeGreaterThan(200);
  expect(wrongIn('<p class=\0 .a=\0>\0 and <b @click=\0>\0</b></p>')).toEqual([]);
  for (const text of [
    '<p class="\0">',
    '<p class="a \0">',
    '<p class=a\0>',
    '<p class=\0\0>',
    '<p \0>',
    '<\0>',
    '<p title="a > b" class=\0>',
    '<path d=\0/>',
    '<!-- \0 --><p></p>',
    '<p>x=\0</p>',
    '<p $1=\0></p>',
    '<textarea>\0</textarea>',
  ])
    expect(wrongIn(text), text).not.toEqual([]);
});
