/** The languages of a widget besides Dutch: a loader for each (see `src/build/languages.mjs`). */
declare module 'gmw:languages/*' {
  import type { LanguageLoaders } from './widget-texts.ts';
  const languages: LanguageLoaders;
  export default languages;
}

/** The languages of the endpoint besides Dutch, by code, all inside (see `src/build/languages.mjs`). */
declare module 'gmw:endpoint-languages' {
  import type { EndpointTexts } from './endpoint-texts.ts';
  const languages: Readonly<Record<string, EndpointTexts>>;
  export default languages;
}
