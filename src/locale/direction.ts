import type { Language } from './language.ts';

/** The direction in which a language is written, as its dictionary `format` says it. */
export type Direction = 'ltr' | 'rtl';

/** Left to right where the dictionary says nothing. */
export const directionOf = ({ texts }: Language): Direction =>
  texts.format?.['direction'] === 'rtl' ? 'rtl' : 'ltr';
