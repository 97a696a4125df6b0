import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTimes } from '../../../../locale/format.ts';
import { fieldError } from '../../../../parts/error-summary.ts';
import type { DeskView } from '../../desk-view.ts';
import { formActions } from '../../form-actions.ts';
import type { Ballot } from '../ballot.ts';
import type { BallotController } from '../ballot-controller.ts';
import { conflictNotice } from '../conflict-notice.ts';
import type { EditDraft } from '../edit-draft.ts';
import { editFailure } from '../edit-failure.ts';
import { problemOf, visibilities, type SettingsProblem } from './settings-fields.ts';

const labels = {
  opensDay: 'opensDay',
  opensTime: 'opensTime',
  closesDay: 'closesDay',
  closesTime: 'closesTime',
  results: 'resultSeen',
  minimum: 'minimumVotes',
} as const;

const problemWords = {
  'opens-unknown': 'dayUnknown',
  'closes-unknown': 'dayUnknown',
  'opens-past': 'momentPast',
  'closes-past': 'momentPast',
  order: 'closesBefore',
  minimum: 'minimumInvalid',
} as const satisfies Record<SettingsProblem, string>;

/** From when until when, and who sees the result. */
export function settingsForm(
  ballot: Ballot,
  draft: EditDraft,
  controller: BallotController,
  view: DeskView,
): TemplateResult {
  const { t, common, language } = view;
  const problem = controller.isChecked ? problemOf(draft) : undefined;
  const words = problem && t(problemWords[problem]);
  const opensError = problem?.startsWith('opens') ? words : undefined;
  const closesError = problem?.startsWith('closes') || problem === 'order' ? words : undefined;
  const shownValue = (field: string, value: string): string => {
    if (field.endsWith('Day')) return formatDate(value, language);
    if (field.endsWith('Time')) return formatTimes(value, undefined, language);
    const seen = visibilities.find((it) => field === 'results' && it === value);
    return seen ? t(`${ballot.kind}-seen-${seen}`) : value;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void controller.saveSettings();
  };
  const input = (
    field: keyof typeof labels,
    id: string,
    type: 'text' | 'date' | 'time',
    error?: string,
  ) =>
    html`<div class=${error ? 'field field-invalid' : 'field'}>
      <label for=${id} .textContent=${t(labels[field])}></label>
      ${fieldError(`${id}-error`, error, common('error'))}
      <input
        class=${`control control-${type}`}
        id=${id}
        type=${type}
        inputmode=${type === 'text' ? 'numeric' : nothing}
        autocomplete="off"
        .value=${draft.values[field] ?? ''}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `${id}-error` : nothing}
        @input=${(event: Event) => controller.change('settings', field, valueOf(event))}
      />
    </div>`;
  return html`<form class="fields" novalidate @submit=${submit}>
    ${conflictNotice(draft, { isChecked: controller.isChecked, update: () => controller.update() }, (field) => t(labels[field as keyof typeof labels]), view, shownValue)}
    <div class="pair">
      ${input('opensDay', 'opens-day', 'date', opensError)}
      ${input('opensTime', 'opens-time', 'time')}
    </div>
    <div class="pair">
      ${input('closesDay', 'closes-day', 'date', closesError)}
      ${input('closesTime', 'closes-time', 'time')}
    </div>
    <p class="hint" .textContent=${t('noDayHint')}></p>
    <fieldset class="field">
      <legend .textContent=${t('resultSeen')}></legend>
      ${visibilities.map(
        (it) =>
          html`<label class="choice">
            <input
              type="radio"
              name="results"
              .checked=${draft.values['results'] === it}
              @change=${() => controller.change('settings', 'results', it)}
            /><span .textContent=${t(`${ballot.kind}-seen-${it}`)}></span>
          </label>`,
      )}
    </fieldset>
    ${
      ballot.kind === 'poll'
        ? input('minimum', 'minimum-votes', 'text', problem === 'minimum' ? words : undefined)
        : nothing
    }
    ${editFailure(controller, 'settings', view)}
    ${formActions(t('save'), { isOff: controller.isBusy, cancel: () => controller.cancel('settings') }, view)}
  </form>`;
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;
