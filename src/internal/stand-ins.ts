/**
 * Puts the element in the place of each `<div data-gmw="…">`, for systems that strip unknown tags:
 * `data-endpoint` becomes the attribute `endpoint`, and what is inside stays the fallback. Only
 * attributes that the element knows are taken: a system that lets `data-…` pass has not checked others.
 */
export function replaceStandIns(tag: string, known: readonly string[]): void {
  // A server imports the elements too, and has no page.
  if (typeof document === 'undefined') return;
  const replace = (): void => {
    const name = tag.replace('gmw-', '');
    for (const standIn of document.querySelectorAll(`div[data-gmw="${name}"]`)) {
      const element = document.createElement(tag);
      for (const attribute of known) {
        const value = standIn.getAttribute(`data-${attribute}`) ?? undefined;
        if (value !== undefined) element.setAttribute(attribute, value);
      }
      for (const attribute of ['id', 'class', 'lang']) {
        const value = standIn.getAttribute(attribute);
        if (value !== null) element.setAttribute(attribute, value);
      }
      element.append(...standIn.childNodes);
      standIn.replaceWith(element);
    }
  };
  replace();
  // A script with `async` may run before the page is there.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', replace);
}
