import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { root } from '../support/built.ts';

const files = unzipSync(readFileSync(join(root, 'dist/wordpress/gmw-widgets.zip')));
const names = Object.keys(files).map((it) => it.replace(/^gmw-widgets\//, ''));
const textOf = (name: string): string => strFromU8(files[`gmw-widgets/${name}`]!);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const widgets = ['group-finder', 'signup-form', 'definition-poll', 'priority-survey'];

interface Declaration {
  tagName?: string;
  attributes?: { name: string }[];
}
const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const attributesOf = (widget: string): string[] =>
  modules
    .flatMap((it) => it.declarations ?? [])
    .find((it) => it.tagName === `gmw-${widget}`)!
    .attributes!.map((it) => it.name);

describe('the plugin for WordPress', () => {
  it('has the version of the package and the files for visitors', () => {
    expect(textOf('gmw-widgets.php')).toContain(`Version: ${version}`);
    expect(textOf('readme.txt')).toContain(`Stable tag: ${version}`);
    const hashes = JSON.parse(textOf('cdn/integrity.json')) as Record<string, string>;
    for (const widget of [...widgets.map((it) => `gmw-${it}.js`), 'gmw-widgets.js']) {
      expect(names).toContain(`cdn/${widget}`);
      expect(hashes[widget]).toMatch(/^sha384-/);
    }
    expect(names.filter((it) => /desk|\.map$|test/.test(it))).toEqual([]);
  });

  it.each(widgets)('gives %s attributes that it has', (widget) => {
    const block = JSON.parse(textOf(`blocks/${widget}/block.json`)) as {
      name: string;
      attributes: Record<string, unknown>;
    };
    expect(block.name).toBe(`gmw-widgets/${widget}`);
    expect(attributesOf(widget)).toEqual(expect.arrayContaining(Object.keys(block.attributes)));
    const list = textOf('includes/widgets.php');
    const own = list
      .slice(list.indexOf(`'${widget}' `))
      .split("'attributes' => array(")[1]!
      .split(')')[0]!;
    for (const [, name] of own.matchAll(/^\s+'([a-z-]+)'/gm))
      expect(Object.keys(block.attributes)).toContain(name);
  });
});
