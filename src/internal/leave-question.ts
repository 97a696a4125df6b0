import type { ReactiveControllerHost } from 'lit';

/**
 * Has the browser ask whether to leave the page, as long as something of the host would be lost. The listener
 * is there only then: with one, browsers do not keep a page for Back.
 */
export function askBeforeLeaving(host: ReactiveControllerHost, isNeeded: () => boolean): void {
  const ask = (event: Event): void => {
    // It may have been answered, or emptied by a quick exit, since the last update.
    if (isNeeded()) event.preventDefault();
  };
  const stop = (): void => window.removeEventListener('beforeunload', ask);
  host.addController({
    hostUpdated: () => (isNeeded() ? window.addEventListener('beforeunload', ask) : stop()),
    hostDisconnected: stop,
  });
}
