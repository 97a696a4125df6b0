import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortClasses } from '../../src/cdn/build/short-classes.ts';
import { filesIn } from '../../src/cdn/build/source.ts';

const files = {
  'elements/one/one.styles.ts': `
    export const styles = css\`
      .card > .card-title:not(.wide), p.on-hold::part(card) { margin: 0 \${half}px .5em; }
      @media (width > 40em) { .card, .notice-late, .chosen { color: red } }
      .field-wrong .hint { grid-area: card; }
    \`;`,
  'elements/one/one.ts': `
    import { card } from './card-title.ts';
    const classes = wide ? 'wide card-title' : 'card-title';
    export const view = html\`<div part="card" id="card" class="card on-hold" lang=\${lang}>card
      <p class=\${state === 'chosen' ? 'card-title chosen' : \`hint \${wrong ? 'field-wrong' : ''}\`}></p>
      <p class=\${classes}></p><p class=\${\`notice-\${kind}\`}></p>
    </div>\`;`,
  'elements/one/one.strings.ts': `export const nl = { wide: 'wide', hint: 'hint' };`,
};

type Handler = { handler: (code: string, id: string) => { code: string } };
const shortIn = (root: string) => {
  const { handler } = shortClasses(root).transform as unknown as Handler;
  return (code: string) => handler(code, '').code;
};

describe('short classes', () => {
  let root: string;
  let sheet: string;
  let view: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'gmw-classes-'));
    for (const [name, text] of Object.entries(files)) {
      const file = join(root, 'src', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const short = shortIn(root);
    sheet = short(files['elements/one/one.styles.ts']);
    view = short(files['elements/one/one.ts']);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('renames a class in sheets and in templates alike, and nothing else', () => {
    const [, card, title, wide, hold] =
      /\.(\w+) > \.(\w+):not\(\.(\w+)\), p\.(\w+)::part\(card\)/.exec(sheet) ?? [];
    expect(new Set([card, title, wide, hold]).size).toBe(4);
    expect([card, title, wide, hold].join('')).toMatch(/^[a-z]{4}$/);
    expect(sheet).toContain('margin: 0 ${half}px .5em');
    expect(sheet).toContain(`{ .${card}, .notice-late, .chosen {`);
    expect(sheet).toContain('grid-area: card');
    expect(view).toContain(`part="card" id="card" class="${card} ${hold}" lang=\${lang}>card\n`);
    expect(view).toContain(`wide ? '${wide} ${title}' : '${title}'`);
    expect(view).toContain("from './card-title.ts'");
    const [, wrong, hint] = /\.(\w+) \.(\w+) \{ grid-area/.exec(sheet) ?? [];
    expect(view).toContain(`\`${hint} \${wrong ? '${wrong}' : ''}\``);
  });

  it('leaves what is a word elsewhere, and what is put together', () => {
    expect(view).toContain("state === 'chosen' ?");
    expect(view).toMatch(/'\w chosen'/);
    expect(view).toContain('`notice-${kind}`');
  });

  it('leaves no class of ours behind: each one that is left is left everywhere', () => {
    const source = resolve(import.meta.dirname, '../../src');
    const short = shortIn(resolve(source, '..'));
    const rooms = ['elements', 'internal', 'parts', 'theme'];
    const codes = rooms.flatMap((room) =>
      filesIn(join(source, room)).map((file) => readFileSync(file, 'utf8')),
    );
    // Looked at in another way than the build does: by what is before a block, and between quotes.
    const inSheets = (code: string) =>
      [...code.matchAll(/css`([^`]*)`/g)].flatMap(([, text = '']) =>
        [...text.matchAll(/\.([a-z][\w-]*)(?=[^{};]*\{)/gi)].map(([, name = '']) => name),
      );
    const inTemplates = (code: string) =>
      [...code.matchAll(/class="([^"]*)"|class=\$\{([^{}]*)\}/g)].flatMap(([, fixed, hole = '']) =>
        (fixed ?? [...hole.matchAll(/'([^']*)'/g)].map(([, it]) => it).join(' '))
          .split(/\s+/)
          .filter(Boolean),
      );
    let shortened = 0;
    const pairs = new Map<string, string>();
    for (const code of codes) {
      const built = short(code);
      for (const namesIn of [inSheets, inTemplates]) {
        const [before, after] = [namesIn(code), namesIn(built)];
        expect(after.length).toBe(before.length);
        for (const [index, name] of before.entries()) {
          expect(pairs.get(name) ?? after[index], name).toBe(after[index]);
          pairs.set(name, after[index]!);
          if (name !== after[index]) shortened += 1;
        }
      }
    }
    expect(shortened).toBeGreaterThan(200);
    expect(new Set(pairs.values()).size).toBe(pairs.size);
  });
});
