import { html, nothing, type TemplateResult } from 'lit';
import { backButton } from '../back-button.ts';
import { lineOutcomes, type OfferTableReport } from '../../../contract/desk-offer-table.ts';
import type { OfferInstitution } from '../../../contract/desk-offer.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import { offerChoice, saveFailure } from './fields.ts';
import type { TableImport } from './table-import.ts';

/** A file with many starts: chosen, tried, and read in. */
export function tableImportPage(
  {
    table,
    institutions,
    templateAddress,
    close,
  }: {
    table: TableImport;
    institutions: readonly OfferInstitution[];
    templateAddress: string;
    close: () => void;
  },
  view: DeskView,
): TemplateResult {
  const { t, common } = view;
  const { report, isDone, isBusy } = table;
  const pick = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void table.tryFile(file);
    // The same file can be chosen again after it was mended.
    input.value = '';
  };
  return html`${backButton(view.t('backToOffer'), close)}
    <div class="page-head">
      ${view.heading(0, t('readCsv'), { id: 'edit-title', focusable: true, classes: 'display' })}
      <p class="muted" .textContent=${t('manyAtOnceAbout')}></p>
    </div>
    <div class="fields part">
      <p><a href=${templateAddress} download .textContent=${t('template')}></a></p>
      ${
        institutions.length > 1
          ? offerChoice({
              id: 'institution',
              label: t('importFor'),
              value: table.institution,
              options: institutions.map(({ id, name }) => [id, name] as const),
              choose: (institution) => void table.choose(institution),
            })
          : nothing
      }
      <div class="field">
        <label for="csv-file" .textContent=${t('csvFile')}></label>
        <p class="hint" id="csv-file-hint" .textContent=${t('csvFileHint')}></p>
        <input
          class="control"
          id="csv-file"
          type="file"
          accept=".csv,text/csv"
          aria-describedby="csv-file-hint"
          @change=${pick}
        />
      </div>
      ${isBusy ? html`<p role="status" .textContent=${common('sending')}></p>` : nothing}
      ${saveFailure(table.failure, view)}
    </div>
    ${report ? reportOf(report, table, view) : nothing}
    ${
      report && !isDone && counts(report).new + counts(report).changed > 0
        ? html`<div class="part">
            ${formActions(
              report.told > 0 ? t('readInAndTell', { count: report.told }) : t('readIn'),
              {
                isOff: isBusy,
                act: () => void table.store(),
                cancel: close,
                cancelWords: t('dontDo'),
              },
              view,
            )}
          </div>`
        : nothing
    }`;
}

const counts = ({ lines }: OfferTableReport) => {
  const of = (outcome: string) => lines.filter((it) => it.outcome === outcome).length;
  return { new: of('new'), changed: of('changed'), same: of('same'), refused: of('refused') };
};

function reportOf(report: OfferTableReport, table: TableImport, view: DeskView): TemplateResult {
  const { t } = view;
  const found = counts(report);
  const total = lineOutcomes
    .filter((it) => found[it] > 0)
    .map((it) => t(`lines-${it}`, { count: found[it] }))
    .join(', ');
  return html`<section class="part" aria-labelledby="report">
    ${view.heading(1, t(table.isDone ? 'importDone' : 'importTried'), {
      id: 'report',
      focusable: true,
      classes: 'title',
    })}
    <p role="status" .textContent=${`${table.fileName}: ${total || t('noLines')}.`}></p>
    ${
      report.told > 0
        ? html`<p
            class="muted"
            .textContent=${table.isDone ? t('heldAbout') : t('importTells', { count: report.told })}
          ></p>`
        : nothing
    }
    <ul class="starts report">
      ${report.lines.map((it) => {
        const outcome = lineOutcomes.find((known) => known === it.outcome);
        return html`<li>
          <p class="start-name">
            <b .textContent=${t('lineNumber', { number: it.line })}></b>
            <span .textContent=${it.group ?? ''}></span>
          </p>
          <p
            class=${it.outcome === 'refused' ? '' : 'muted'}
            .textContent=${it.detail ?? (outcome ? t(`line-${outcome}`) : it.outcome)}
          ></p>
        </li>`;
      })}
    </ul>
  </section>`;
}
