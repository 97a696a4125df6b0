import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from '../desk-view.ts';

type DayField = 'date' | 'startTime' | 'endTime';

/** One day of a start, and what can be changed of it. */
export interface DayRow {
  /** The day in words. */
  readonly name: string;
  readonly values: Readonly<Record<DayField, string>>;
  /** Why it is left out; undefined for a day that takes place. */
  readonly skipped: string | undefined;
  /** What the button at its end does: to leave it out, or to take it back. */
  readonly toggleWords: string;
  /** The id of the control of its date, for errors about it. */
  readonly dateId?: string;
  /** The earliest date that can be chosen. */
  readonly minimum?: string;
  type(field: DayField, value: string): void;
  toggle(): void;
}

/** A day to be moved, given another time, or left out. */
export function dayRow(day: DayRow, { t }: DeskView): TemplateResult {
  const control = (field: DayField, words: string) => {
    const isDate = field === 'date';
    return html`<input
      class=${`control ${isDate ? 'control-date' : 'control-time'}`}
      id=${(isDate && day.dateId) || nothing}
      type=${isDate ? 'date' : 'time'}
      aria-label=${`${words}: ${day.name}`}
      .value=${day.values[field]}
      min=${(isDate && day.minimum) || nothing}
      @change=${(event: Event) => day.type(field, (event.currentTarget as HTMLInputElement).value)}
    />`;
  };
  // A field of the row may have the focus: it goes away with what is skipped.
  const toggle = (event: Event) => {
    (event.currentTarget as HTMLElement).focus();
    day.toggle();
  };
  const isSkipped = day.skipped !== undefined;
  return html`<li class=${isSkipped ? 'day-skipped' : ''}>
    <span>
      <span .textContent=${day.name}></span>
      ${isSkipped ? html`<span class="small" .textContent=${day.skipped}></span>` : nothing}
    </span>
    ${
      isSkipped
        ? nothing
        : html`<span class="day-controls"
            >${control('date', t('day'))} ${control('startTime', t('from'))}
            ${control('endTime', t('until'))}</span
          >`
    }
    <button class="button-quiet" part="button" type="button" @click=${toggle}>
      <span .textContent=${day.toggleWords}></span
      ><span class="visually-hidden" .textContent=${`: ${day.name}`}></span>
    </button>
  </li>`;
}
