import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { undoLine } from '../../changes/result-line.ts';
import type { DeskView } from '../../desk-view.ts';
import { failureAlert } from '../../failure-alert.ts';
import { readTodayMark } from '../../read-today.ts';
import {
  countPending,
  decidedEntries,
  pendingEntries,
  type EntryScope,
  type TextEntry,
} from './text-entry.ts';
import type { TextList, TextsController } from './texts-controller.ts';

/** Texts that nobody can read yet, each with a decision; what was decided just now, with its way back. */
export function textRows(
  list: TextList,
  texts: TextsController,
  view: DeskView,
  scope?: EntryScope,
): TemplateResult {
  const held = decidedEntries(list, view, scope).filter((it) => it.decided?.releasesAt);
  const entries = [...held, ...pendingEntries(list, view, scope)];
  const elsewhere = [...texts.failures].filter(([id]) => !entries.some((it) => it.id === id));
  return html`<ul class="texts">
      ${repeat(
        entries,
        ({ id }) => id,
        (it) => html`<li>${it.decided ? heldLine(it, texts, view) : textRow(it, texts, view)}</li>`,
      )}
    </ul>
    ${hasMore(list, scope) ? moreButton('pending', 'moreTexts', texts, view) : nothing}
    ${elsewhere.map(
      ([id, { text, error }]) =>
        html`<div tabindex="-1" data-text=${id}>
          ${failureAlert(error, view, { about: `“${shortened(text)}”: ` })}
        </div>`,
    )}`;
}

/** Whether texts wait that are not shown. */
const hasMore = (list: TextList, scope: EntryScope | undefined): boolean =>
  list.pending.more && (!scope || countPending(list, scope.id) < scope.waiting);

const moreButton = (
  list: 'pending' | 'decided',
  words: 'moreTexts' | 'olderDecided',
  texts: TextsController,
  { t }: DeskView,
): TemplateResult =>
  html`<button
    class="button-quiet"
    part="button"
    type="button"
    data-more=${list}
    @click=${() => void texts.showMore(list)}
    .textContent=${t(words)}
  ></button>`;

function textRow(entry: TextEntry, texts: TextsController, view: DeskView): TemplateResult {
  const { t } = view;
  const { id, text, about, order } = entry;
  const decide = (approved: boolean) => () => void texts.decide(entry, approved);
  return html`<div class="text-row" tabindex="-1" data-text=${id}>
    <div class="what">
      ${failureAlert(texts.failures.get(id)?.error, view)}
      ${order ? html`<p class="order" .textContent=${order}></p>` : nothing}
      ${readTodayMark(text, view)}
      <blockquote .textContent=${text}></blockquote>
      <p class="muted small" .textContent=${about}></p>
    </div>
    <div class="actions">
      <button
        class="button button-small"
        part="button"
        type="button"
        data-decide=${id}
        @click=${decide(true)}
      >
        ${named(t('approve'), text)}
      </button>
      <button class="button-quiet" part="button" type="button" @click=${decide(false)}>
        ${named(t('reject'), text)}
      </button>
    </div>
  </div>`;
}

/** What a button does, and to which text for who only hears it. */
const named = (words: string, text: string): TemplateResult =>
  html`<span .textContent=${words}></span
    ><span class="visually-hidden" .textContent=${`: ${text.slice(0, 40)}`}></span>`;

function heldLine(entry: TextEntry, texts: TextsController, view: DeskView): TemplateResult {
  const { t } = view;
  const { kind, id, text, decided } = entry;
  const isLate = texts.isLate(id);
  const isApproved = decided?.approved === true;
  const isRead = decided?.text !== undefined || kind === 'response';
  const about = isApproved
    ? t(isRead ? 'soonRead' : 'soonCounted')
    : t(isRead ? 'staysUnread' : 'staysUncounted');
  const line = undoLine(
    {
      id,
      title: `${t(isApproved ? 'approved' : 'rejected')}: “${shortened(text)}”`,
      about: isLate ? t('textTooLate') : about,
      who: text.slice(0, 40),
      undo: isLate ? undefined : () => void texts.undo(entry),
    },
    view,
  );
  return html`${failureAlert(texts.failures.get(id)?.error, view)}${line}`;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** What was decided before, each with the way to decide otherwise. */
export function decidedRows(
  list: TextList,
  texts: TextsController,
  view: DeskView,
  scope?: EntryScope,
): unknown {
  const { t } = view;
  const entries = decidedEntries(list, view, scope).filter((it) => !it.decided?.releasesAt);
  if (entries.length === 0 && !list.moreDecided) return nothing;
  const title = list.moreDecided ? 'decidedOrMore' : 'decidedTexts';
  return html`<details class="decided-texts">
    <summary>
      <span .textContent=${t(title, { count: entries.length })}></span>
    </summary>
    <ul class="texts">
      ${repeat(
        entries,
        ({ kind, id }) => `${kind} ${id}`,
        (it) => decidedRow(it, texts, view),
      )}
    </ul>
    ${list.moreDecided ? moreButton('decided', 'olderDecided', texts, view) : nothing}
  </details>`;
}

function decidedRow(entry: TextEntry, texts: TextsController, { t }: DeskView): TemplateResult {
  const { kind, id, text, about, decided } = entry;
  const isApproved = decided?.approved === true;
  return html`<li>
    <div class="text-row" tabindex="-1" data-text=${id}>
      <div class="what">
        <blockquote .textContent=${text}></blockquote>
        <p class="muted small">
          <b .textContent=${t(isApproved ? 'approved' : 'rejected')}></b>
          <span .textContent=${about}></span>
        </p>
      </div>
      ${
        // The votes of a batch were counted one by one: there is nothing left to decide on together.
        kind === 'batch'
          ? nothing
          : html`<button
              class="button-quiet"
              part="button"
              type="button"
              data-decided=${id}
              @click=${() => void texts.decide(entry, !isApproved)}
            >
              ${named(t(isApproved ? 'rejectAfterAll' : 'approveAfterAll'), text)}
            </button>`
      }
    </div>
  </li>`;
}
