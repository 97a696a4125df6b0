import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { deskFigures } from '../../../locale/widgets/desk-figures.ts';
import type { DeskHost } from '../desk-host.ts';
import type { OwnFilePage } from '../desk-page.ts';
import type { DeskView } from '../desk-view.ts';
import { FiguresController } from './figures-controller.ts';
import { figuresView } from './figures-view.ts';
import { MeetingsController } from '../meetings/meetings-controller.ts';
import { meetingsStyles } from '../meetings/meetings.styles.ts';
import { plotsStyles } from '../plots/plots.styles.ts';
import { figuresStyles } from './figures.styles.ts';
import { StartChoice } from './start-choice.ts';

/** The figures of a year: to read, to download, to print; and how many people meetings had. */
export class FiguresPage implements OwnFilePage {
  readonly styles = [plotsStyles, figuresStyles, meetingsStyles];
  readonly words = deskFigures;
  readonly #figures: FiguresController;
  readonly #choice: StartChoice;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#figures = new FiguresController(element, host, person);
    const shown = () => this.#figures.figures.value;
    const meetings = new MeetingsController(element, host, {
      isInView: (edition) =>
        person() !== undefined && !!shown()?.starts.some((it) => it.edition === edition),
      year: () => shown()?.year,
    });
    this.#choice = new StartChoice(element, host, meetings);
  }

  render(view: DeskView): TemplateResult {
    return figuresView({ figures: this.#figures, choice: this.#choice }, view);
  }

  refresh(): void {
    void this.#figures.figures.refresh();
    void this.#choice.meetings.list.refresh();
  }

  clear(): void {
    this.#figures.clear();
    this.#choice.clear();
  }
}
