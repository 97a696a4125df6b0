// The commands of docs/operations.md, as a reader copies them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built.ts';

const document = readFileSync(join(root, 'docs/operations.md'), 'utf8');

/** The blocks of code in a language below a heading of the document. */
export function codesBelow(heading: string, language: string): string[] {
  const [, section = ''] = document.split(`\n## ${heading}\n`);
  const blocks = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g');
  return [...(section.split('\n## ')[0] ?? '').matchAll(blocks)].map(([, code = '']) => code);
}

/** The first of them. */
export function codeBelow(heading: string, language: string): string {
  const [code] = codesBelow(heading, language);
  if (code === undefined) throw new Error(`docs/operations.md has no ${language} at "${heading}"`);
  return code;
}

export interface ContainerStep {
  readonly instruction: string;
  readonly value: string;
}

/** The steps of the container file. */
export const containerSteps = (): ContainerStep[] =>
  codeBelow('Container', 'dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [instruction = '', ...value] = line.split(' ');
      return { instruction, value: value.join(' ') };
    });

/** The settings of the `[Service]` part of the unit. */
export function serviceSettings(): ReadonlyMap<string, string> {
  const [, service = ''] = codeBelow('systemd', 'ini').split('[Service]\n');
  const lines = (service.split('\n[')[0] ?? '').split('\n');
  return new Map(
    lines
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
