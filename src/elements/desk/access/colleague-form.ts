import { html, nothing, type TemplateResult } from 'lit';
import { backButton } from '../back-button.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import { comparison } from '../offer/comparison.ts';
import { mergedNotice } from '../offer/edit-frame.ts';
import { faultSummary, notReady, offerField, saveFailure } from '../offer/fields.ts';
import { colleagueActs } from './colleague-acts.ts';
import type { ColleaguesController, PersonEdit } from './colleagues-controller.ts';
import type { PersonDraft } from './person-draft.ts';
import { rightWords } from './right-words.ts';
import { draftRights, rightsFields } from './rights-fields.ts';

/** Somebody new, or a colleague whose name and rights are changed. */
export function colleagueForm(
  edit: PersonEdit,
  colleagues: ColleaguesController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { conflict, doc } = edit;
  const isNew = colleagues.opened === undefined;
  const close = () => colleagues.close();
  const { places } = colleagues;
  const title = isNew ? t('inviteColleague') : t('changeColleague', { name: doc?.name ?? '' });
  return html`${backButton(t('backToColleagues'), close)}
    <div class="page-head">
      ${view.heading(0, conflict ? t('otherChangedToo') : title, {
        id: 'edit-title',
        focusable: true,
        classes: 'display',
      })}
      <p>
        <span class="muted" .textContent=${isNew ? t('inviteAbout') : (doc?.email ?? '')}></span>
      </p>
    </div>
    ${
      edit.status !== 'ready'
        ? notReady(edit, view)
        : places.state.status === 'failed' && !places.value
          ? view.failed(places.state.error, () => void places.reload())
          : !places.value
            ? view.loading()
            : conflict
              ? comparison(edit, conflict, { ...wordsFor(colleagues), close }, view)
              : html`${mergedNotice(edit, view)} ${form(edit, colleagues, view)}
                ${doc ? colleagueActs(doc, colleagues, view) : nothing}`
    }`;
}

function form(edit: PersonEdit, colleagues: ColleaguesController, view: DeskView): TemplateResult {
  const { t } = view;
  const { draft, faults, doc } = edit;
  const submit = (event: Event) => {
    event.preventDefault();
    void edit.submit();
  };
  const name = offerField(
    {
      id: 'colleague-name',
      label: t('colleagueName'),
      value: draft.name,
      type: (value) => edit.change({ name: value }),
    },
    faults,
    view,
  );
  return html`<form class="fields part" novalidate @submit=${submit}>
    ${faultSummary(edit, () => undefined, view)}
    ${
      doc
        ? nothing
        : offerField(
            {
              id: 'colleague-email',
              label: t('colleagueEmail'),
              hint: t('colleagueEmailHint'),
              kind: 'email',
              value: draft.email,
              type: (value) => edit.change({ email: value }),
            },
            faults,
            view,
          )
    }
    ${doc?.hasOtherRights ? html`<p class="sub-note" .textContent=${t('nameIsTheirs')}></p>` : name}
    ${
      doc?.self
        ? html`<p class="notice notice-look" .textContent=${t('changesYourself')}></p>`
        : nothing
    }
    ${rightsFields({ edit, colleagues, view })} ${saveFailure(edit.failure, view)}
    ${formActions(
      t(doc ? 'save' : 'inviteNow'),
      {
        isOff: edit.isBusy || !edit.isChanged,
        cancel: () => colleagues.close(),
        cancelWords: t(doc ? 'dontChange' : 'dontInvite'),
      },
      view,
    )}
  </form>`;
}

/** How two changes of one colleague are compared: by name, and by task. */
const wordsFor = ({ places }: ColleaguesController) => ({
  fieldWords: (key: keyof PersonDraft, { t }: DeskView): string => {
    if (key === 'name') return t('colleagueName');
    return key === 'email' ? t('colleagueEmail') : t(`task-${key}`);
  },
  valueWords: (key: keyof PersonDraft, draft: PersonDraft, view: DeskView): string => {
    if (key === 'name' || key === 'email') return draft[key];
    const [words] = rightWords(draftRights(draft, key), places.value ?? [], view);
    return words?.where.join('; ') ?? view.t('nothing');
  },
});
