import { createSignupLink } from '../../../contract/routes.ts';
import { SubmitController } from '../../../internal/submit-controller.ts';
import type { SignupHost } from '../signup-host.ts';

/** What became of keeping the status link. */
export type KeepResult = 'copied' | 'copyFails' | 'mailed' | 'mailFails';

/** Keeps the status link for its owner: on the clipboard, or by a mail with a link of its own. */
export class LinkKeeper {
  readonly #host: SignupHost;
  readonly #submit: SubmitController<object>;
  #result: KeepResult | undefined;

  constructor(host: SignupHost) {
    this.#host = host;
    this.#submit = new SubmitController<object>(host.element, 'signup');
  }

  /** `undefined` before the first attempt. */
  get result(): KeepResult | undefined {
    return this.#result;
  }

  get isMailing(): boolean {
    return this.#submit.state.status === 'sending';
  }

  async copy(link: string): Promise<void> {
    try {
      // Without https there is no clipboard, and a browser may refuse to use it.
      await navigator.clipboard.writeText(link);
      this.#tell('copied');
    } catch {
      this.#tell('copyFails');
    }
  }

  /** Asks for a mail with a link to every sign-up that was made with an address. */
  async mail(email: string): Promise<void> {
    const connection = this.#host.connection();
    if (!connection || this.isMailing) return;
    this.#host.announce(this.#host.common('sending'));
    this.#submit.reset();
    const answer = await this.#submit.send(connection, createSignupLink, { email });
    const { state } = this.#submit;
    if (state.status === 'failed') this.#host.report(state.error);
    this.#tell(answer ? 'mailed' : 'mailFails');
  }

  reset(): void {
    this.#submit.reset();
    this.#result = undefined;
  }

  #tell(result: KeepResult): void {
    this.#result = result;
    this.#host.element.requestUpdate();
    this.#host.announce(this.#host.t(`link-${result}`));
  }
}
