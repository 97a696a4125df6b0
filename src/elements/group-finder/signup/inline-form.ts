import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Connection } from '../../../client/call.ts';
import type { Group } from '../../../contract/group.ts';
import { offerInLanguage } from '../../../domain/language/in-language.ts';
import type { FormOfAddress } from '../../../locale/text.ts';
import { backIcon } from '../../../parts/icon.ts';
import { otherLanguage, wordsAround } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import type { FormTarget } from './signup-way.ts';

/** Settings of the finder that the form gets too. */
export interface FormSettings {
  readonly connection: Connection | undefined;
  readonly form: FormOfAddress;
  readonly privacyUrl: string | undefined;
  readonly phone: string | undefined;
  readonly quickExit: string | undefined;
}

/**
 * The sign-up form in the finder. It is used by its tag only, so that a page with just the finder does not
 * load it. Another group gets another form, so that what was typed for one is not sent for the other. `sent`
 * is called when someone has signed up.
 */
export const inlineForm = (
  { words, visit, level }: FinderView,
  group: Group,
  target: FormTarget,
  settings: FormSettings,
  sent: () => void,
): TemplateResult =>
  html`<div class="signup">
    <a class="back" id="back-to-group" href="#" @click=${visit.pages.closeForm}>
      ${backIcon()}${wordsAround(
        (name) => words.t('backToGroup', { name }),
        offerInLanguage(group, words.language.code).name,
        otherLanguage(group, 'name', words.language),
      )}
    </a>
    ${keyed(
      group.id,
      html`<gmw-signup-form
        group=${target.group}
        edition=${ifDefined(target.edition)}
        mode=${ifDefined(target.mode)}
        endpoint=${ifDefined(settings.connection?.endpoint)}
        institution=${group.institution}
        lang=${words.language.code}
        form-of-address=${settings.form}
        heading-level=${level}
        privacy-url=${ifDefined(settings.privacyUrl)}
        phone=${ifDefined(settings.phone)}
        quick-exit=${ifDefined(settings.quickExit)}
        url-state="off"
        .openGroup=${visit.pages.open}
        .fetch=${settings.connection?.fetch}
        @gmw-signup-sent=${sent}
      ></gmw-signup-form>`,
    )}
  </div>`;
