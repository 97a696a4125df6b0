import { html, nothing, type TemplateResult } from 'lit';
import { backButton } from '../back-button.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import { hasBegun } from '../meetings/has-begun.ts';
import { meetingsForm } from '../meetings/meetings-form.ts';
import { meetingsSection } from '../meetings/meetings-section.ts';
import type { ChangeStart } from './change-start.ts';
import { comparison } from './comparison.ts';
import { mergedNotice } from './edit-frame.ts';
import { effectsPanel, faultEffects } from './effects-panel.ts';
import { toldEffects, type Effect } from '../told-effects.ts';
import { faultSummary, notReady, offerRadios, saveFailure } from './fields.ts';
import { withEdition } from './group-calls.ts';
import { placesFields } from './places-fields.ts';
import { applyStartDraft, countOf } from '../../../domain/desk/start-draft.ts';
import { fieldWords, startFieldName, valueWords } from './start-fields.ts';
import { startName } from './start-words.ts';
import { visitorsCard } from './visitors-card.ts';
import { whenFields } from './when-fields.ts';
import { withFree } from './with-free.ts';

export function changeStartForm(start: ChangeStart, view: DeskView): TemplateResult {
  const { t } = view;
  const { edit, row } = start;
  const { conflict } = edit;
  return html`${backButton(view.t('backToOffer'), start.close)}
    <div class="page-head">
      ${view.heading(0, t(conflict ? 'otherChangedToo' : 'changeStart'), {
        id: 'edit-title',
        focusable: true,
        classes: 'display',
      })}
      <p class="muted" .textContent=${`${row.groupName}. ${startName(row, view)}.`}></p>
    </div>
    ${
      edit.status !== 'ready'
        ? notReady(edit, view)
        : conflict
          ? comparison(edit, conflict, { fieldWords, valueWords, close: () => start.close() }, view)
          : form(start, view)
    }
    ${hasBegun(row, view.today) && !conflict ? meetingsPart(start, view) : nothing}`;
}

/** For who changes the offer and sees no sign-ups, this is the way to the meetings of a start. */
const meetingsPart = ({ row, meetings }: ChangeStart, view: DeskView): TemplateResult =>
  meetingsSection(
    {
      open: () => meetings.open(row.id),
      opened: meetings.isOpen ? meetingsForm(meetings, view) : undefined,
    },
    view,
  );

function form(start: ChangeStart, view: DeskView): TemplateResult {
  const { t, common } = view;
  const { edit, row } = start;
  const { draft, faults } = edit;
  const submit = (event: Event) => {
    event.preventDefault();
    void edit.submit();
  };
  const nameOf = (field: string) => startFieldName(field, view);
  const told = edit.effects?.told ?? [];
  return html`${mergedNotice(edit, view)}
    <form class="edit-grid part" novalidate @submit=${submit}>
      <div class="fields">
        ${faultSummary(edit, nameOf, view)} ${whenFields(start, view)}
        ${placesFields(
          {
            draft,
            faults,
            change: (change) => edit.change(change),
            wasOf: (key) => edit.was(key),
          },
          view,
        )}
        ${offerRadios({
          name: 'status',
          legend: t('signupState'),
          value: draft.status,
          choose: (status) => edit.change({ status }),
          options: [
            { value: 'open', words: t('status-open'), about: t('status-open-about') },
            { value: 'closed', words: t('status-closed'), about: t('status-closed-about') },
            ...(edit.before.status === 'cancelled'
              ? [{ value: 'cancelled', words: t('status-cancelled') }]
              : []),
          ],
        })}
      </div>
      <div class="beside">
        ${effectsPanel(
          !edit.isChanged
            ? []
            : faults.length > 0
              ? faultEffects(faults, nameOf, view)
              : edit.effects && effectsOf(start, view),
          {
            title: t('effectsTitle'),
            empty: t(edit.isChanged ? 'nobodyHears' : 'nothingChanged'),
          },
          view,
        )}
        ${cardOf(start, view)}
      </div>
      <div class="fields after">
        ${saveFailure(edit.failure, view)}
        ${formActions(
          t(told.length > 0 ? 'saveAndTell' : 'save'),
          {
            isOff: edit.isBusy || !edit.isChanged,
            cancel: () => start.close(),
            cancelWords: t('dontChange'),
            more:
              row.signupStatus === 'cancelled'
                ? nothing
                : html`<button
                    class="button-quiet"
                    part="button"
                    type="button"
                    @click=${() => start.cancelStart()}
                    .textContent=${t('cancelStart')}
                  ></button>`,
          },
          view,
        )}
        ${told.length > 0 ? html`<p class="muted small" .textContent=${t('heldAbout')}></p>` : nothing}
        ${edit.isBusy ? html`<p class="visually-hidden" role="status" .textContent=${common('sending')}></p>` : nothing}
      </div>
    </form>`;
}

/** The card of the start with what is typed; nothing once the group does not have it any more. */
function cardOf({ edit, row, showPage }: ChangeStart, view: DeskView): unknown {
  const group = edit.doc!;
  const { draft, before } = edit;
  const edition = group.editions.find((it) => it.id === row.id);
  if (!edition) return nothing;
  const changed = applyStartDraft(edition, draft, before);
  const available = Math.max(0, (countOf(draft.maximum) ?? 0) - row.held);
  return visitorsCard(group, changed, view, {
    available,
    showPage: () => showPage(withEdition(group, withFree(changed, available))),
  });
}

/** What the change does: places against people first, then who hears of it. */
function effectsOf({ edit, row }: ChangeStart, view: DeskView): Effect[] {
  const { t } = view;
  const { draft, before, effects } = edit;
  const maximum = countOf(draft.maximum);
  const placesBefore = countOf(before.maximum);
  const over = maximum === undefined ? 0 : row.held - maximum;
  const more = (maximum ?? 0) - Math.max(placesBefore ?? 0, row.held);
  const isSmaller = maximum !== undefined && maximum !== placesBefore;
  return [
    ...(isSmaller && over > 0
      ? [
          {
            words: t('morePeopleThanPlaces', { count: over }),
            about: t('nobodyFallsOut', { count: row.held }),
            isNotice: true,
          },
        ]
      : []),
    ...(isSmaller && more > 0 && row.waiting > 0
      ? [{ words: t('placesComeFree', { count: more }), about: t('offeredInTurn') }]
      : []),
    ...(effects ? toldEffects(effects, view) : []),
  ];
}
