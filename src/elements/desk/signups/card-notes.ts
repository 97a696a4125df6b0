import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import { formatDate } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { readTodayMark } from '../read-today.ts';
import { dayOf } from '../todo/decision-words.ts';
import type { CardController } from './card-controller.ts';

/** What the person wrote, what the desk wrote, and room for more. */
export function cardNotes(
  { note, deskNotes = [], participant }: DeskCard,
  card: CardController,
  view: DeskView,
): TemplateResult {
  const { t, language } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    void card.saveNote();
  };
  return html`<section>
    ${view.heading(2, t('notes'))}
    ${
      note
        ? html`<p class="note-text">
            ${readTodayMark(note, view)}
            <span .textContent=${t('noteOfPerson', { text: note })}></span>
          </p>`
        : nothing
    }
    ${deskNotes.map(
      (it) =>
        html`<p class="note-text">
          <span .textContent=${it.text}></span>
          <span
            class="muted small"
            .textContent=${formatDate(dayOf(it.at), language, false)}
          ></span>
        </p>`,
    )}
    ${
      participant
        ? html`<form class="note-form" @submit=${submit}>
            <div class="field">
              <label for="card-note" .textContent=${t('newNote')}></label>
              <p class="hint" id="card-note-hint" .textContent=${t('newNoteHint')}></p>
              <textarea
                class="control note"
                id="card-note"
                rows="3"
                maxlength="2000"
                autocomplete="off"
                .value=${card.note}
                aria-describedby="card-note-hint"
                @input=${(event: Event) =>
                  card.typeNote((event.currentTarget as HTMLTextAreaElement).value)}
              ></textarea>
            </div>
            <button
              class="button button-small"
              part="button"
              type="submit"
              .textContent=${t('saveNote')}
            ></button>
          </form>`
        : nothing
    }
  </section>`;
}
