import { readFileSync, writeFileSync } from 'node:fs';

/** @param {string} name */
const marks = (name) => new RegExp(`(<!-- ${name}:begin[^>]*-->)([^]*?)(<!-- ${name}:end -->)`);

/**
 * What a text file has between `<!-- name:begin … -->` and `<!-- name:end -->`.
 *
 * @param {string} file
 * @param {string} name
 * @throws when the file has no such marks
 */
export function readBetween(file, name) {
  const content = marks(name).exec(readFileSync(file, 'utf8'))?.[2];
  if (content === undefined) throw new Error(`${file} has no marks ${name}:begin and ${name}:end`);
  return content;
}

/**
 * Replaces what a text file has between those marks.
 *
 * @param {string} file
 * @param {string} name
 * @param {string} content
 * @throws when the file has no such marks, so that a table is never silently left old
 */
export function writeBetween(file, name, content) {
  readBetween(file, name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(marks(name), (_, begin, _old, end) => `${begin}\n\n${content}\n\n${end}`),
  );
}
