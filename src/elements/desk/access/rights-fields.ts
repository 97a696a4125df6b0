import { html, nothing, type TemplateResult } from 'lit';
import type { DeskPlace, DeskPlaceGroup } from '../../../contract/desk-places.ts';
import { deskTasks, type DeskTask } from '../../../contract/desk-rights.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import type { DeskView } from '../desk-view.ts';
import { offerCheck, offerChoice } from '../offer/fields.ts';
import type { ColleaguesController, PersonEdit } from './colleagues-controller.ts';
import {
  everywhereKey,
  fieldOf,
  groupKey,
  institutionOf,
  rightOf,
  someGroupsKey,
  withKey,
  type PlaceKey,
} from './person-draft.ts';

/** Tasks that can be for single groups; that is what they begin with. */
const groupTasks: readonly DeskTask[] = ['signups', 'offer'];

interface RightsForm {
  readonly edit: PersonEdit;
  readonly colleagues: ColleaguesController;
  readonly view: DeskView;
}

/** What a colleague may do: by institution, and everywhere. Only what the reader may give is there. */
export function rightsFields(form: RightsForm): TemplateResult {
  const { edit, colleagues, view } = form;
  const { t, common } = view;
  const fault = edit.faults.find((it) => it.field === 'rights');
  const shown = colleagues.shownPlaces;
  const others = (colleagues.places.value ?? []).filter(
    (it) => !shown.includes(it) && tasksAt(it, form).length > 0,
  );
  const everywhere = deskTasks.filter((task) => colleagues.isOffered({ task }));
  return html`<div
    class=${fault ? 'rights field-invalid' : 'rights'}
    id="rights"
    tabindex="-1"
    role="group"
    aria-labelledby="rights-title"
    aria-describedby=${fault ? 'rights-error' : nothing}
  >
    <div>
      ${view.heading(1, t('rightsTitle'), { classes: 'title', id: 'rights-title' })}
      <p class="sub-note" .textContent=${t('rightsAbout')}></p>
      ${edit.doc ? html`<p class="sub-note" .textContent=${t('rightsAtOnce')}></p>` : nothing}
      ${fieldError('rights-error', fault && t(fault.words), common('error'))}
    </div>
    ${shown.map((it) => rightsAt(it, form))}
    ${
      others.length > 0
        ? offerChoice({
            id: 'add-place',
            label: t(shown.length > 0 ? 'whichInstitution' : 'chooseInstitution'),
            value: '',
            options: [
              ['', t('chooseInstitution')],
              ...others.map((it) => [it.id, it.name] as const),
            ],
            choose: (institution) => institution && colleagues.addPlace(institution),
          })
        : nothing
    }
    ${everywhere.length > 0 ? rightsEverywhere(everywhere, form) : nothing}
  </div>`;
}

/** Closed at first: hardly anybody works for every institution. */
function rightsEverywhere(tasks: readonly DeskTask[], { edit, view }: RightsForm): TemplateResult {
  const { t } = view;
  const { draft, before } = edit;
  const isThere = tasks.some((task) => before[task].includes(everywhereKey));
  return html`<details class="panel rights-at" ?open=${isThere}>
    <summary>${view.heading(2, t('atEverywhere'))}</summary>
    <p class="sub-note" .textContent=${t('atEverywhereAbout')}></p>
    ${tasks.map(
      (task) =>
        html`<div class="task">
          ${taskCheck(
            task,
            fieldOf(task, everywhereKey),
            draft[task].includes(everywhereKey),
            view,
            (isChosen) => edit.change({ [task]: withKey(draft[task], everywhereKey, isChosen) }),
          )}
        </div>`,
    )}
  </details>`;
}

/** The tasks that can be given at an institution, for all of it or for one of its groups. */
const tasksAt = ({ id, groups }: DeskPlace, { colleagues }: Pick<RightsForm, 'colleagues'>) =>
  deskTasks.filter(
    (task) =>
      task !== 'ballots' &&
      (colleagues.isOffered({ task, institution: id }) ||
        (groupTasks.includes(task) &&
          groups.some((it) => colleagues.isOffered({ task, institution: id, group: it.id })))),
  );

function rightsAt(place: DeskPlace, form: RightsForm): TemplateResult {
  const { edit, view } = form;
  const { id } = place;
  return html`<section class="panel rights-at">
    ${view.heading(2, view.t('atInstitution', { institution: place.name }), {
      id: `${fieldOf('people', id)}-title`,
    })}
    <div
      data-place=${id}
      tabindex="-1"
      role="group"
      aria-labelledby=${`${fieldOf('people', id)}-title`}
    >
      ${tasksAt(place, form).map((task) => {
        const keys = edit.draft[task].filter((it) => institutionOf(it) === id);
        const begin = groupTasks.includes(task) ? someGroupsKey(id) : id;
        const others = edit.draft[task].filter((it) => institutionOf(it) !== id);
        return html`<div class="task">
          ${taskCheck(task, fieldOf(task, id), keys.length > 0, view, (isChosen) =>
            edit.change({ [task]: isChosen ? withKey(others, begin, true) : others }),
          )}
          ${keys.length > 0 && groupTasks.includes(task) ? whichGroups(task, place, form) : nothing}
        </div>`;
      })}
    </div>
  </section>`;
}

