/** Whether a press on a link is left to the browser, because it opens a new tab or window. */
export const isForBrowser = (event: MouseEvent): boolean =>
  event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
