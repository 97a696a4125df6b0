import type { ReactiveControllerHost } from 'lit';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import { getSignalReport } from '../../../contract/desk-routes.ts';
import { todayIn } from '../../../domain/dates/dates.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';

/** How far back signals are counted, in months. Fixed steps: a day of one's own could single out a person. */
export const periods = ['3', '6', '12', 'all'] as const;
export type Period = (typeof periods)[number];

/** The first day of a period that ends today: the first of a month. `undefined`: from the beginning. */
export function beginOf(period: Period, today: string): string | undefined {
  if (period === 'all') return undefined;
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - Number(period);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** What people look for beside what there is, over a period. */
export class ReportController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  period: Period = '6';
  readonly report: LoadController<SignalReport>;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.report = new LoadController<SignalReport>(element, {
      key: () => (person() === undefined ? undefined : [person()]),
      load: (signal) => {
        const from = beginOf(this.period, todayIn('Europe/Amsterdam', new Date()));
        return deskCall(host, getSignalReport, { query: { from }, signal });
      },
      failed: (error) => host.report(error),
    });
  }

  choose(period: Period): void {
    this.period = period;
    // The numbers stay until the new ones are there.
    void this.report.reload();
    this.#element.requestUpdate();
  }
}
