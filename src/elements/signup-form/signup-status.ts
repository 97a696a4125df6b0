import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { call } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import { answerOffer, changeSignup, withdrawSignup } from '../../contract/routes.ts';
import { button } from './buttons.ts';
import { confirmation, type Sent } from './confirmation.ts';
import { ChangeOfContact } from './change-of-contact.ts';
import { DraftController } from './draft-controller.ts';
import { modeFor } from './mode.ts';
import { discreet, type Outcome } from './outcome.ts';
import { SignupTarget } from './signup-target.ts';
import type { SignupView } from './signup-view.ts';
import { statusAddress, takeStatusLink, type StatusLink } from './status-link.ts';
import { statusView, type StatusAction, type StatusStep } from './status-view.ts';

/**
 * A sign-up that its owner opened by the secret link: read, changed, answered, withdrawn. The secret
 * stays in memory and goes to the endpoint as bearer token only.
 */
export abstract class SignupStatus extends SignupTarget {
  /** What was sent just now. */
  @state() protected sent: Sent | undefined;
  @state() private _copy: 'copied' | 'copyFails' | undefined;

  #step: StatusStep | undefined;
  #busy = false;
  #saved = false;
  #error: EndpointError | undefined;
  #retry = (): void => {};

  readonly #draft: DraftController = new DraftController(this, {
    check: () => this.#change.check(),
    found: (error) => this.found(error),
    changed: () => {},
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#take();
    // A link that is opened on the page where one already is.
    window.addEventListener('hashchange', this.#take);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#take);
  }

  /** Begins anew with an empty form. */
  protected abstract readonly again: () => Promise<void>;

  /** Opens a sign-up, or none. */
  protected open(link: StatusLink | undefined): void {
    this.link = link;
    this.#saved = this.#busy = false;
    this.#draft.clear();
    this.#goTo(undefined);
  }

