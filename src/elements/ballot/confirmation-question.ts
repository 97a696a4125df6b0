import { html, type TemplateResult } from 'lit';

/** A question before something is done that cannot simply be taken back. */
export interface ConfirmationQuestion {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  confirm(): void;
  cancel(): void;
}

/** The question with its two buttons. `#sure` takes the focus when it appears; Escape is a no. */
export const confirmationQuestion = ({
  question,
  yes,
  no,
  confirm,
  cancel,
}: ConfirmationQuestion): TemplateResult =>
  html`<div
    class="notice"
    id="sure"
    role="group"
    tabindex="-1"
    aria-labelledby="sure-words"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The dialog that the widget may stand in stays open.
      event.preventDefault();
      cancel();
    }}
  >
    <p id="sure-words" .textContent=${question}></p>
    <div class="actions">
      <button class="button" part="button" type="button" @click=${confirm}>
        <span .textContent=${yes}></span>
      </button>
      <button class="button-quiet" type="button" @click=${cancel}>
        <span .textContent=${no}></span>
      </button>
    </div>
  </div>`;
