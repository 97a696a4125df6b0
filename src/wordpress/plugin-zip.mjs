import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const source = join(import.meta.dirname, 'gmw-widgets');

/** One date for every entry, so that the same content gives the same file. */
const mtime = new Date('2026-01-01T00:00:00Z');

/** What only pages of the endpoint load. */
const notForVisitors = /^gmw-(desk[\w-]*|embed|frame|builder)\.js$|^lang\/desk[\w-]*\./;

/** Files below a folder, with `/` between. @param {string} folder */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) =>
      join(it.parentPath, it.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/**
 * Writes the plugin for WordPress: its PHP as it stands in the repository, with the version filled in,
 * and the files of `dist/cdn`, so that a site loads the script from itself.
 * @param {{ cdn: string, to: string, version: string, license: string }} options
 */
export function writePluginZip({ cdn, to, version, license }) {
  /** @type {import('fflate').Zippable} */
  const files = {};
  /** @param {string} name @param {Uint8Array} content */
  const add = (name, content) => (files[`gmw-widgets/${name}`] = [content, { mtime }]);
  for (const file of filesBelow(source)) {
    const content = readFileSync(join(source, file), 'utf8').replaceAll('0.0.0', version);
    add(file, new TextEncoder().encode(content));
  }
  for (const file of filesBelow(cdn)) {
    if (!file.endsWith('.map') && !notForVisitors.test(file))
      add(`cdn/${file}`, readFileSync(join(cdn, file)));
  }
  add('LICENSE', readFileSync(license));
  mkdirSync(join(to, '..'), { recursive: true });
  writeFileSync(to, zipSync(files, { level: 9 }));
}
