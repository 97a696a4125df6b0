import type { Language, PartName } from './language.ts';
import type { ProtectedTexts } from './protected-texts.ts';

/** The dictionaries of a widget in one language. */
export type LanguageTexts = Language['texts'];

/** Gets the texts of a language; `endpoint` is the base URL of an endpoint, which may have them. */
export type LanguageLoader = (endpoint: string | undefined) => Promise<LanguageTexts>;

/** A loader for each language besides Dutch, by its code. */
export type LanguageLoaders = Readonly<Record<string, LanguageLoader>>;

/** The protected texts of each part that has any. */
export type PartsProtected = Readonly<Partial<Record<PartName, ProtectedTexts>>>;

/** The words of a widget. */
export interface WidgetTexts<P extends PartName = PartName> {
  /** The part with the widget's own words. */
  readonly own: P;
  /** Dutch is inside; every other language is loaded when it is needed. */
  readonly dutch: Language;
  /** What a site's own words do not replace, by part. */
  readonly protectedTexts: PartsProtected;
  readonly languages: LanguageLoaders;
}

/** The words of a widget whose parts are the given Dutch ones. */
export const widgetTexts = <P extends PartName>(
  own: P,
  texts: LanguageTexts,
  protectedTexts: PartsProtected,
  languages: LanguageLoaders,
): WidgetTexts<P> => ({ own, dutch: { code: 'nl', texts }, protectedTexts, languages });
