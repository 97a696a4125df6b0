import type { Dictionary } from './text.ts';

/**
 * The texts of a part that a site's own words (attribute `texts`) do not replace: their keys by the
 * reason, which the editor is told.
 */
export type ProtectedTexts<D extends Dictionary = Dictionary> = Readonly<
  Record<string, readonly (keyof D & string)[]>
>;

export const leadsToHelp = 'it leads people in danger to help';
export const tellsWhatHappens = 'it tells people what happens with what they fill in';

/** Why a text cannot be replaced; undefined when it can. */
export const protectionOf = (texts: ProtectedTexts | undefined, key: string): string | undefined =>
  Object.entries(texts ?? {}).find(([, keys]) => keys.includes(key))?.[0];
