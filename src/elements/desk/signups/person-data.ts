import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import type { Look } from '../../../contract/desk-person-data.ts';
import { isLiving } from '../../../domain/signup/signup-state.ts';
import { formatMoment } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import type { PersonDataController } from './person-data-controller.ts';

/** Data of the person: into the client file, who saw it, a copy, and erasing. Closed until it is asked for. */
export function personData(
  card: DeskCard,
  data: PersonDataController,
  view: DeskView,
): TemplateResult {
  const { t, language } = view;
  const isErased = card.participant === undefined && !card.unreadable;
  return html`<details class="person-data">
    <summary id="person-data" .textContent=${t('personData')}></summary>
    ${
      card.takenOver
        ? html`<p
            .textContent=${t('takenOver', { moment: formatMoment(card.takenOver.at, language) })}
          ></p>`
        : nothing
    }
    <ul class="menu">
      ${card.takenOver || isErased ? nothing : item(t('noteTakenOver'), 'taken-over', () => void data.takeOver())}
      ${item(t('showLooks'), 'looks', () => data.showLooks())}
      ${item(t('giveData'), 'copy', () => void data.download())}
      ${isErased ? nothing : item(t('eraseData'), 'erase', () => data.askToErase())}
    </ul>
    ${data.showsLooks ? looksOf(data, view) : nothing}
    ${data.asksToErase ? eraseQuestion(card, data, view) : nothing}
    ${failureAlert(data.failure, view)}
  </details>`;
}

const item = (words: string, name: string, act: () => void): TemplateResult =>
  html`<li>
    <button
      class="button-quiet"
      part="button"
      type="button"
      data-ask=${name}
      @click=${act}
      .textContent=${words}
    ></button>
  </li>`;

function looksOf({ looks }: PersonDataController, view: DeskView): TemplateResult {
  const { t } = view;
  const { value, state } = looks;
  return html`<section>
    ${view.heading(3, t('looksTitle'), { id: 'looks', focusable: true })}
    ${state.status === 'failed' ? view.failed(state.error, () => void looks.reload()) : nothing}
    ${
      value
        ? html`<ol class="log">
              ${value.looks.map((it) => lookOf(it, view))}
            </ol>
            ${value.more ? html`<p class="muted small" .textContent=${t('looksMore')}></p>` : nothing}`
        : state.status === 'failed'
          ? nothing
          : view.loading()
    }
  </section>`;
}

const lookWords = {
  listed: 'lookListed',
  seen: 'lookSeen',
  exported: 'lookExported',
  changed: 'lookChanged',
} as const;

function lookOf({ at, by, name, what }: Look, { t, language }: DeskView): TemplateResult {
  const who = name ?? t(by === 'program' ? 'aProgram' : 'someoneWhoLeft');
  return html`<li>
    <span class="muted" .textContent=${formatMoment(at, language)}></span>
    <span
      ><span .textContent=${who}></span>
      <span
        class="muted small"
        .textContent=${t(lookWords[what as keyof typeof lookWords] ?? 'lookSeen')}
      ></span
    ></span>
  </li>`;
}

/** Erasing is the one step here that nobody can take back, so it says first what goes and what stays. */
function eraseQuestion(
  { status }: DeskCard,
  data: PersonDataController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  return html`<div class="notice notice-look">
    ${view.heading(3, t('eraseTitle'), { id: 'erase', focusable: true })}
    <ul class="effects">
      <li .textContent=${t('eraseGoes')}></li>
      ${isLiving(status) ? html`<li .textContent=${t('eraseEnds')}></li>` : nothing}
      <li .textContent=${t('eraseStays')}></li>
    </ul>
    <div class="actions">
      <button
        class="button"
        part="button"
        type="button"
        aria-disabled=${data.isBusy ? 'true' : 'false'}
        @click=${() => void data.erase()}
        .textContent=${t('eraseForGood')}
      ></button>
      <button
        class="button-quiet"
        part="button"
        type="button"
        @click=${() => data.keep()}
        .textContent=${t('cancel')}
      ></button>
    </div>
  </div>`;
}
