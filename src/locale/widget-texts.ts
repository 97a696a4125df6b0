import type { Language, PartName } from './language.ts';

/** The words of a widget: its own part in Dutch and every other part that it shows. */
export interface WidgetTexts<P extends PartName = PartName> {
  /** The part with the widget's own words. */
  readonly own: P;
  readonly languages: Readonly<Record<'nl' | 'en', Language>>;
}
