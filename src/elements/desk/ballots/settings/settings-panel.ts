import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../../../locale/format.ts';
import { calendarIcon, clockIcon, personIcon } from '../../../../parts/icon.ts';
import type { DeskView } from '../../desk-view.ts';
import type { Ballot } from '../ballot.ts';
import { stateKey } from '../state-key.ts';
import type { BallotController } from '../ballot-controller.ts';
import { editFailure } from '../edit-failure.ts';
import { settingsForm } from './settings-form.ts';
import { visibilities } from './settings-fields.ts';

/** Whether it is open, from when until when, who sees the result; and the file of all answers. */
export function settingsPanel(
  ballot: Ballot,
  controller: BallotController,
  endpoint: string,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { state, isDraft } = ballot.shared;
  const isOpen = state === 'open';
  const draft = controller.drafts.settings;
  return html`<aside class="panel ballot-panel" aria-labelledby="ballot-state">
    ${view.heading(1, t(`${ballot.kind}-${stateKey(ballot.shared)}`), { id: 'ballot-state' })}
    ${
      draft
        ? settingsForm(ballot, draft, controller, view)
        : html`${facts(ballot, view)}
            <button
              class="button"
              part="button"
              type="button"
              aria-disabled=${controller.isBusy ? 'true' : 'false'}
              @click=${() => void controller.setState(isOpen ? 'closed' : 'open')}
              .textContent=${t(isOpen ? 'closeNow' : isDraft || state === 'not-yet-open' ? 'openNow' : 'openAgain')}
            ></button>
            ${editFailure(controller, 'state', view)}
            <button
              class="button-quiet"
              part="button"
              type="button"
              data-edit="settings"
              @click=${() => controller.edit('settings', '#opens-day')}
              .textContent=${t('changeSettings')}
            ></button>
            ${isDraft ? deleteDraft(ballot, controller, view) : nothing}`
    }
    ${downloads(ballot, endpoint, view)}
  </aside>`;
}

/** Taking a draft away: it asks once more, for there is no way back. */
function deleteDraft({ kind }: Ballot, controller: BallotController, { t }: DeskView) {
  if (!controller.asksDelete)
    return html`<button
      class="button-quiet"
      part="button"
      type="button"
      data-delete
      @click=${() => controller.askDelete(true)}
      .textContent=${t('deleteDraft')}
    ></button>`;
  return html`<div class="fields" role="group" aria-labelledby="delete-draft">
    <p id="delete-draft" tabindex="-1" .textContent=${t(`${kind}-deleteDraftAbout`)}></p>
    <div class="actions">
      <button
        class="button"
        part="button"
        type="button"
        aria-disabled=${controller.isBusy ? 'true' : 'false'}
        @click=${() => void controller.deleteDraft()}
        .textContent=${t('deleteDraftNow')}
      ></button>
      <button
        class="button-quiet"
        part="button"
        type="button"
        @click=${() => controller.askDelete(false)}
        .textContent=${t('keepDraft')}
      ></button>
    </div>
  </div>`;
}

function facts(ballot: Ballot, { t, language }: DeskView): TemplateResult {
  const { opensAt, closesAt, resultsVisible } = ballot.shared;
  const state = stateKey(ballot.shared);
  const isKnown = (it: string): it is (typeof visibilities)[number] =>
    (visibilities as readonly string[]).includes(it);
  const minimum = ballot.poll?.minimumVotes ?? 0;
  const fact = (icon: unknown, title: string, words: string) =>
    html`<li>
      ${icon}<span><b .textContent=${title}></b><br /><span .textContent=${words}></span></span>
    </li>`;
  return html`<ul class="facts-list">
    ${
      opensAt
        ? fact(
            calendarIcon(),
            t(state === 'not-yet-open' ? 'opensOn' : 'openedOn'),
            formatMoment(opensAt, language),
          )
        : nothing
    }
    ${
      closesAt
        ? fact(
            clockIcon(),
            t(state === 'closed' ? 'closedOn' : 'closesOn'),
            formatMoment(closesAt, language),
          )
        : state === 'open'
          ? fact(clockIcon(), t('closesOn'), t('closesByHand'))
          : nothing
    }
    ${
      isKnown(resultsVisible)
        ? fact(
            personIcon(),
            t('resultSeen'),
            [
              t(`${ballot.kind}-seen-${resultsVisible}`),
              ...(minimum > 1 ? [t('fromVotes', { count: minimum })] : []),
            ].join(', '),
          )
        : nothing
    }
  </ul>`;
}

/** Links of the endpoint itself: the browser saves the file, and the session goes along. */
function downloads({ kind, shared }: Ballot, endpoint: string, { t }: DeskView): TemplateResult {
  const path = `${endpoint}/desk/${kind}s/${encodeURIComponent(shared.id)}/export`;
  return html`<div class="downloads">
    <b .textContent=${t('download')}></b>
    <div class="actions">
      ${(['csv', 'xlsx', 'json'] as const).map(
        (format) =>
          html`<a
            href=${`${path}?format=${format}`}
            download
            .textContent=${format === 'xlsx' ? 'Excel' : format.toUpperCase()}
          ></a>`,
      )}
    </div>
    <p class="muted small" .textContent=${t(`${kind}-downloadAbout`)}></p>
  </div>`;
}
