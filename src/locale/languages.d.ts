/** The languages of a widget besides Dutch: a loader for each (see `vite.languages.mjs`). */
declare module 'gmw:languages/*' {
  const languages: import('./widget-texts.ts').LanguageLoaders;
  export default languages;
}
