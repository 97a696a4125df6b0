import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { deskFigures } from '../../../locale/widgets/desk-figures.ts';
import type { DeskHost } from '../desk-host.ts';
import type { OwnFilePage } from '../desk-page.ts';
import type { DeskView } from '../desk-view.ts';
import { FiguresController } from './figures-controller.ts';
import { figuresView } from './figures-view.ts';
import { MeetingsController } from './meetings-controller.ts';
import { plotsStyles } from '../plots/plots.styles.ts';
import { figuresStyles } from './figures.styles.ts';

/** The figures of a year: to read, to download, to print; and how many people meetings had. */
export class FiguresPage implements OwnFilePage {
  readonly styles = [plotsStyles, figuresStyles];
  readonly words = deskFigures;
  readonly #figures: FiguresController;
  readonly #meetings: MeetingsController;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#figures = new FiguresController(element, host, person);
    this.#meetings = new MeetingsController(element, host);
  }

  render(view: DeskView): TemplateResult {
    return figuresView({ figures: this.#figures, meetings: this.#meetings }, view);
  }

  refresh(): void {
    void this.#figures.figures.refresh();
  }

  clear(): void {
    this.#figures.clear();
    this.#meetings.clear();
  }
}
