import { html, type TemplateResult } from 'lit';
import type { Decision } from '../../../contract/desk-decisions.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { formActions } from '../form-actions.ts';
import { subjectWords } from './decision-words.ts';
import { outcomeField } from './outcome-field.ts';
import type { TodoController } from './todo-controller.ts';

/** Somebody who was announced and did not come, opened: whom to ask, and what came of it. */
export function openedAnnouncement(
  decision: Decision,
  todo: TodoController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    void todo.submit(decision);
  };
  return html`<div
    class="opened panel"
    tabindex="-1"
    role="group"
    aria-label=${subjectWords(decision, view)}
  >
    <p .textContent=${t('askReferrer', { organization: decision.organization ?? '' })}></p>
    <form class="fields" novalidate @submit=${submit}>
      ${outcomeField(decision, todo, view)} ${failureAlert(todo.failure, view)}
      ${formActions(
        t('noteDown'),
        { isOff: todo.isBusy, cancel: () => todo.close(), cancelWords: t('close') },
        view,
      )}
    </form>
  </div>`;
}
