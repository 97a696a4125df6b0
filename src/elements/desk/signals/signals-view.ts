import { html, nothing, type TemplateResult } from 'lit';
import {
  signalPeriods,
  type SignalPeriod,
  type SignalReport,
} from '../../../contract/desk-signal-report.ts';
import { formatDate } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { announcedPart } from './announced-part.ts';
import { barriersPart } from './barriers-part.ts';
import { causesPart } from './causes-part.ts';
import type { CauseStep } from './causes.ts';
import { demandPart } from './demand-part.ts';
import type { ReportController } from './report-controller.ts';
import { referralsPart } from './referrals-part.ts';
import { searchedPart } from './searched-part.ts';
import type { BeginStep } from './remedy-step.ts';
import { supplyPart } from './supply-part.ts';
import type { WishesController } from './wishes-controller.ts';
import { wishesPart } from './wishes-part.ts';

/** What the page of signals is made of. */
export interface Signals {
  readonly report: ReportController;
  readonly wishes: WishesController;
  readonly begin: BeginStep;
  /** Goes to a part of this page. */
  readonly show: (part: 'wishes' | 'referrals') => void;
}

/** The page of signals: numbers first, each with what can be done about it. */
export function signalsView(signals: Signals, view: DeskView): TemplateResult {
  const { t } = view;
  const { report } = signals.report;
  const { state, value } = report;
  return html`<div class="page-head-wide">
      <div class="page-head">
        ${view.heading(0, t('tabSignals'), { classes: 'display', id: 'page', focusable: true })}
        <p class="muted" .textContent=${t('signalsLead')}></p>
      </div>
      ${periodChoice(signals.report, view)}
    </div>
    ${state.status === 'failed' ? view.failed(state.error, () => void report.reload()) : nothing}
    ${
      value
        ? html`<div aria-busy=${state.status === 'loading' ? 'true' : 'false'}>
            ${partsOf(value, signals, view)}
          </div>`
        : state.status === 'failed'
          ? nothing
          : view.loading()
    }`;
}

function periodChoice(controller: ReportController, { t }: DeskView): TemplateResult {
  const choose = (event: Event) =>
    controller.choose((event.currentTarget as HTMLSelectElement).value as SignalPeriod);
  return html`<div class="page-tools">
    <div class="field">
      <label for="period" .textContent=${t('period')}></label>
      <select class="control" id="period" @change=${choose}>
        ${signalPeriods.map(
          (it) =>
            html`<option
              value=${it}
              ?selected=${it === controller.period}
              .textContent=${t(`period-${it}`)}
            ></option>`,
        )}
      </select>
    </div>
  </div>`;
}

function partsOf(value: SignalReport, signals: Signals, view: DeskView): TemplateResult {
  // What begins at a group leads nowhere while there is none.
  const begin: BeginStep = (step) =>
    value.groups.length > 0 || step.make === 'group' || step.make === 'announcement'
      ? signals.begin(step)
      : undefined;
  return html`${
    hasNothing(value)
      ? nothingYet(value, view)
      : html`${demandPart(value, view)} ${searchedPart(value, begin, view)}
          ${barriersPart(value, begin, view)} ${referralsPart(value, view)}
          ${announcedPart(value, view)} ${supplyPart(value, view)}
          <p class="muted small part" .textContent=${view.t('smallCounts')}></p>`
  }
  ${wishesPart(value, signals.wishes, view)}
  ${causesPart((step) => beginOn(step, value, { ...signals, begin }), view)}`;
}

/** A part of this page that is not shown can't be gone to. */
function beginOn(
  step: CauseStep,
  value: SignalReport,
  { begin, show }: Signals,
): (() => void) | undefined {
  if (!('show' in step)) return begin(step);
  const isShown = step.show === 'wishes' ? value.toRead > 0 : value.referrals.length > 0;
  return isShown ? () => show(step.show) : undefined;
}

const hasNothing = ({ counts, demand, referrals, notArrived }: SignalReport): boolean =>
  ![...Object.values(counts).flat(), ...referrals, ...notArrived].some(
    (it) => it.count !== undefined,
  ) && !demand.some((it) => (it.searched.count ?? 0) + (it.signups.count ?? 0) > 0);

function nothingYet({ countedSince }: SignalReport, { t, language }: DeskView): TemplateResult {
  const about = countedSince
    ? t('countedSince', { day: formatDate(countedSince, language) })
    : t('countedFromNow');
  return html`<div class="empty">
    <p><b .textContent=${t('tooFew')}></b></p>
    <p .textContent=${about}></p>
  </div>`;
}