  /** How the opened sign-up stands. */
  get #outcome(): Outcome {
    const signup = this.signup ?? { reference: '', status: '', mode: '', edition: '' };
    const group = this.groupLoad.value;
    return {
      result: signup,
      mode: modeFor(signup.mode, undefined, undefined),
      ...discreet(
        group,
        group?.editions.find((it) => it.id === signup.edition),
      ),
    };
  }

  get #change(): ChangeOfContact {
    const { mode } = this.#outcome;
    return new ChangeOfContact({ t: this.t, mode, answers: this.#draft.answers });
  }

  /** What became of it: the confirmation, or how it stands. */
  protected renderOutcome(): TemplateResult {
    const { sent } = this;
    const outcome = this.#outcome;
    return sent ? this.#renderSent(sent) : this.#renderFrame(outcome, this.#renderStatus(outcome));
  }

  /** Lets go of what was sent, for another form. */
  protected forget(): void {
    this.sent = this._copy = undefined;
  }

  #renderSent(sent: Sent): TemplateResult {
    return this.#renderFrame(
      sent,
      html`${this.#renderUnread()}
      ${confirmation(this.view(sent), sent, {
        link: this.#link,
        copy: this._copy,
        onCopy: () => void this.#onCopy(),
        onOpen: this.#onOpen,
        onAgain: () => void this.again(),
      })}`,
    );
  }

  #renderFrame({ group }: Outcome, content: TemplateResult): TemplateResult {
    return html`<div class="stack">
      <div>${this.renderSample()} ${this.renderQuickExit(group ? group.sensitive : true)}</div>
      ${content}
    </div>`;
  }

  protected view({ group, edition }: Pick<Outcome, 'group' | 'edition'>): SignupView {
    return {
      t: this.t,
      common: this.common,
      language: this.language,
      group,
      edition,
      institution: this.institutionLoad.value,
      phone: this.phoneNumber,
      endpoint: this.connection?.endpoint,
      heading: (below, text, options) => this.heading(below, text, options),
    };
  }

  #renderStatus(outcome: Outcome): TemplateResult {
    const { signup } = this;
    const unread = this.#renderUnread();
    if (!signup && unread !== nothing)
      return html`${unread}
        <div>${button(this.t('anew'), () => void this.again())}</div>`;
    // Whether to be discreet about it is known with the group only.
    if (!signup || (signup.group && this.groupLoad.state.status === 'loading'))
      return this.renderLoading();
    return statusView(this.view(outcome), {
      outcome,
      step: this.#step,
      busy: this.#busy,
      saved: this.#saved,
      draft: this.#draft,
      questions: this.#change.questions,
      root: this.renderRoot,
      refusal: this.#error
        ? html`<div id="refusal" tabindex="-1">${this.renderFailed(this.#error, this.#retry)}</div>`
        : nothing,
      goTo: this.#goTo,
      send: (action) => void this.#send(action),
      onChange: this.#onChange,
      onAnew: () => void this.again(),
    });
  }

  /** A status that could not be read. */
  #renderUnread(): unknown {
    const { state } = this.statusLoad;
    return state.status === 'failed'
      ? this.renderFailed(state.error, () => {
          void this.statusLoad.reload();
          this.focusSoon('#outcome');
        })
      : nothing;
  }

  #goTo = (step: StatusStep | undefined, focus?: string): void => {
    this.#step = step;
    if (step) this.#saved = false;
    this.#error = undefined;
    this.requestUpdate();
    if (focus) void this.focusOn(focus);
  };

  #onChange = (event: Event): void => {
    event.preventDefault();
    const { body } = this.#change;
    if (!this.#draft.check()) void this.focusOn('#errors');
    else if (body) void this.#send('change', body);
    else this.#goTo(undefined, '#outcome');
  };

  async #send(action: StatusAction, body?: object): Promise<void> {
    const { connection, link } = this;
    if (this.#busy || !link || !connection) return;
    this.#retry = () => void this.#send(action, body);
    this.#busy = true;
    this.#saved = false;
    this.#goTo(this.#step);
    this.announcer.say(this.common('sending'));
    const changing = action === 'change';
    const route = changing ? changeSignup : action === 'withdraw' ? withdrawSignup : answerOffer;
    let focus = '#outcome';
    try {
      const signup = await call(connection, route, {
        params: { reference: link.reference },
        secret: link.secret,
        body: body ?? (action === 'withdraw' ? undefined : { accept: action === 'accept' }),
      });
      if (link !== this.link) return;
      this.statusLoad.set(signup);
      this.#step = undefined;
      this.#saved = changing;
      if (changing) {
        this.#draft.clear();
        focus = '#saved';
      }
    } catch (cause) {
      if (link !== this.link) return;
      const error = cause as EndpointError;
      const wrong = changing ? this.#change.inWords(error.problem?.errors ?? []) : [];
      this.#draft.show(wrong);
      focus = '#errors';
      if (!wrong.length) {
        focus = '#refusal';
        this.#error = error;
        // The sign-up is no longer what the page shows.
        if (error.status === 409) {
          this.#step = undefined;
          await this.statusLoad.refresh();
        }
        this.tell(error);
      }
    }
    this.#busy = false;
    this.requestUpdate();
    void this.focusOn(focus);
  }

  get #link(): string | undefined {
    const { statusPage, sent } = this;
    return statusPage && sent && statusAddress(statusPage, sent.result);
  }

  async #onCopy(): Promise<void> {
    try {
      // Only a page that came safely has a clipboard.
      await navigator.clipboard.writeText(this.#link!);
      this._copy = 'copied';
    } catch {
      this._copy = 'copyFails';
    }
    this.announcer.say(this.t(this._copy));
  }

  #onOpen = (event: Event): void => {
    event.preventDefault();
    this.open(this.sent?.result);
  };

  protected statusLoaded(): void {
    if (!this.sent) return;
    this.forget();
    void this.focusOn('#outcome');
  }

  #take = (): void => {
    const link = takeStatusLink();
    if (link) this.open(link);
  };
}
