import { html, nothing, type TemplateResult } from 'lit';
import { wordsOf, type Answers, type Question } from './question.ts';
import { promisesOf, type SignupView } from './signup-view.ts';
import { startFacts } from './start-facts.ts';

/** What check-your-answers needs beside the view. */
export interface Check {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** Goes back to a field; `undefined` where there was nothing to choose. */
  readonly change: (field: string) => void;
  readonly canChangeEdition: boolean;
  /** Whether it is for a start at all: a talk is not. */
  readonly start: boolean;
  /** Above the answers about another person; absent when there is none. */
  readonly otherTitle: string | undefined;
}

/** All answers once more, each with a way back to it, and who gets them. */
export function checkStep(view: SignupView, check: Check): TemplateResult {
  const { t, edition, group } = view;
  const facts = edition && startFacts(edition, view);
  const start = facts ? `${facts.when}, ${facts.where}` : t('any');
  const row = (label: string, words: string, field?: string) =>
    html`<div>
      <dt .textContent=${label}></dt>
      <dd class=${words ? 'answer' : 'answer muted'}>
        <bdi .textContent=${words || t('notFilled')}></bdi>
      </dd>
      ${
        field
          ? html`<dd class="answer-change">
              <button
                class="button-quiet"
                type="button"
                part="button"
                @click=${() => check.change(field)}
              >
                <span .textContent=${t('change')}></span>
                <span class="visually-hidden" .textContent=${label}></span>
              </button>
            </dd>`
          : nothing
      }
    </div>`;
  const list = (rows: unknown) => html`<dl class="answers">${rows}</dl>`;
  const answered = (step: Question['step']) =>
    check.questions
      .filter((it) => it.step === step)
      .map((it) => row(it.short, wordsOf(it, check.answers), it.field));
  const about = (title: string, step: Question['step']) =>
    html`<div class="stack-small">
      ${view.heading(2, title, { classes: 'panel-title' })} ${list(answered(step))}
    </div>`;
  return html`${list(
    html`${group ? row(t('group'), group.name) : nothing}
    ${
      group?.editions.length && check.start
        ? row(t('start'), start, check.canChangeEdition ? 'edition' : undefined)
        : nothing
    }
    ${check.otherTitle ? nothing : answered('details')}`,
  )}
  ${
    check.otherTitle
      ? html`${about(t('detailsTitle'), 'details')} ${about(check.otherTitle, 'other')}`
      : nothing
  }`;
}

/** The first layer of the privacy statement, right at the button that sends. */
export function privacyNotice(view: SignupView, url: string): TemplateResult {
  const { t, institution } = view;
  return html`<p class="measure">
    <span .textContent=${t('receives', { institution: institution?.name ?? t('us') })}></span>
    <span .textContent=${promisesOf(view).whoSeesData ?? ''}></span>
    <a href=${url} target="_blank" rel="noopener"
      ><span .textContent=${`${t('privacy')} ${t('newTab')}`}></span
    ></a>
  </p>`;
}
