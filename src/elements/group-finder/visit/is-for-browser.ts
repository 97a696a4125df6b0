/** A press that opens a new tab or window is the browser's. */
export const isForBrowser = (event: MouseEvent): boolean =>
  event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
