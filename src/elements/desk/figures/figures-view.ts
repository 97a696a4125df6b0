import { html, nothing, type TemplateResult } from 'lit';
import type { Figures } from '../../../contract/desk-figures.ts';
import { formatDate } from '../../../locale/format.ts';
import { calendarIcon, personIcon, shieldIcon } from '../../../parts/icon.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';
import { coursePart } from './course-part.ts';
import { funderPart } from './funder-part.ts';
import { groupsPart, themesPart } from './rows-part.ts';
import type { FiguresController } from './figures-controller.ts';
import { meetingsPart } from './meetings-part.ts';
import { provisionPart } from './provision-part.ts';
import type { StartChoice } from './start-choice.ts';

/** What the page of figures is made of. */
export interface FiguresParts {
  readonly figures: FiguresController;
  readonly choice: StartChoice;
}

export function figuresView({ figures, choice }: FiguresParts, view: DeskView): TemplateResult {
  const { t } = view;
  const { state, value } = figures.figures;
  const year = value?.year ?? figures.year ?? Number(view.today.slice(0, 4));
  return html`<div class="page-head-wide">
      <div class="page-head">
        ${view.heading(0, t('figuresTitle', { year: String(year) }), {
          classes: 'display',
          id: 'page',
          focusable: true,
        })}
        <p class="muted" .textContent=${t('figuresLead', { year: String(year) })}></p>
      </div>
      ${value ? tools(value, figures, view) : nothing}
    </div>
    ${
      state.status === 'failed'
        ? view.failed(state.error, () => void figures.figures.reload())
        : nothing
    }
    ${
      value
        ? html`<div aria-busy=${state.status === 'loading' ? 'true' : 'false'}>
            ${hasNothing(value) ? nothingYet(value, view) : partsOf(value, choice, view)}
          </div>`
        : state.status === 'failed'
          ? nothing
          : view.loading()
    }`;
}

function tools(value: Figures, figures: FiguresController, { t }: DeskView): TemplateResult {
  const choose = (event: Event) =>
    figures.choose(Number((event.currentTarget as HTMLSelectElement).value));
  const years = value.years.includes(value.year) ? value.years : [value.year, ...value.years];
  return html`<div class="page-tools">
    <div class="field">
      <label for="year" .textContent=${t('year')}></label>
      <select class="control" id="year" @change=${choose}>
        ${years.map(
          (it) =>
            html`<option
              value=${it}
              ?selected=${it === value.year}
              .textContent=${String(it)}
            ></option>`,
        )}
      </select>
    </div>
    <a
      class="button button-primary"
      part="button"
      href=${figures.addressOf('csv')}
      download
      .textContent=${t('figuresCsv')}
    ></a>
    <a href=${figures.addressOf('xlsx')} download .textContent=${t('figuresXlsx')}></a>
    <a
      href=${figures.addressOf('html')}
      target="_blank"
      rel="noopener"
      .textContent=${t('print')}
    ></a>
  </div>`;
}

const hasNothing = ({ funders, signups }: Figures): boolean =>
  funders.length === 0 && signups.count === 0;

const nothingYet = ({ countedSince }: Figures, { t, language }: DeskView): TemplateResult =>
  html`<div class="empty">
    <p><b .textContent=${t('tooFew')}></b></p>
    <p
      .textContent=${
        countedSince
          ? t('countedSince', { day: formatDate(countedSince, language) })
          : t('figuresNone')
      }
    ></p>
  </div>`;

const partsOf = (value: Figures, choice: StartChoice, view: DeskView): TemplateResult =>
  html`${totals(value, view)} ${notCounted(value, view)} ${groupsPart(value, view)}
  ${themesPart(value, view)} ${funderPart(value, view)} ${provisionPart(value, view)}
  ${coursePart(value, view)} ${meetingsPart(value.starts, choice, view)} ${howCounted(view)}`;

function totals({ total, funders }: Figures, view: DeskView): TemplateResult {
  const { t } = view;
  const { groups, meetings, participants } = total;
  const others = funders.reduce((sum, it) => sum + (it.funder === undefined ? 0 : it.groups), 0);
  const perGroup = (count: number | undefined): string =>
    count === undefined || groups < 2 ? '' : t('perGroup', { count: Math.round(count / groups) });
  const tile = (words: string, label: string, note: string) =>
    html`<div>
      <dt .textContent=${words}></dt>
      <dd>
        <span .textContent=${label}></span
        >${note ? html`<br /><span class="muted small" .textContent=${note}></span>` : nothing}
      </dd>
    </div>`;
  return html`<dl class="tiles tiles-boxed">
    ${tile(
      String(groups),
      t('groupsLabel', { count: groups }),
      others > 0 ? t('groupsByOthers', { count: others }) : '',
    )}
    ${tile(
      countWords(participants, view),
      t('participantsLabel', { count: participants.count ?? 2 }),
      perGroup(participants.count),
    )}
    ${tile(String(meetings), t('meetingsLabel', { count: meetings }), perGroup(meetings))}
  </dl>`;
}

/** People who will be counted once somebody notes that they take part. */
const notCounted = ({ placed }: Figures, view: DeskView): unknown =>
  placed
    ? html`<p .textContent=${view.t('placedNotCounted', { amount: countWords(placed, view) })}></p>`
    : nothing;

const howCounted = (view: DeskView): TemplateResult =>
  html`<section class="part panel" aria-labelledby="how-counted">
    ${view.heading(1, view.t('howCountedTitle'), { id: 'how-counted' })}
    <ul class="facts-list">
      <li>${personIcon()}<span .textContent=${view.t('howCountedPeople')}></span></li>
      <li>${calendarIcon()}<span .textContent=${view.t('howCountedMeetings')}></span></li>
      <li>${calendarIcon()}<span .textContent=${view.t('howCountedYears')}></span></li>
      <li>${shieldIcon()}<span .textContent=${view.t('howCountedSmall')}></span></li>
    </ul>
  </section>`;
