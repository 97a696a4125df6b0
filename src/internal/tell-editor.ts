const told = new Set<string>();

/** Tells the editor of the site something in the console, once a page: every widget may find it. */
export function tellEditor(words: string): void {
  if (told.has(words)) return;
  told.add(words);
  console.warn(`gmw-widgets: ${words}`);
}
