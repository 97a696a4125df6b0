/** The pages of this site that show a document of `docs`, by the name of its file. */
const pages: Readonly<Record<string, string>> = {
  address: 'guides-address-and-versions',
  'house-style': 'guides-house-style',
  recipes: 'guides-recipes',
  iframe: 'guides-frame',
  frameworks: 'guides-application',
  wordpress: 'guides-wordpress',
  'content-systems': 'guides-content-systems',
  operations: 'guides-running-the-endpoint',
  scaling: 'guides-how-it-grows',
  privacy: 'sheets-privacy',
  'processing-agreement': 'sheets-processing-agreement',
  security: 'sheets-security',
  accessibility: 'sheets-accessibility',
};

/** A document with its links to other documents leading to their pages here; others lose their link. */
export const guideText = (markdown: string): string =>
  markdown.replace(
    /\[([^\]]+)\]\((?:[^)#:]*\/)?([\w-]+)\.md(?:#[^)]*)?\)/g,
    (_, words: string, name: string) =>
      name in pages ? `[${words}](?path=/docs/${pages[name]}--docs)` : words,
  );
