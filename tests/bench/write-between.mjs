import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Replaces what a text file has between `<!-- name:begin … -->` and `<!-- name:end -->`.
 *
 * @param {string} file
 * @param {string} name
 * @param {string} content
 * @throws when the file has no such marks, so that a table is never silently left old
 */
export function writeBetween(file, name, content) {
  const text = readFileSync(file, 'utf8');
  const marks = new RegExp(`(<!-- ${name}:begin[^>]*-->)[^]*?(<!-- ${name}:end -->)`);
  if (!marks.test(text)) throw new Error(`${file} has no marks ${name}:begin and ${name}:end`);
  writeFileSync(
    file,
    text.replace(marks, (_, begin, end) => `${begin}\n\n${content}\n\n${end}`),
  );
}
