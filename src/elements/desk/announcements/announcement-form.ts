import { html, type TemplateResult } from 'lit';
import type {
  Announcement,
  AnnouncementList,
  AnnouncementPlace,
} from '../../../contract/desk-announcements.ts';
import { numberInPairs } from '../../../domain/desk/announcement-number.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { backButton } from '../back-button.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { formActions } from '../form-actions.ts';
import { aboutAnnouncement } from './announcement-words.ts';
import type { AnnouncementsController } from './announcements-controller.ts';

/** What a referrer tells on the telephone, and then the number to say to them. */
export function announcementForm(
  announcements: AnnouncementsController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { given, list } = announcements;
  const { state, value } = list;
  const id = given ? 'given-number' : 'new-announcement';
  return html`<section class="card-panel" aria-labelledby=${id}>
    ${backButton(t('backToList'), () => announcements.close())}
    <div class="panel opened">
      ${view.heading(1, t(given ? 'sayNumber' : 'announceSomebody'), {
        id,
        focusable: true,
        classes: 'title',
      })}
      ${
        given
          ? numberOf(given, announcements, view)
          : value
            ? formOf(value, announcements, view)
            : state.status === 'failed'
              ? view.failed(state.error, () => void list.reload())
              : view.loading()
      }
    </div>
  </section>`;
}

function formOf(
  { places, organizations }: AnnouncementList,
  announcements: AnnouncementsController,
  view: DeskView,
): TemplateResult {
  const { t, common } = view;
  const { isMissing, isBusy, failure } = announcements;
  const submit = (event: Event) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const place = places[Number(values.get('place'))];
    void announcements.save(place, String(values.get('organization')).trim());
  };
  return html`<p .textContent=${t('announceAbout')}></p>
    <form class="fields" novalidate autocomplete="off" @submit=${submit}>
      <div class="field">
        <label for="announcement-place" .textContent=${t('announcedFor')}></label>
        <select class="control" id="announcement-place" name="place">
          ${places.map(
            (it, at) =>
              html`<option value=${at} .textContent=${placeWords(it, places, view)}></option>`,
          )}
        </select>
      </div>
      <div class=${isMissing ? 'field field-invalid' : 'field'}>
        <label for="announcement-organization" .textContent=${t('referringOrganization')}></label>
        <p class="hint" id="announcement-hint" .textContent=${t('noPeople')}></p>
        ${fieldError('announcement-error', isMissing ? t('error-organization-required') : undefined, common('error'))}
        <input
          class="control"
          id="announcement-organization"
          name="organization"
          maxlength="200"
          autocomplete="off"
          list="announcing-organizations"
          aria-invalid=${isMissing ? 'true' : 'false'}
          aria-describedby=${isMissing ? 'announcement-error announcement-hint' : 'announcement-hint'}
        />
        <datalist id="announcing-organizations">
          ${organizations.map((it) => html`<option value=${it}></option>`)}
        </datalist>
      </div>
      ${failureAlert(failure, view, { keepsTyped: true })}
      ${formActions(t('giveNumber'), { isOff: isBusy, cancel: () => announcements.close() }, view)}
    </form>`;
}

/** A group, or any; of several institutions with the name of the one that it is about. */
function placeWords(
  { group, groupName, institution, institutionName }: AnnouncementPlace,
  places: readonly AnnouncementPlace[],
  { t }: DeskView,
): string {
  const isOnly = places.every((it) => it.institution === institution);
  if (group === undefined)
    return isOnly ? t('anyGroup') : t('anyGroupAt', { institution: institutionName });
  return isOnly ? (groupName ?? group) : `${groupName ?? group}, ${institutionName}`;
}

/** The number stays until somebody has said it. */
const numberOf = (
  given: Announcement,
  announcements: AnnouncementsController,
  view: DeskView,
): TemplateResult =>
  html`<p class="announced-number" .textContent=${numberInPairs(given.number)}></p>
    <p .textContent=${view.t('sayNumberAbout')}></p>
    <p class="muted small" .textContent=${aboutAnnouncement(given, view)}></p>
    ${formActions(
      view.t('ready'),
      {
        isOff: false,
        act: () => announcements.close(),
        cancel: () => announcements.open(),
        cancelWords: view.t('announceMore'),
      },
      view,
    )}`;
