import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { deskAccount } from '../../../locale/widgets/desk-account.ts';
import type { DeskHost } from '../desk-host.ts';
import type { OwnFilePage } from '../desk-page.ts';
import type { DeskView } from '../desk-view.ts';
import type { SessionController } from '../session/session-controller.ts';
import { accessStyles } from './access.styles.ts';
import { AccountController } from './account-controller.ts';
import { accountView } from './account-view.ts';

/** Who I am here, what I may do, how I sign in and where. */
export class AccountPage implements OwnFilePage {
  readonly styles = [accessStyles];
  readonly words = deskAccount;
  readonly #account: AccountController;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    session: SessionController,
    person: () => string | undefined,
  ) {
    this.#account = new AccountController(element, host, session, person);
  }

  render(view: DeskView): TemplateResult {
    return accountView(this.#account, view);
  }

  refresh(): void {
    this.#account.refresh();
  }

  clear(): void {
    this.#account.clear();
  }
}
