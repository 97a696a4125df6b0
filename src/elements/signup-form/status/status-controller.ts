import type { ReactiveController } from 'lit';
import { call } from '../../../client/call.ts';
import { EndpointError } from '../../../client/endpoint-error.ts';
import type { Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import {
  answerOffer,
  changeSignup,
  confirmWaiting,
  getSignup,
  withdrawSignup,
} from '../../../contract/routes.ts';
import type { Signup } from '../../../contract/signup.ts';
import { modeFor } from '../../../domain/signup/signup-mode.ts';
import { LoadController, type LoadState } from '../../../internal/load-controller.ts';
import { withoutDetails, type Outcome } from '../outcome/outcome.ts';
import type { DraftController, DraftError } from '../questions/draft-controller.ts';
import { readControls } from '../questions/read-controls.ts';
import type { SignupHost } from '../signup-host.ts';
import { ContactChange } from './contact-change.ts';
import { forgetLink, rememberLink, takeRememberedLink } from './session-memory.ts';
import { takeStatusLink, type StatusLink } from './status-link.ts';

const routes = {
  accept: answerOffer,
  refuse: answerOffer,
  withdraw: withdrawSignup,
  change: changeSignup,
  wait: confirmWaiting,
};

/** What the owner of a sign-up can do about it. */
export type StatusAction = 'accept' | 'refuse' | 'withdraw' | 'change' | 'wait';

/** Actions that are confirmed once more, or filled in, before they are sent. */
export type StatusStep = Exclude<StatusAction, 'accept' | 'wait'>;

/** What was stored just now, to be told. */
export type Saved = 'change' | 'wait';

export interface StatusOptions {
  readonly draft: DraftController;
  /** The group of the sign-up, as far as it has been loaded. */
  readonly group: () => Group | undefined;
  /** The institution of the sign-up, as far as it has been loaded. */
  readonly institution: () => Institution | undefined;
  /** Called when a status was read. */
  readonly onLoad: () => void;
}

/**
 * A sign-up that its owner opened by the secret link: read, changed, answered, withdrawn. The secret
 * stays in memory and goes to the endpoint as a bearer token only.
 */
export class StatusController implements ReactiveController {
  readonly #host: SignupHost;
  readonly #options: StatusOptions;
  readonly #load: LoadController<Signup>;
  #link: StatusLink | undefined;
  #step: StatusStep | undefined;
  #isBusy = false;
  #saved: Saved | undefined;
  /** Whether the visitor did something with the opened sign-up, so that this tab may remember it. */
  #hasActed = false;
  #failure: { readonly error: EndpointError; readonly retry: () => void } | undefined;

  constructor(host: SignupHost, options: StatusOptions) {
    this.#host = host;
    this.#options = options;
    this.#load = new LoadController<Signup>(host.element, {
      key: () => {
        const connection = host.connection();
        const link = this.#link;
        return connection && link && [connection.endpoint, connection.fetch, link];
      },
      load: (signal) => {
        const { reference, secret } = this.#link!;
        return call(host.connection()!, getSignup, { params: { reference }, secret, signal });
      },
      loaded: () => {
        this.#remember();
        options.onLoad();
      },
      failed: (error) => this.#tell(error),
    });
    host.element.addController(this);
  }

  hostConnected(): void {
    this.#takeLink();
    if (!this.#link) this.#restore();
    // A link may be opened on the page where the widget already is.
    window.addEventListener('hashchange', this.#takeLink);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#takeLink);
  }

  get draft(): DraftController {
    return this.#options.draft;
  }

  /** Whether the widget shows a sign-up by its link, instead of a form. */
  get isOpen(): boolean {
    return this.#link !== undefined;
  }

  /** The opened sign-up, once it was read. */
  get signup(): Signup | undefined {
    return this.#load.value;
  }

  get loadState(): LoadState<Signup> {
    return this.#load.state;
  }

  /** What is confirmed once more or filled in now. */
  get step(): StatusStep | undefined {
    return this.#step;
  }

  /** Whether something is being sent. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What was stored just now: other contact details, or that the wait goes on. */
  get saved(): Saved | undefined {
    return this.#saved;
  }

  /** What went wrong with the last action, and how to do it again. */
  get failure(): { readonly error: EndpointError; readonly retry: () => void } | undefined {
    return this.#failure;
  }

  /** How the opened sign-up stands; `undefined` until it was read. */
  get outcome(): Outcome | undefined {
    const { signup } = this;
    if (!signup) return undefined;
    const group = this.#options.group();
    const edition = group?.editions.find((it) => it.id === signup.edition);
    return {
      result: signup,
      mode: this.#mode,
      contact: 'unknown',
      ...withoutDetails(group, edition),
    };
  }

  /** The form for other contact details. */
  get contactChange(): ContactChange {
    return new ContactChange({
      t: this.#host.t,
      language: this.#host.language(),
      mode: this.#mode,
      institution: this.#options.institution(),
      answers: this.draft.answers,
    });
  }

  /** Everything that is not right with the draft of a change. */
  check(): readonly DraftError[] {
    return this.contactChange.check();
  }

  /**
   * Opens a sign-up, or none. Nothing of what was filled in before is kept. `isByVisitor`: the visitor
   * pressed something for it; then a reload in this tab opens it again.
   */
  open(link: StatusLink | undefined, isByVisitor = false): void {
    this.#link = link;
    this.#saved = undefined;
    this.#hasActed = isByVisitor;
    if (!link) forgetLink();
    this.#isBusy = false;
    if (link) this.draft.clear();
    this.goTo(undefined);
  }

  /** Reads the status again, for a retry. */
  reload = (): void => {
    void this.#load.reload();
    this.#host.focusWhenShown('#outcome');
  };

  /** Shows a step, or the status itself, and moves the focus there. */
  goTo = (step: StatusStep | undefined, focus?: string): void => {
    this.#step = step;
    if (step) {
      this.#saved = undefined;
      this.#act();
    }
    this.#failure = undefined;
    this.#host.element.requestUpdate();
    if (focus) this.#host.focusOn(focus);
  };

  /** Checks the other contact details and sends them. */
  onChangeSubmit = (event: Event): void => {
    event.preventDefault();
    const form = this.#host.form();
    if (form) this.draft.setAll(readControls(form, this.contactChange.questions));
    const { body } = this.contactChange;
    if (!this.draft.check()) this.#host.focusOn('#errors');
    else if (body) void this.send('change', body);
    else this.goTo(undefined, '#outcome');
  };

  send = async (action: StatusAction, body?: object): Promise<void> => {
    const connection = this.#host.connection();
    const link = this.#link;
    if (this.#isBusy || !link || !connection) return;
    this.#isBusy = true;
    this.#saved = undefined;
    this.#act();
    this.goTo(this.#step);
    this.#host.announce(this.#host.common('sending'));
    const isChange = action === 'change';
    const route = routes[action];
    let focus = '#outcome';
    try {
      const signup = await call(connection, route, {
        params: { reference: link.reference },
        secret: link.secret,
        body: body ?? (route === answerOffer ? { accept: action === 'accept' } : undefined),
      });
      if (link !== this.#link) return;
      this.#load.set(signup);
      this.#step = undefined;
      if (action === 'withdraw') forgetLink();
      // Who goes back on the list may be offered a place at once.
      const stillWaits = action === 'wait' && signup.status === 'waiting';
      this.#saved = isChange ? 'change' : stillWaits ? 'wait' : undefined;
      if (stillWaits) focus = '#saved';
      if (isChange) {
        this.draft.clear();
        focus = '#saved';
      }
    } catch (cause) {
      if (link !== this.#link) return;
      const error = cause instanceof EndpointError ? cause : new EndpointError('server', { cause });
      focus = await this.#onFailed(error, isChange, () => void this.send(action, body));
      if (link !== this.#link) return;
    }
    this.#isBusy = false;
    this.#host.element.requestUpdate();
    this.#host.focusOn(focus);
  };

  /** Shows what failed; gives what takes the focus. */
  async #onFailed(error: EndpointError, isChange: boolean, retry: () => void): Promise<string> {
    const errors = isChange ? this.contactChange.errorsInWords(error.problem?.errors ?? []) : [];
    this.draft.show(errors);
    if (errors.length) return '#errors';
    this.#failure = { error, retry };
    // The sign-up is in another state than the page shows.
    if (error.status === 409) {
      this.#step = undefined;
      await this.#load.refresh();
    }
    this.#tell(error);
    return '#refusal';
  }

  /** The visitor does something with the opened sign-up. */
  #act(): void {
    this.#hasActed = true;
    this.#remember();
  }

  /**
   * Keeps the link for a reload in this tab, once the visitor has acted. Not of a sensitive group, nor
   * while it is not known whether it is one, nor of what is over.
   */
  #remember(): void {
    const { signup } = this;
    if (!this.#hasActed || !this.#link || !signup || signup.status === 'withdrawn') return;
    const group = this.#options.group();
    if (group ? group.sensitive : signup.group !== undefined) return;
    rememberLink(this.#link);
  }

  /** Opens what this tab remembers of before a reload. */
  #restore(): void {
    const link = takeRememberedLink();
    if (link) this.open(link, true);
  }

  get #mode(): Outcome['mode'] {
    return modeFor(this.signup?.mode, undefined, undefined);
  }

  #tell(error: EndpointError): void {
    this.#host.report(error);
    this.#host.announce(this.#host.wordsFor(error));
  }

  #takeLink = (): void => {
    const link = takeStatusLink();
    if (link) this.open(link);
  };
}
