/** What only unfolds a part of the page; other controls lead away from it, or send something. */
const harmless = '.check-button';

/** Lets presses on links and buttons do nothing but tell that they do nothing. */
export function onlyHarmlessPresses(root: ShadowRoot, refused: () => void): void {
  const guard = (event: Event) => {
    const control = (event.target as Element).closest('a, button');
    if (!control || control.matches(harmless)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // The other buttons of a mouse come as another event: the right one opens a menu of the browser.
    if (event.type === 'click') refused();
  };
  for (const type of ['click', 'auxclick']) root.addEventListener(type, guard, { capture: true });
}
