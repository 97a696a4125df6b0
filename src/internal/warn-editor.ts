const alreadyWarned = new Set<string>();

/**
 * Writes a warning for the editor of the site to the console. The same words appear once per page, since
 * every widget on it may run into the same problem.
 */
export function warnEditor(words: string): void {
  if (alreadyWarned.has(words)) return;
  alreadyWarned.add(words);
  console.warn(`gmw-widgets: ${words}`);
}
