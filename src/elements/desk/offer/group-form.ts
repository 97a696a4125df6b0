import { html, nothing, type TemplateResult } from 'lit';
import type { DeskGroup } from '../../../contract/desk-documents.ts';
import type { DeskGroupRow, OfferInstitution } from '../../../contract/desk-offer.ts';
import { groupKinds, provisions, type Group } from '../../../contract/group.ts';
import { slug } from '../../../domain/text/text.ts';
import { capital } from '../../../parts/places.ts';
import type { DeskView } from '../desk-view.ts';
import type { DocumentEdit } from './document-edit.ts';
import { editFrame } from './edit-frame.ts';
import {
  faultSummary,
  offerCheck,
  offerChoice,
  offerField,
  offerRadios,
  type OfferField,
} from './fields.ts';
import { applyGroupDraft, linesOf, type GroupDraft } from './group-draft.ts';
import { groupFieldWords, groupValueWords } from './group-fields.ts';
import { visitorsCardOf } from './visitors-card.ts';

export interface Label {
  readonly value: string;
  readonly label: string;
}

/** A group that is made or changed. */
export interface EditGroup {
  readonly edit: DocumentEdit<DeskGroup, GroupDraft>;
  /** The name that it had; absent for a new group. */
  readonly name: string | undefined;
  /** Those of the other groups, to choose from. */
  readonly themes: readonly Label[];
  readonly audiences: readonly Label[];
  readonly others: readonly DeskGroupRow[];
  /** Institutions that a new group can be of. */
  readonly institutions: readonly OfferInstitution[];
  /** Shows a group as visitors will see its page. */
  showPage(group: Group): void;
  close(): void;
}

export const groupForm = (group: EditGroup, view: DeskView): TemplateResult =>
  editFrame(
    {
      edit: group.edit,
      title: view.t(group.name === undefined ? 'newGroup' : 'changeGroup'),
      about: group.name ?? '',
      words: { fieldWords: groupFieldWords, valueWords: groupValueWords },
      content: () => fieldsOf(group, view),
      beside: () => {
        const shown = previewOf(group.edit);
        return visitorsCardOf(shown, view, () => group.showPage(shown));
      },
      close: group.close,
    },
    view,
  );

/** The group as visitors will see it. */
const previewOf = ({ doc, draft }: EditGroup['edit']): Group =>
  applyGroupDraft(doc, draft, doc?.id ?? '');

