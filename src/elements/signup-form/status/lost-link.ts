import { html, nothing, type TemplateResult } from 'lit';
import { isEmail } from '../../../domain/signup/contact.ts';
import { tidyEmail } from '../../../domain/signup/typed-text.ts';
import { infoIcon } from '../../../parts/icon.ts';
import type { LinkKeeper } from '../outcome/link-keeper.ts';
import type { DraftController } from '../questions/draft-controller.ts';
import { draftSummary, fields } from '../questions/fields.ts';
import { textOf, type Question } from '../questions/question.ts';
import { readControls } from '../questions/read-controls.ts';
import type { SignupView } from '../signup-view.ts';

/** The field of the e-mail address, which is no part of a sign-up. */
const field = 'link/email';

/**
 * Asks for a mail with the link, for who lost it. What is answered is the same whether or not somebody
 * signed up with the address.
 */
export function lostLink(
  view: SignupView,
  draft: DraftController,
  keeper: LinkKeeper,
): TemplateResult {
  const { t, common, heading } = view;
  const question: Question = {
    step: 'reach',
    field,
    kind: 'email',
    label: t('email'),
    autocomplete: 'email',
  };
  const { result } = keeper;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    draft.setAll(readControls(event.currentTarget as HTMLFormElement, [question]));
    const email = tidyEmail(textOf(draft.answers, field));
    const isRight = isEmail(email);
    draft.show(
      isRight ? [] : [{ field: 'link-email', code: 'email-invalid', words: t('email-invalid') }],
    );
    if (isRight) void keeper.mail(email);
  };
  return html`<section class="stack-small">
    ${heading(1, t('lostTitle'), { classes: 'title' })} ${draftSummary(view, draft)}
    <form novalidate @submit=${onSubmit}>
      <div class="questions">
        ${fields(view, draft, [question])}
        <div class="actions step-actions">
          <button class="button" part="button">
            <span .textContent=${keeper.isMailing ? common('sending') : t('mailAgain')}></span>
          </button>
        </div>
      </div>
    </form>
    ${
      result
        ? html`<div class="notice-row">
            ${infoIcon()}
            <p .textContent=${t(result === 'mailed' ? 'link-asked' : 'link-askFails')}></p>
          </div>`
        : nothing
    }
  </section>`;
}
