import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { deskSignals } from '../../../locale/widgets/desk-signals.ts';
import type { DeskHost } from '../desk-host.ts';
import type { OwnFilePage } from '../desk-page.ts';
import type { DeskView } from '../desk-view.ts';
import { ReportController } from './report-controller.ts';
import { signalsView } from './signals-view.ts';
import type { BeginStep } from './remedy-step.ts';
import { WishesController } from './wishes-controller.ts';
import { plotsStyles } from '../plots/plots.styles.ts';
import { signalsStyles } from './signals.styles.ts';

/** What people look for in vain and what keeps them away, with what can be done about it. */
export class SignalsPage implements OwnFilePage {
  readonly styles = [plotsStyles, signalsStyles];
  readonly words = deskSignals;
  readonly #report: ReportController;
  readonly #wishes: WishesController;
  readonly #host: DeskHost;
  readonly #begin: BeginStep;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
    begin: BeginStep,
  ) {
    this.#host = host;
    this.#begin = begin;
    this.#report = new ReportController(element, host, person);
    this.#wishes = new WishesController(element, host, person);
  }

  render(view: DeskView): TemplateResult {
    return signalsView(
      {
        report: this.#report,
        wishes: this.#wishes,
        begin: this.#begin,
        show: (part) => {
          if (part === 'wishes') this.#wishes.show();
          void this.#host.focusOn(`#${part}`);
        },
      },
      view,
    );
  }

  refresh(): void {
    void this.#report.report.refresh();
  }

  clear(): void {
    this.#wishes.clear();
  }
}
