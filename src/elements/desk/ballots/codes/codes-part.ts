import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskSurvey, SurveyCodeEntry } from '../../../../contract/desk-ballots.ts';
import { lastWholeDay } from '../../../../domain/dates/last-day.ts';
import { formatDate, formatList, formatMoment } from '../../../../locale/format.ts';
import { fieldError } from '../../../../parts/error-summary.ts';
import { dayOf } from '../../day-of.ts';
import type { DeskView } from '../../desk-view.ts';
import { failureAlert } from '../../failure-alert.ts';
import { deskFailureWords } from '../../refusal-words.ts';
import type { CodesController } from './codes-controller.ts';
import { isWebPage } from './codes-draft.ts';
import { newLinks } from './new-links.ts';

const netherlands = 'Europe/Amsterdam';

/** Rows that show at first. */
const firstRows = 5;

/** Inviting institutions: new links, those that were made, and the form for more. */
export function codesPart(
  codes: CodesController,
  survey: DeskSurvey,
  copy: (text: string) => void,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { value, state } = codes.list;
  const { page: typed } = codes.draft;
  const ownPage = survey.page ?? '';
  const page = isWebPage(typed) ? typed : ownPage;
  return html`<section class="part" aria-labelledby="codes-title">
    ${view.heading(1, t('codesTitle'), { id: 'codes-title', classes: 'title', focusable: true })}
    <p class="sub-note" .textContent=${t('codesAbout')}></p>
    ${notMailedNotice(codes, view)}
    ${codes.fresh.length > 0 ? newLinks(codes, survey, page, copy, view) : nothing}
    ${state.status === 'failed' ? view.failed(state.error, () => void codes.list.reload()) : nothing}
    ${
      value
        ? codesTable(value.codes, codes, survey, view)
        : state.status === 'failed'
          ? nothing
          : view.loading()
    }
    ${codes.failure?.status === 401 ? nothing : failureAlert(codes.failure, view)}
    ${codesForm(codes, ownPage, view)}
  </section>`;
}

/** Says which links were not mailed, together for each reason. */
function notMailedNotice(codes: CodesController, view: DeskView): unknown {
  const { t, language } = view;
  const { mailed, notMailed } = codes.mails;
  if (notMailed.length === 0) return nothing;
  const byReason = new Map<string, string[]>();
  for (const { code, error } of notMailed) {
    const why = deskFailureWords(error, view);
    byReason.set(why, [...(byReason.get(why) ?? []), code.institution]);
  }
  return html`<div class="notice notice-look" id="not-mailed" tabindex="-1" role="alert">
    <div>
      ${mailed > 0 ? html`<p .textContent=${t('linksMailed', { count: mailed })}></p>` : nothing}
      ${[...byReason].map(
        ([why, names]) =>
          html`<p
            .textContent=${`${t('notMailed', { what: formatList(names, language) })} ${why}`}
          ></p>`,
      )}
    </div>
  </div>`;
}

function codesTable(
  all: readonly SurveyCodeEntry[],
  codes: CodesController,
  survey: DeskSurvey,
  view: DeskView,
): unknown {
  const { t } = view;
  if (all.length === 0) return html`<p class="empty" .textContent=${t('noCodes')}></p>`;
  const shown = codes.showsAll ? all : all.slice(0, firstRows);
  return html`<table class="codes-table">
      <caption class="visually-hidden" .textContent=${t('codesTitle')}></caption>
      <thead>
        <tr>
          <th scope="col" .textContent=${t('institution')}></th>
          <th scope="col" .textContent=${t('madeOn')}></th>
          <th scope="col" .textContent=${t('codeState')}></th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          shown,
          ({ id }) => id,
          (it) => codeRow(it, codes, survey, view),
        )}
      </tbody>
    </table>
    ${
      shown.length < all.length
        ? html`<button
            class="button-quiet"
            part="button"
            type="button"
            @click=${() => codes.showAll()}
            .textContent=${t('showAll', { count: all.length })}
          ></button>`
        : nothing
    }`;
}

const codeStateWords = {
  unused: 'code-unused',
  used: 'code-used',
  withdrawn: 'code-withdrawn',
  expired: 'code-expired',
} as const;

