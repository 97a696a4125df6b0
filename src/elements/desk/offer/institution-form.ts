import { html, type TemplateResult } from 'lit';
import type { DeskInstitution } from '../../../contract/desk-documents.ts';
import { contactMoments } from '../../../contract/institution.ts';
import { formatLanguageName } from '../../../locale/format.ts';
import { capital } from '../../../parts/places.ts';
import type { DeskView } from '../desk-view.ts';
import type { DocumentEdit } from './document-edit.ts';
import { editFrame } from './edit-frame.ts';
import { faultSummary, offerCheck, offerField, type OfferField } from './fields.ts';
import {
  otherLanguages,
  promiseTexts,
  retentionDays,
  type InstitutionDraft,
} from './institution-draft.ts';

/** The texts, promises and periods of an institution. */
export interface EditInstitution {
  readonly edit: DocumentEdit<DeskInstitution, InstitutionDraft>;
  close(): void;
}

function fieldWords(key: keyof InstitutionDraft, { t }: DeskView): string {
  if (key === 'name') return t('institutionName');
  return t(key === 'email' ? 'institutionEmail' : key);
}

function valueWords(key: keyof InstitutionDraft, draft: InstitutionDraft, { t }: DeskView): string {
  const value = draft[key];
  return (typeof value === 'string' ? value : value.join(', ')) || t('nothing');
}

export const institutionForm = ({ edit, close }: EditInstitution, view: DeskView): TemplateResult =>
  editFrame(
    {
      edit,
      title: view.t(edit.isNew ? 'addInstitution' : 'institutionTexts'),
      about: edit.doc?.name ?? '',
      words: { fieldWords, valueWords },
      content: () => fieldsOf(edit, view),
      close,
    },
    view,
  );

type Edit = DocumentEdit<DeskInstitution, InstitutionDraft>;

/** Those that there are words for, and others that the institution names. */
const languagesOf = ({ before }: Edit): readonly string[] => [
  ...new Set(['nl', ...otherLanguages, ...before.languages]),
];

/** A language in its own words, so that who reads it finds it. */
function languageCheck(code: string, edit: Edit): TemplateResult {
  const { languages } = edit.draft;
  const isDutch = code === 'nl';
  const name = capital(formatLanguageName(code, { code, texts: {} }));
  return html`<label class="choice">
    <input
      id=${`language-${code}`}
      type="checkbox"
      ?disabled=${isDutch}
      .checked=${isDutch || languages.includes(code)}
      @change=${(event: Event) =>
        edit.change({
          languages: (event.currentTarget as HTMLInputElement).checked
            ? [...languages, code]
            : languages.filter((it) => it !== code),
        })}
    /><span lang=${code} dir="auto" .textContent=${name}></span>
  </label>`;
}

function fieldsOf(edit: Edit, view: DeskView): TemplateResult {
  const { t } = view;
  const { draft, faults } = edit;
  const field = (key: keyof InstitutionDraft, more: Partial<OfferField> = {}) =>
    offerField(
      {
        id: key,
        label: fieldWords(key, view),
        value: draft[key] as string,
        type: (value) => edit.change({ [key]: value }),
        isOptional: true,
        ...more,
      },
      faults,
      view,
    );
  const must = { isOptional: false } as const;
  const count = { kind: 'number', size: 'short' } as const;
  return html`${faultSummary(edit, (it) => fieldWords(it as keyof InstitutionDraft, view), view)}
    ${field('name', must)}
    <div class="pair">
      ${field('phone', { size: 'medium' })} ${field('email', { kind: 'email', size: 'medium' })}
    </div>
    ${field('openingHours')}
    ${field('callerNumber', { hint: t('callerNumberHint'), size: 'medium' })}
    ${field('url', { kind: 'url' })} ${field('privacyUrl', { kind: 'url', ...must })}
    ${field('complaintsUrl', { kind: 'url' })}
    ${view.heading(1, t('promises'), { classes: 'title' })}
    <p class="sub-note" .textContent=${t('promisesAbout')}></p>
    ${field('responseWorkingDays', { ...count, hint: t('responseWorkingDaysHint') })}
    ${field('closingDays', { kind: 'lines', hint: t('closingDaysHint') })}
    <fieldset class="field checks">
      <legend .textContent=${t('callTimes')}></legend>
      ${contactMoments.map((it) =>
        offerCheck(`call-${it}`, capital(t(it)), draft.callTimes.includes(it), (isChosen) =>
          edit.change({
            callTimes: isChosen
              ? [...draft.callTimes, it]
              : draft.callTimes.filter((other) => other !== it),
          }),
        ),
      )}
    </fieldset>
    <fieldset class="field checks">
      <legend .textContent=${t('languages')}></legend>
      <p class="hint" .textContent=${t('languagesAbout')}></p>
      ${languagesOf(edit).map((it) => languageCheck(it, edit))}
    </fieldset>
    ${promiseTexts.map((key) => field(key, { kind: 'lines' }))}
    <div class="pair">${field('selfFrom', count)} ${field('talkOnlyFrom', count)}</div>
    ${view.heading(1, t('retention'), { classes: 'title' })}
    <p class="sub-note" .textContent=${t('retentionAbout')}></p>
    ${retentionDays.map((key) => field(key, { ...count, hint: t(`${key}Hint`) }))}`;
}
