import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Language } from '../../locale/language.ts';
import type { ApprovedWords } from '../../locale/approved-words.ts';
import type { CommonTexts } from '../../locale/nl/common.ts';
import type { Translate } from '../../locale/translate.ts';
import type { SignupTexts } from '../../locale/nl/signup-form.ts';

/** What the controllers of the form use of the element that they belong to. */
export interface SignupHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  /** Where calls go; `undefined` while the element is not configured. */
  readonly connection: () => Connection | undefined;
  readonly t: Translate<SignupTexts>;
  readonly language: () => Language;
  /** The words for safe contact. */
  readonly safeWords: () => ApprovedWords<'signup-form'>;
  readonly common: Translate<CommonTexts>;
  /** The form that is shown, if any. */
  readonly form: () => HTMLFormElement | null;
  /** Says something through the live region. */
  readonly announce: (words: string) => void;
  /** Words for a failed call. */
  readonly wordsFor: (error: EndpointError) => string;
  /** Fires `gmw-problem`. */
  readonly report: (error: EndpointError) => void;
  /** Moves the focus after the next render. */
  readonly focusOn: (selector: string) => void;
  /** Moves the focus once there is something to focus, which may take a request. */
  readonly focusWhenShown: (selector: string) => void;
}