function codeRow(
  entry: SurveyCodeEntry,
  codes: CodesController,
  survey: DeskSurvey,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { id, institution, state, createdAt, usedAt, mailedAt } = entry;
  const key = codeStateWords[state as keyof typeof codeStateWords] ?? 'code-unused';
  const isOpen = state === 'unused';
  const day = (instant: string) => dayOf(instant, view, false);
  const until = isOpen ? worksUntil(entry, survey, view) : '';
  const mailed = mailedAt && state !== 'used' ? t('mailedOn', { day: day(mailedAt) }) : '';
  const act = isOpen ? codes.withdraw.bind(codes, entry) : codes.replace.bind(codes, entry);
  return html`<tr>
    <th scope="row" .textContent=${institution}></th>
    <td>
      <span class="row-label" .textContent=${`${t('madeOn')} `}></span
      ><span .textContent=${day(createdAt)}></span>
    </td>
    <td>
      <span
        class=${state === 'used' ? 'badge badge-tint' : 'badge badge-quiet'}
        .textContent=${t(key)}
      ></span>
      <span
        class="muted small"
        .textContent=${state === 'used' && usedAt ? day(usedAt) : [mailed, until].filter(Boolean).join(', ')}
      ></span>
    </td>
    <td class="row-act">
      ${
        state === 'used'
          ? nothing
          : html`<button
              class="button-quiet"
              part="button"
              type="button"
              data-code=${id}
              @click=${() => void act()}
            >
              <span .textContent=${t(isOpen ? 'withdrawCode' : 'newLink')}></span
              ><span class="visually-hidden" .textContent=${`: ${institution}`}></span>
            </button>`
      }
    </td>
  </tr>`;
}

/** The link works until its own end or that of the survey, whichever comes first. */
function worksUntil(
  { expiresAt }: SurveyCodeEntry,
  { closesAt }: DeskSurvey,
  { t, language }: DeskView,
): string {
  const [end] = [expiresAt, closesAt].filter((it) => it !== undefined).toSorted();
  if (end === undefined || new Date(end) <= new Date()) return '';
  const day = lastWholeDay(end, netherlands);
  return day === undefined
    ? t('worksUntilMoment', { moment: formatMoment(end, language) })
    : t('worksUntil', { day: formatDate(day, language, false) });
}

function codesForm(codes: CodesController, ownPage: string, view: DeskView): TemplateResult {
  const { t, common, today, language } = view;
  const problems = codes.problems(today);
  const wrongNames = problems.names
    ?.map(({ words, what }) => t(`codeNames-${words}`, { what: formatList(what, language) }))
    .join('. ');
  const wrongUntil =
    problems.until && t(problems.until === 'past' ? 'linkUntilPast' : 'linkUntilNoDay');
  const wrongPage = problems.page && t('surveyPageWrong');
  const { warnings } = codes;
  const submit = (event: Event) => {
    event.preventDefault();
    void codes.make();
  };
  const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  return html`<form class="fields codes-form" novalidate @submit=${submit}>
    <div class=${wrongNames ? 'field field-invalid' : 'field'}>
      <label for="code-names" .textContent=${t('moreInstitutions')}></label>
      <p class="hint" id="code-names-hint" .textContent=${t('moreInstitutionsHint')}></p>
      ${fieldError('code-names-error', wrongNames, common('error'))}
      <textarea
        class="control"
        id="code-names"
        rows="3"
        autocomplete="off"
        .value=${codes.draft.names}
        aria-invalid=${wrongNames ? 'true' : 'false'}
        aria-describedby=${wrongNames ? 'code-names-error code-names-hint' : 'code-names-hint'}
        @input=${(event: Event) => codes.change({ names: valueOf(event) })}
      ></textarea>
    </div>
    <div class=${wrongUntil ? 'field field-invalid' : 'field'}>
      <label for="code-until"
        ><span .textContent=${t('linkUntil')}></span>
        <span class="optional" .textContent=${common('optional')}></span
      ></label>
      ${fieldError('code-until-error', wrongUntil, common('error'))}
      <input
        class="control control-date"
        id="code-until"
        type="date"
        min=${today}
        max="9999-12-31"
        .value=${codes.draft.until}
        aria-invalid=${wrongUntil ? 'true' : 'false'}
        aria-describedby=${wrongUntil ? 'code-until-error' : nothing}
        @change=${(event: Event) => codes.change({ until: valueOf(event) })}
      />
    </div>
    <div class=${wrongPage ? 'field field-invalid' : 'field'}>
      <label for="code-page"
        ><span .textContent=${t('surveyPage')}></span>
        <span class="optional" .textContent=${common('optional')}></span
      ></label>
      <p
        class="hint"
        id="code-page-hint"
        .textContent=${ownPage ? t('surveyPageHint', { page: ownPage }) : t('surveyPageUnknown')}
      ></p>
      ${fieldError('code-page-error', wrongPage, common('error'))}
      <input
        class="control"
        id="code-page"
        type="url"
        inputmode="url"
        autocomplete="off"
        .value=${codes.draft.page}
        aria-invalid=${wrongPage ? 'true' : 'false'}
        aria-describedby=${wrongPage ? 'code-page-error code-page-hint' : 'code-page-hint'}
        @change=${(event: Event) => codes.change({ page: valueOf(event).trim() })}
      />
    </div>
    ${
      warnings.length > 0
        ? html`<div class="notice notice-look" id="codes-warning" tabindex="-1" role="alert">
            <div>${warnings.map((it) => html`<p .textContent=${it}></p>`)}</div>
          </div>`
        : nothing
    }
    <button
      class="button"
      part="button"
      type="submit"
      aria-disabled=${codes.isBusy ? 'true' : 'false'}
      .textContent=${t(warnings.length > 0 ? 'makeLinksAnyway' : 'makeLinks')}
    ></button>
  </form>`;
}