function fieldsOf({ edit, ...group }: EditGroup, view: DeskView): TemplateResult {
  const { t } = view;
  const { draft, faults } = edit;
  const field = (key: keyof GroupDraft, more: Partial<OfferField> = {}, isOptional = true) =>
    offerField(
      {
        id: key,
        label: groupFieldWords(key, view),
        value: draft[key] as string,
        type: (value) => edit.change({ [key]: value }),
        isOptional,
        ...more,
      },
      faults,
      view,
    );
  const lines = { kind: 'lines', hint: t('onePerLine') } as const;
  const choice = (
    key: 'intake' | 'referral' | 'signupBy',
    options: readonly (readonly [string, string])[],
  ) =>
    offerChoice({
      id: key,
      label: groupFieldWords(key, view),
      value: draft[key],
      options: [['', t('notSaid')], ...options],
      choose: (value) => edit.change({ [key]: value }),
    });
  const needed = (['none', 'optional', 'required'] as const).map(
    (it) => [it, t(`needed-${it}`)] as const,
  );
  return html`${faultSummary(edit, (it) => groupFieldWords(it as keyof GroupDraft, view), view)}
    ${
      group.name === undefined && group.institutions.length > 1
        ? offerChoice({
            id: 'institution',
            label: t('institution'),
            value: draft.institution,
            options: group.institutions.map(({ id, name }) => [id, name] as const),
            choose: (institution) => edit.change({ institution }),
          })
        : nothing
    }
    ${field('name', {}, false)}
    ${offerChoice({
      id: 'kind',
      label: t('kind'),
      value: draft.kind,
      options: groupKinds.map((it) => [it, t(`kind-${it}`)] as const),
      choose: (kind) => edit.change({ kind }),
    })}
    ${field('summary', { kind: 'lines', hint: t('summaryHint') }, false)}
    ${field('description', { kind: 'lines', hint: t('b1Hint') })}
    ${labelChoice('themes', group.themes, edit, view)}
    ${labelChoice('audiences', group.audiences, edit, view)}
    <div class="pair">
      ${field('ageMin', { kind: 'number', size: 'short' })}
      ${field('ageMax', { kind: 'number', size: 'short' })}
    </div>
    ${offerCheck('ageStrict', t('ageStrict'), draft.ageStrict, (ageStrict) => edit.change({ ageStrict }))}
    ${field('forWhom', { kind: 'lines' })} ${field('notFor', { kind: 'lines' })}
    ${field('goals', lines)} ${field('benefits', lines)} ${field('suitableWhen', lines)}
    ${field('notSuitableWhen', lines)} ${field('keywords', lines)} ${choice('intake', needed)}
    ${choice('referral', [
      ['self', t('referral-self')],
      ['optional', t('referral-optional')],
      ['required', t('referral-required')],
    ])}
    ${choice('signupBy', [
      ['form', t('signupBy-form')],
      ['phone', t('signupBy-phone')],
    ])}
    ${offerCheck('sensitive', t('sensitive'), draft.sensitive, (sensitive) => edit.change({ sensitive }))}
    ${offerRadios({
      name: 'provision',
      legend: t('provision'),
      value: draft.provision,
      options: [
        { value: '', words: t('notSaid') },
        ...provisions.map((it) => ({ value: it, words: capital(t(`provision-${it}`)) })),
      ],
      choose: (provision) => edit.change({ provision }),
    })}
    ${field('funder', { size: 'medium' })} ${followsUpChoice(group.others, edit, view)}
    ${field('scriptUrl', { kind: 'url', hint: t('scriptHint') })} ${field('url', { kind: 'url' })}`;
}

/** Labels that other groups have, and room for new ones. */
function labelChoice(
  key: 'themes' | 'audiences',
  known: readonly Label[],
  edit: DocumentEdit<DeskGroup, GroupDraft>,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const chosen = edit.draft[key];
  const values = new Set(known.map((it) => it.value));
  const own = chosen.filter((it) => !values.has(it.value));
  const toggle = (label: Label) => (isChosen: boolean) =>
    edit.change({
      [key]: isChosen ? [...chosen, label] : chosen.filter((it) => it.value !== label.value),
    });
  const typeOwn = (text: string) => {
    const labels = linesOf(text).map((label) => ({ value: slug(label) || label, label }));
    edit.change({ [key]: [...chosen.filter((it) => values.has(it.value)), ...labels] });
  };
  return html`<fieldset class="field checks">
      <legend .textContent=${groupFieldWords(key, view)}></legend>
      ${known.map((it) =>
        offerCheck(
          `${key}-${it.value}`,
          it.label,
          chosen.some((other) => other.value === it.value),
          toggle(it),
        ),
      )}
    </fieldset>
    ${offerField(
      {
        id: `${key}-own`,
        label: t(`${key}Own`),
        kind: 'lines',
        hint: t('onePerLine'),
        isOptional: true,
        value: own.map((it) => it.label).join('\n'),
        type: typeOwn,
      },
      [],
      view,
    )}`;
}

function followsUpChoice(
  others: readonly DeskGroupRow[],
  edit: DocumentEdit<DeskGroup, GroupDraft>,
  view: DeskView,
): unknown {
  const { followsUp } = edit.draft;
  if (others.length === 0) return nothing;
  return html`<fieldset class="field checks">
    <legend .textContent=${view.t('followsUp')}></legend>
    ${others.map((it) =>
      offerCheck(`follows-${it.id}`, it.name, followsUp.includes(it.id), (isChosen) =>
        edit.change({
          followsUp: isChosen
            ? [...followsUp, it.id]
            : followsUp.filter((other) => other !== it.id),
        }),
      ),
    )}
  </fieldset>`;
}
