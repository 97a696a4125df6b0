const key = 'gmw-desk-names';

/** Whether somebody hid the names on this screen, also before a reload. */
export function namesAreHidden(): boolean {
  try {
    return sessionStorage.getItem(key) === 'hidden';
  } catch {
    return false;
  }
}

/** Remembers it for this tab; a browser without storage forgets it. */
export function keepNamesHidden(isHidden: boolean): void {
  try {
    if (isHidden) sessionStorage.setItem(key, 'hidden');
    else sessionStorage.removeItem(key);
  } catch {
    // Names are hidden until the page is loaded again.
  }
}
