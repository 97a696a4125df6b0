import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A calm pace (milliseconds). */
const pace = 30_000;

/**
 * Reads again now and then, as long as someone can see it: the page is in front, the element is on the
 * screen. What the endpoint sends may be kept but is asked for again (`no-cache` with an ETag), so that
 * the browser makes these requests conditional by itself.
 */
export class RefreshController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #refresh: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, refresh: () => void) {
    this.#host = host;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      const { top, bottom } = this.#host.getBoundingClientRect();
      if (!document.hidden && bottom > 0 && top < window.innerHeight) this.#refresh();
    }, pace);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
