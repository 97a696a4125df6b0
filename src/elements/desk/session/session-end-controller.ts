import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { extendSession, getSession } from '../../../contract/desk-session-routes.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import type { SessionController } from './session-controller.ts';

/** How long before the end of a session somebody is warned (milliseconds). */
const warningTime = 2 * 60_000;

/** After this long without a key or a press nothing is read by itself any more (milliseconds). */
const activeTime = 5 * 60_000;

/**
 * The shortest and the longest wait before the end of the session is asked for again (milliseconds). A
 * clock that is fast says that the session has ended when it has not.
 */
const shortestWait = 15_000;
const longestWait = 10 * 60_000;

/**
 * Warns before a session ends. When it ends moves on with every request, so it is asked for when the
 * warning would be due; that question itself does not move it.
 */
export class SessionEndController implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #session: SessionController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watchedEnd: string | undefined;
  #lastInput = Date.now();
  /** The session is about to end. */
  isEnding = false;
  /** It was extended, and ends all the same: somebody has to sign in again. */
  isFinal = false;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    session: SessionController,
  ) {
    this.#element = element;
    this.#host = host;
    this.#session = session;
    element.addController(this);
  }

  /** Somebody works here: lists may be read again by themselves, which keeps the session alive. */
  get isActive(): boolean {
    return Date.now() - this.#lastInput < activeTime;
  }

  hostConnected(): void {
    for (const type of inputs) this.#element.addEventListener(type, this.#onInput);
  }

  hostDisconnected(): void {
    for (const type of inputs) this.#element.removeEventListener(type, this.#onInput);
    clearTimeout(this.#timer);
    this.#watchedEnd = undefined;
  }

  hostUpdate(): void {
    const { status, session } = this.#session;
    const end = status === 'signed-in' ? session?.endsAt : undefined;
    if (end === this.#watchedEnd) return;
    this.#watchedEnd = end;
    this.#watch(end);
  }

  /** Stays signed in, as long as a session may last. */
  async extend(): Promise<void> {
    const before = this.#watchedEnd;
    try {
      const session = await deskCall(this.#host, extendSession);
      this.isFinal = before !== undefined && session.endsAt <= before;
      this.#take(session.endsAt);
      if (!this.isEnding) {
        this.#host.announce(this.#host.t()('staysSignedIn'));
        await this.#host.focusOn('#page');
      }
    } catch {
      // Who is signed out is told so over the page; without a connection the button stays.
    }
  }

  readonly #onInput = (): void => {
    this.#lastInput = Date.now();
  };

  #watch(end: string | undefined): void {
    clearTimeout(this.#timer);
    const left = end === undefined ? Infinity : Date.parse(end) - Date.now();
    this.isEnding = left <= warningTime;
    if (!this.isEnding) this.isFinal = false;
    if (end === undefined) return;
    const wait = this.isEnding ? left : left - warningTime;
    this.#timer = setTimeout(
      () => void this.#ask(),
      Math.min(Math.max(wait, shortestWait), longestWait),
    );
  }

  async #ask(): Promise<void> {
    try {
      const wasEnding = this.isEnding;
      const { endsAt } = await deskCall(this.#host, getSession);
      this.#take(endsAt);
      if (this.isEnding && !wasEnding) this.#host.announce(this.#host.t()('sessionEnds'));
    } catch {
      // A session that ended is told over the page; without a connection nothing can be asked.
    }
  }

  #take(end: string): void {
    this.#watchedEnd = this.#session.endAt(end);
    this.#watch(end);
    this.#element.requestUpdate();
  }
}

const inputs = ['pointerdown', 'keydown'] as const;
