import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatLanguageName } from '../../../../locale/format.ts';
import { fieldError } from '../../../../parts/error-summary.ts';
import { plusIcon } from '../../../../parts/icon.ts';
import type { DeskView } from '../../desk-view.ts';
import { formActions } from '../../form-actions.ts';
import type { BallotController } from '../ballot-controller.ts';
import { wordsProblems } from './words-problems.ts';
import { conflictNotice } from '../conflict-notice.ts';
import type { EditDraft } from '../edit-draft.ts';
import { editFailure } from '../edit-failure.ts';
import { fewestItems, fieldName, itemIds, itemsField, randomKey } from './words-fields.ts';

/** Languages in which the words can be given, besides Dutch. */
const languages = ['en', 'de', 'fr', 'tr', 'ar', 'uk', 'pl'];

const most = 20;

/** The question and its options or factors, in one language at a time. */
export function wordsForm(
  draft: EditDraft,
  controller: BallotController,
  view: DeskView,
): TemplateResult {
  const { t, common } = view;
  const { kind, language, isNew } = controller;
  const ids = itemIds(draft.values);
  const problems = controller.isChecked ? wordsProblems(draft.values) : undefined;
  // Answers that are there, or wait, would mean another thing.
  const isFixed = !isNew && controller.hasAnswers;
  const submit = (event: Event) => {
    event.preventDefault();
    // What is missing is missing in its own language.
    if (wordsProblems(draft.values).size > 0) controller.language = '';
    void controller.saveWords();
  };
  const field = (part: 'question' | 'name' | 'text', id: string, label: string, rows: number) => {
    const name = fieldName(part, id, language);
    const own = draft.values[fieldName(part, id)] ?? '';
    const problem = language === '' ? problems?.get(name) : undefined;
    const error =
      problem &&
      t(
        problem === 'double'
          ? `${kind}-nameDouble`
          : part === 'question'
            ? 'questionMissing'
            : 'nameMissing',
      );
    const key = `words-${part}${id && `-${id}`}`;
    return html`<div class=${error ? 'field field-invalid' : 'field'}>
      <label for=${key}
        ><span .textContent=${label}></span> ${
          part === 'text' && language === ''
            ? html`<span class="optional" .textContent=${common('optional')}></span>`
            : nothing
        }</label
      >
      ${language && own ? html`<p class="hint" id=${`${key}-own`} lang="nl" .textContent=${own}></p>` : nothing}
      ${fieldError(`${key}-error`, error, common('error'))}
      <textarea
        class="control"
        id=${key}
        rows=${rows}
        maxlength=${part === 'text' ? 2000 : 500}
        lang=${language || 'nl'}
        dir="auto"
        .value=${draft.values[name] ?? ''}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `${key}-error` : language && own ? `${key}-own` : nothing}
        @input=${(event: Event) => controller.change('words', name, valueOf(event))}
      ></textarea>
    </div>`;
  };
  const labelOf = (name: string): string => {
    const [code = '', part = '', id = ''] = name.split(' ');
    const words =
      part === 'question'
        ? t('question')
        : t(part === 'text' ? `${kind}-text` : `${kind}-name`, { number: ids.indexOf(id) + 1 });
    return code ? `${words} (${formatLanguageName(code, view.language)})` : words;
  };
  return html`<form class="fields words" novalidate @submit=${submit}>
    ${conflictNotice(draft, { isChecked: controller.isChecked, update: () => controller.update() }, labelOf, view)}
    ${
      isNew
        ? nothing
        : html`<div class="field">
            <label for="words-language" .textContent=${t('wordsLanguage')}></label>
            <select
              class="control"
              id="words-language"
              @change=${(event: Event) => {
                controller.language = (event.currentTarget as HTMLSelectElement).value;
                controller.update();
              }}
            >
              ${['', ...languages].map(
                (it) =>
                  html`<option
                    value=${it}
                    ?selected=${it === language}
                    .textContent=${formatLanguageName(it || 'nl', view.language)}
                  ></option>`,
              )}
            </select>
          </div>`
    }
    ${isFixed ? html`<p class="muted" .textContent=${t(`${kind}-fixed`)}></p>` : nothing}
    ${field('question', '', t('question'), 2)}
    <ol class="items">
      ${repeat(
        ids,
        (id) => id,
        (id, index) =>
          html`<li class="fields">
            ${field('name', id, t(`${kind}-name`, { number: index + 1 }), 1)}
            ${field('text', id, t(`${kind}-text`, { number: index + 1 }), 3)}
            ${
              kind === 'poll' && language === ''
                ? html`<label class="choice">
                    <input
                      type="checkbox"
                      .checked=${draft.values[fieldName('free', id)] === 'yes'}
                      @change=${(event: Event) =>
                        controller.change(
                          'words',
                          fieldName('free', id),
                          (event.currentTarget as HTMLInputElement).checked ? 'yes' : '',
                        )}
                    /><span .textContent=${t('freeText')}></span>
                  </label>`
                : nothing
            }
            ${
              isFixed || language !== '' || ids.length <= fewestItems
                ? nothing
                : html`<button
                    class="button-quiet"
                    part="button"
                    type="button"
                    @click=${() => remove(id)}
                    .textContent=${t(`${kind}-remove`, { number: index + 1 })}
                  ></button>`
            }
          </li>`,
      )}
    </ol>
    ${
      isFixed || language !== '' || ids.length >= most
        ? nothing
        : html`<button class="button" part="button" type="button" @click=${add}>
            ${plusIcon()}<span .textContent=${t(`${kind}-add`)}></span>
          </button>`
    }
    ${editFailure(controller, 'words', view)}
    ${formActions(t(isNew ? 'saveDraft' : 'save'), { isOff: controller.isBusy, cancel: () => controller.cancel('words') }, view)}
  </form>`;

  function add(): void {
    const id = randomKey();
    controller.change('words', itemsField, [...ids, id].join(' '));
    void controller.focusOn(`#words-name-${id}`);
  }

  function remove(id: string): void {
    const left = ids.filter((it) => it !== id);
    controller.change('words', itemsField, left.join(' '));
    void controller.focusOn(`#words-name-${left[Math.min(ids.indexOf(id), left.length - 1)]}`);
  }
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLTextAreaElement).value;
