/** What scrolls around an element: the nearest box that can, else the page. */
export function scrollerOf(element: Element): Element | Window {
  let at: Node | null = element;
  while ((at = at.parentNode ?? (at as ShadowRoot).host)) {
    if (!(at instanceof HTMLElement) || at === document.body || at === document.documentElement)
      continue;
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  }
  return window;
}
