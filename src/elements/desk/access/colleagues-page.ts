import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { deskColleagues } from '../../../locale/widgets/desk-colleagues.ts';
import type { DeskHost } from '../desk-host.ts';
import type { OwnFilePage } from '../desk-page.ts';
import type { DeskView } from '../desk-view.ts';
import { offerStyles } from '../offer/offer.styles.ts';
import type { SessionController } from '../session/session-controller.ts';
import { accessStyles } from './access.styles.ts';
import { colleagueForm } from './colleague-form.ts';
import { ColleaguesController } from './colleagues-controller.ts';
import { colleaguesList } from './colleagues-list.ts';

/** Who works here and what they may do, for who manages people. */
export class ColleaguesPage implements OwnFilePage {
  readonly styles = [offerStyles, accessStyles];
  readonly words = deskColleagues;
  readonly #colleagues: ColleaguesController;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    session: SessionController,
    person: () => string | undefined,
  ) {
    this.#colleagues = new ColleaguesController(element, host, session, person);
  }

  render(view: DeskView): TemplateResult {
    const { edit } = this.#colleagues;
    return edit
      ? colleagueForm(edit, this.#colleagues, view)
      : colleaguesList(this.#colleagues, view);
  }

  refresh(): void {
    this.#colleagues.refresh();
  }

  clear(): void {
    this.#colleagues.clear();
  }
}
