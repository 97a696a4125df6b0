import type { ReactiveControllerHost } from 'lit';
import type { SignalPeriod, SignalReport } from '../../../contract/desk-signal-report.ts';
import { getSignalReport } from '../../../contract/desk-routes.ts';
import type { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';

/** What people look for beside what there is, over a period. */
export class ReportController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  period: SignalPeriod = 'last-year';
  readonly report: LoadController<SignalReport>;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.report = loadFor<SignalReport>({ element, host, person }, (signal) =>
      deskCall(host, getSignalReport, { query: { period: this.period }, signal }),
    );
  }

  choose(period: SignalPeriod): void {
    this.period = period;
    // The numbers stay until the new ones are there.
    void this.report.reload();
    this.#element.requestUpdate();
  }
}
