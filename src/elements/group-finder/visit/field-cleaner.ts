import type { LitElement } from 'lit';

/**
 * Empties the search field when the page is left, so that a browser that restores the page shows nothing of
 * it; an innocent sentence is shown again when the visitor comes back. `left` is called when the page is left.
 */
export function cleanFieldOf(host: LitElement, left: () => void): void {
  const clean = (): void => {
    const field = host.renderRoot.querySelector<HTMLInputElement>('#q');
    if (field) field.value = '';
    left();
  };
  const restore = (): void => host.requestUpdate();
  host.addController({
    hostConnected() {
      window.addEventListener('pagehide', clean);
      window.addEventListener('pageshow', restore);
    },
    hostDisconnected() {
      window.removeEventListener('pagehide', clean);
      window.removeEventListener('pageshow', restore);
    },
  });
}
