/** The languages of a widget besides Dutch: a loader for each (see `vite.languages.mjs`). */
declare module 'gmw:languages/*' {
  // An ambient module cannot import by a relative path.
  // oxlint-disable-next-line typescript/consistent-type-imports
  const languages: import('./widget-texts.ts').LanguageLoaders;
  export default languages;
}
