import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { chevronIcon, shieldIcon } from '../../../parts/icon.ts';
import type { SignupView } from '../signup-view.ts';
import type { DraftController } from './draft-controller.ts';
import { fields } from './fields.ts';
import { wordsOf, type Question } from './question.ts';

/**
 * The questions about safe contact in one block. It is open from the start for a sensitive group, and
 * when an answer in it is not right; closed it tells what was answered.
 */
export function safeContactBlock(
  view: SignupView,
  draft: DraftController,
  questions: readonly Question[],
): TemplateResult | typeof nothing {
  const { common, group, institution } = view;
  const { t, lang, dir } = view.safeWords;
  if (!questions.length) return nothing;
  const hasError = questions.some((it) => draft.errorAt(it.field));
  const isOpen = hasError || (draft.isSafetyOpen ?? group?.sensitive ?? false);
  const told = questions.map((it) => wordsOf(it, draft.answers)).filter(Boolean);
  const caller = institution?.callerNumber;
  const isAboutCalls = questions.some((it) => it.field === 'participant/mayLeaveMessage');
  return html`<details
    class="fold"
    part="safe-contact"
    lang=${ifDefined(lang)}
    dir=${ifDefined(dir)}
    ?open=${isOpen}
    @toggle=${(event: Event) => {
      draft.isSafetyOpen = (event.target as HTMLDetailsElement).open;
    }}
  >
    <summary>
      ${shieldIcon()}
      <span>
        <span class="bold" .textContent=${t('safeContact')}></span>
        <span class="optional" lang=${view.language.code} .textContent=${common('optional')}></span>
        <span
          class="hint"
          .textContent=${!isOpen && told.length ? sentences(told) : t('safeContactHint')}
        ></span>
      </span>
      ${chevronIcon()}
    </summary>
    <div class="questions">
      ${
        caller && isAboutCalls
          ? html`<p .textContent=${t('callerNumber', { number: caller })}></p>`
          : nothing
      }
      ${fields(view, draft, questions, true)}
    </div>
  </details>`;
}

/** Answers as sentences in one line. */
const sentences = (told: readonly string[]): string =>
  told.map((it) => (it.endsWith('.') ? it : `${it}.`)).join(' ');
