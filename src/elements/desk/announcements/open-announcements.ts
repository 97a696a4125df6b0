import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Announcement } from '../../../contract/desk-announcements.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { aboutAnnouncement, announcementTitle, endedLine } from './announcement-words.ts';
import type { AnnouncementsController } from './announcements-controller.ts';

/** The announcements of whom nobody came yet, folded; nothing where there are none. */
export function openAnnouncements(
  announcements: AnnouncementsController,
  view: DeskView,
): TemplateResult | typeof nothing {
  const { t } = view;
  const { list, shown, isListOpen } = announcements;
  if (shown.length === 0) return nothing;
  const toggle = (event: Event) =>
    announcements.unfold((event.currentTarget as HTMLDetailsElement).open);
  return html`<details class="announcements" ?open=${isListOpen} @toggle=${toggle}>
    <summary id="announcements">
      <span .textContent=${t('openAnnouncements', { count: list.value?.open ?? 0 })}></span
      >${chevronIcon()}
    </summary>
    <ul>
      ${repeat(
        shown,
        ({ id }) => id,
        (it) => html`<li>${rowOf(it, announcements, view)}</li>`,
      )}
    </ul>
    ${announcements.isOpen ? nothing : failureAlert(announcements.failure, view)}
  </details>`;
}

function rowOf(it: Announcement, announcements: AnnouncementsController, view: DeskView): unknown {
  if (it.state !== 'open') return endedLine(it, () => void announcements.takeBack(it), view);
  const who = announcementTitle(it.number, view);
  return html`<div class="announcement">
    <p>
      <b .textContent=${who}></b>
      <span class="muted small" .textContent=${aboutAnnouncement(it, view)}></span>
    </p>
    <button
      class="button button-small"
      part="button"
      type="button"
      data-arrival=${it.id}
      @click=${() => void announcements.noteArrival(it)}
    >
      <span .textContent=${view.t('hasCome')}></span
      ><span class="visually-hidden" .textContent=${`: ${who}`}></span>
    </button>
  </div>`;
}
