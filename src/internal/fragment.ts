/**
 * Takes `<name>=<value>` out of the fragment of the address, where secrets are handed over. It is read
 * once and removed at once, so that it is neither shared with the page nor kept in the history.
 * Empty when it is not there or cannot be read.
 */
export function takeFromFragment(name: string): string {
  const { hash, pathname, search } = window.location;
  const [found, before = '', value = ''] = new RegExp(`(^#|&)${name}=([^&]*)`).exec(hash) ?? [];
  if (found === undefined) return '';
  const rest = hash.replace(found, before).replace(/^#&|&$/, (it) => it.replace('&', ''));
  window.history.replaceState(
    window.history.state,
    '',
    pathname + search + (rest === '#' ? '' : rest),
  );
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
