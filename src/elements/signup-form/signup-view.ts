import type { TemplateResult } from 'lit';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Edition, Group } from '../../contract/group.ts';
import type { Institution, InstitutionTexts } from '../../contract/institution.ts';
import type { ApprovedWords } from '../../locale/approved-words.ts';
import type { CommonTexts } from '../../locale/nl/common.ts';
import type { Language } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import type { HeadingOptions } from '../../parts/heading.ts';
import type { SignupTexts } from '../../locale/nl/signup-form.ts';
import type { SignupMessageTexts } from '../../locale/nl/signup-messages.ts';

/** What all templates of the form are drawn from. */
export interface SignupView {
  readonly t: Translate<SignupTexts>;
  readonly common: Translate<CommonTexts>;
  /** For safe contact and acute need: in Dutch until a native reader has approved them. */
  readonly safeWords: ApprovedWords<'signup-form'>;
  /** What somebody is told about a sign-up. */
  readonly messages: Translate<SignupMessageTexts>;
  readonly language: Language;
  readonly group: Group | undefined;
  /** The chosen edition, or the only one; none for "maakt niet uit". */
  readonly edition: Edition | undefined;
  readonly institution: Institution | undefined;
  readonly phone: string | undefined;
  readonly endpoint: string | undefined;
  /** Where the templates are rendered: the summary of errors looks for its fields there. */
  readonly root: ParentNode;
  /** A heading this many levels below the widget's own. */
  readonly heading: (
    below: number,
    text: string | TemplateResult,
    options?: HeadingOptions,
  ) => TemplateResult;
  /** What failed, in words, with a way out. */
  readonly problem: (error: EndpointError, retry?: () => void, extra?: string) => TemplateResult;
  /** Whom to call, where what was written has words of danger. */
  readonly help: unknown;
  /** The mark on made-up content, where the institution says that it is. */
  readonly sample: unknown;
  /** Opens the page of another group, where the form is in a finder. */
  readonly openGroup: ((group: Group, event: MouseEvent) => void) | undefined;
  /** The address of this page for another group; absent where the page is about one group. */
  readonly groupAddress: ((group: Group) => string) | undefined;
  /** The button that leaves the page quickly; `always` shows it where the page does not ask for it. */
  readonly quickExit: (always?: boolean) => unknown;
}

/** What the institution promises, in the visitor's language where it has it. */
export const promisesOf = ({ institution, language }: SignupView): InstitutionTexts =>
  institution?.texts?.[language.code] ?? institution?.texts?.['nl'] ?? {};

/** The language of that, where it is not the visitor's. */
export const promiseLanguage = ({ institution, language }: SignupView): string | undefined =>
  institution?.texts?.[language.code] ? undefined : 'nl';
