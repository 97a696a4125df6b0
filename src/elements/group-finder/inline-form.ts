import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Connection } from '../../client/call.ts';
import type { Language } from '../../locale/language.ts';
import type { FormOfAddress } from '../../locale/text.ts';
import { backIcon } from '../../parts/icon.ts';
import type { FormTarget } from './signup-way.ts';

/** What the form gets of the finder, and tells it. */
export interface InlineForm {
  readonly backWords: string;
  readonly close: (event: Event) => void;
  readonly sent: () => void;
  readonly connection: Connection | undefined;
  readonly institution: string;
  readonly language: Language;
  readonly form: FormOfAddress;
  readonly level: number;
  readonly privacyUrl: string | undefined;
  readonly phone: string | undefined;
  readonly quickExit: string | undefined;
}

/** The sign-up form, by its tag only, so that a page with just the finder does not carry it along. */
export const inlineForm = (target: FormTarget, it: InlineForm): TemplateResult =>
  html`<div class="signup">
    <a class="back" id="back-to-group" href="#" @click=${it.close}>
      ${backIcon()}<span .textContent=${it.backWords}></span>
    </a>
    <gmw-signup-form
      group=${target.group}
      edition=${ifDefined(target.edition)}
      mode=${ifDefined(target.mode)}
      endpoint=${ifDefined(it.connection?.endpoint)}
      institution=${it.institution}
      lang=${it.language.code}
      form-of-address=${it.form}
      heading-level=${it.level}
      privacy-url=${ifDefined(it.privacyUrl)}
      phone=${ifDefined(it.phone)}
      quick-exit=${ifDefined(it.quickExit)}
      url-state="off"
      .fetch=${it.connection?.fetch}
      @gmw-signup-sent=${it.sent}
    ></gmw-signup-form>
  </div>`;
