import { html, nothing, type TemplateResult } from 'lit';
import type { PendingList } from '../../../contract/desk.ts';
import { failureNotice } from '../../../parts/failure-notice.ts';
import { checkIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { deskFailureWords } from '../refusal-words.ts';
import type { PendingController, PendingKind } from './pending-controller.ts';

/** Texts that nobody can read yet, one after the other, each with a decision. */
export function pendingTexts(
  pending: PendingController,
  view: DeskView,
  close: () => void,
): TemplateResult {
  const { t, common } = view;
  const { state, value } = pending.list;
  return html`<div
    class="opened panel"
    tabindex="-1"
    role="group"
    aria-label=${t('group-read-texts')}
  >
    ${
      value
        ? html`<ul class="texts">
            ${entriesOf(value, view).map((it) => textRow(it, pending, view))}
          </ul>`
        : state.status === 'failed'
          ? view.failed(state.error, () => void pending.list.reload())
          : view.loading()
    }
    ${
      pending.failure
        ? html`<div role="alert">
            ${failureNotice({ words: deskFailureWords(pending.failure, view) }, common)}
          </div>`
        : nothing
    }
    <button
      class="button-quiet"
      part="button"
      type="button"
      @click=${close}
      .textContent=${t('close')}
    ></button>
  </div>`;
}

interface Entry {
  readonly kind: PendingKind;
  readonly id: string;
  readonly text: string;
  readonly about: string;
}

function entriesOf({ votes, voteBatches, responses }: PendingList, { t }: DeskView): Entry[] {
  const by = (it: { institution?: string | undefined; role?: string | undefined }) =>
    [it.role, it.institution].filter(Boolean).join(', ');
  return [
    ...votes.map((it): Entry => ({
      kind: 'vote',
      id: it.id,
      text: it.otherText ?? t('suspectVote'),
      about: [t('ofPoll'), by(it)].filter(Boolean).join(' · '),
    })),
    ...voteBatches.map((it): Entry => ({
      kind: 'batch',
      id: it.id,
      text: t('voteBatch', { count: it.votes }),
      about: t('voteBatchAbout'),
    })),
    ...responses.map((it): Entry => ({
      kind: 'response',
      id: it.id,
      text: it.remark ?? t('noRemark'),
      about: [t('ofSurvey'), by(it), it.name ?? ''].filter(Boolean).join(' · '),
    })),
  ];
}

function textRow({ kind, id, text, about }: Entry, pending: PendingController, view: DeskView) {
  const { t } = view;
  const decided = pending.decisionOn(id);
  const button = (approved: boolean, words: string) =>
    html`<button
      class=${decided === undefined ? 'button button-small' : 'button-quiet'}
      part="button"
      type="button"
      data-decided=${id}
      @click=${() => void pending.decide(kind, id, approved)}
    >
      <span .textContent=${words}></span
      ><span class="visually-hidden" .textContent=${`: ${text.slice(0, 40)}`}></span>
    </button>`;
  return html`<li>
    <blockquote .textContent=${text}></blockquote>
    <p class="muted small" .textContent=${about}></p>
    ${
      decided === undefined
        ? html`<div class="actions">
            ${button(true, t('approve'))} ${button(false, t('reject'))}
          </div>`
        : html`<div class="actions" role="status">
            <span class="decided"
              >${checkIcon()}<b .textContent=${t(decided ? 'approved' : 'rejected')}></b
            ></span>
            ${button(!decided, t(decided ? 'rejectAfterAll' : 'approveAfterAll'))}
          </div>`
    }
  </li>`;
}
