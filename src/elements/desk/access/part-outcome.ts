import { html, nothing } from 'lit';
import { checkIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import type { AccountController, AccountPart } from './account-controller.ts';

/** What was done in a part of the account, or why it failed. */
export const partOutcome = (
  { done, failure, failedPart }: AccountController,
  part: AccountPart,
  view: DeskView,
): unknown => html`
  ${
    done?.part === part
      ? html`<div class="result-line" role="status">
          <p>${checkIcon()}<span .textContent=${done.words}></span></p>
        </div>`
      : nothing
  }
  ${failedPart === part ? failureAlert(failure, view) : nothing}
`;
