/** The languages of a widget besides Dutch: a loader for each (see `vite.languages.mjs`). */
declare module 'gmw:languages/*' {
  import type { LanguageLoaders } from './widget-texts.ts';
  const languages: LanguageLoaders;
  export default languages;
}