const taskCheck = (
  task: DeskTask,
  id: string,
  isChosen: boolean,
  { t }: DeskView,
  set: (isChosen: boolean) => void,
): TemplateResult =>
  html`<label class="choice">
    <input
      id=${id}
      type="checkbox"
      .checked=${isChosen}
      @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).checked)}
    /><span
      ><b .textContent=${t(`task-${task}`)}></b
      ><span class="hint choice-about" .textContent=${t(`task-${task}-about`)}></span
    ></span>
  </label>`;

/** Single groups, or all; people of a sensitive group are seen only by who is named for it. */
function whichGroups(task: DeskTask, place: DeskPlace, form: RightsForm): TemplateResult {
  const { edit, colleagues, view } = form;
  const { t } = view;
  const { id, groups } = place;
  const field = fieldOf(task, id);
  const all = edit.draft[task];
  const isWhole = all.includes(id);
  const set = (keys: readonly PlaceKey[]) => edit.change({ [task]: keys });
  const isApart = (it: DeskPlaceGroup) => task === 'signups' && it.sensitive;
  const offered = groups.filter((it) =>
    colleagues.isOffered({ task, institution: id, group: it.id }),
  );
  const usual = offered.filter((it) => !isApart(it));
  const apart = offered.filter(isApart);
  const toSome = () => set(withKey(withKey(all, id, false), someGroupsKey(id), true));
  const toAll = () => {
    const kept = all.filter(
      (it) => institutionOf(it) !== id || apart.some((group) => it === groupKey(id, group.id)),
    );
    set(withKey(kept, id, true));
  };
  const option = (words: string, isChosen: boolean, choose: () => void) =>
    html`<label class="choice">
      <input type="radio" name=${`${field}-which`} .checked=${isChosen} @change=${choose} /><span
        .textContent=${words}
      ></span>
    </label>`;
  const check = ({ id: group, name }: DeskPlaceGroup, index: number, kind: string) => {
    const key = groupKey(id, group);
    return offerCheck(`${field}-${kind}-${index}`, name, all.includes(key), (isChosen) =>
      set(withKey(all, key, isChosen)),
    );
  };
  return html`<div class="task-where">
    ${
      colleagues.isOffered({ task, institution: id })
        ? html`<fieldset class="field">
            <legend .textContent=${t('forWhichGroups')}></legend>
            ${option(t('someGroups'), !isWhole, toSome)} ${option(t('allGroups'), isWhole, toAll)}
          </fieldset>`
        : nothing
    }
    ${
      isWhole
        ? nothing
        : groupChoices(
            field,
            usual.length + apart.length,
            usual.map((it, index) => check(it, index, 'group')),
            form,
          )
    }
    ${
      apart.length > 0
        ? html`<fieldset class="field" aria-describedby=${`${field}-why`}>
            <legend .textContent=${t('sensitiveGroups')}></legend>
            <p class="hint" id=${`${field}-why`} .textContent=${t('sensitiveGroupsAbout')}></p>
            <div class="group-choices">
              ${apart.map((it, index) => check(it, index, 'sensitive'))}
            </div>
          </fieldset>`
        : nothing
    }
  </div>`;
}

function groupChoices(
  field: string,
  count: number,
  checks: readonly TemplateResult[],
  { edit, view }: RightsForm,
): TemplateResult {
  const { t, common } = view;
  if (count === 0) return html`<p class="hint" .textContent=${t('noGroupsHere')}></p>`;
  const id = `${field}-groups`;
  const fault = edit.faults.find((it) => it.field === id);
  return html`<fieldset
    class=${fault ? 'field field-invalid' : 'field'}
    id=${id}
    tabindex="-1"
    aria-describedby=${fault ? `${id}-error` : nothing}
  >
    <legend .textContent=${t('groupsToChoose')}></legend>
    ${fieldError(`${id}-error`, fault && t(fault.words), common('error'))}
    <div class="group-choices">${checks}</div>
  </fieldset>`;
}

/** The words of the rights of a draft, for a comparison. */
export const draftRights = (draft: PersonEdit['draft'], task: DeskTask) =>
  draft[task].map((key) => rightOf(task, key)).filter((it) => it !== undefined);
