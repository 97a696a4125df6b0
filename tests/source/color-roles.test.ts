// Every colour that a style uses for text or ground is among the pairs whose contrast is tested.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decoration, edgePairs, textPairs } from '../support/color-pairs.ts';

const root = join(import.meta.dirname, '../..');
const styles = globSync('src/{theme,parts,elements}/**/*.ts', { cwd: root }).map((path) =>
  readFileSync(join(root, path), 'utf8'),
);

const rolesOf = (property: RegExp): Set<string> =>
  new Set(
    styles.flatMap((text) =>
      [...text.matchAll(new RegExp(`^\\s*${property.source}: var\\(--_([a-z-]+)\\)`, 'gm'))].map(
        ([, role = '']) => role,
      ),
    ),
  );

describe('the colours of the widgets', () => {
  it('for text are all tried on their grounds', () => {
    const used = rolesOf(/color/);
    expect(used).toContain('link');
    expect([...used].filter((it) => !textPairs.some(({ color }) => color === it))).toEqual([]);
  });

  it('for grounds all have something on them that is tried', () => {
    const tried = [...textPairs, ...edgePairs].flatMap(({ color, grounds }) => [color, ...grounds]);
    const used = rolesOf(/background(?:-color)?/);
    expect(used).toContain('tint');
    expect([...used].filter((it) => ![...tried, ...decoration].includes(it))).toEqual([]);
  });

  it('for the edges of controls are all tried', () => {
    const used = rolesOf(/border-color/);
    const tried = [...textPairs, ...edgePairs].map(({ color }) => color);
    expect(
      [...used].filter((it) => ![...tried, ...decoration, 'accent-hover'].includes(it)),
    ).toEqual([]);
  });
});
