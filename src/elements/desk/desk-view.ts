import type { TemplateResult } from 'lit';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Language } from '../../locale/language.ts';
import type { CommonTexts } from '../../locale/nl/common.ts';
import type { DeskTexts } from '../../locale/nl/desk.ts';
import type { Translate } from '../../locale/translate.ts';
import type { HeadingOptions } from '../../parts/heading.ts';

/** What the desk gives its templates. */
export interface DeskView {
  readonly t: Translate<DeskTexts>;
  readonly common: Translate<CommonTexts>;
  readonly language: Language;
  /** The calendar day of now, in the Netherlands. */
  readonly today: string;
  readonly root: ParentNode;
  /** Names are left out, for a screen that others can see. */
  readonly hidesNames: boolean;
  heading(below: number, text: string, options?: HeadingOptions): TemplateResult;
  loading(): TemplateResult;
  /** A failed call: what happened and another try. */
  failed(error: EndpointError, retry?: () => void): TemplateResult;
}
