import { parseSync, type ESTree } from 'vite';

/** Rules of the contract that take words for the OpenAPI document as their last argument. */
const rules = ['mapOf', 'note', 'pattern', 'rule'];

/** The code of a schema without the words that only a document has. */
export function withoutNotes(code: string): string {
  const notes: [from: number, to: number][] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const node = value as ESTree.Node;
      if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
        const [before, last] = node.arguments.slice(-2);
        if (rules.includes(node.callee.name) && last?.type === 'ObjectExpression')
          notes.push([before!.end, last.end]);
      }
      for (const inner of Object.values(node)) visit(inner);
    }
  };
  visit(parseSync('schema.ts', code).program);
  // From the end, so that positions stay right; a note within a note is gone with it.
  let rest = code;
  for (const [from, to] of notes.sort((a, b) => b[0] - a[0]))
    rest = rest.slice(0, from) + rest.slice(to);
  return rest;
}
