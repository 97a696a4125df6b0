const inFragment = /(^#|&)gmw-code=([^&]*)/;

/**
 * The code of an invitation link (`<page>#gmw-code=<code>`). It is a secret: read once and taken out of
 * the address, so that it is neither shared with the page nor kept in the history.
 */
export function takeInvitationCode(): string {
  const { hash, pathname, search } = window.location;
  const [found, before = '', code = ''] = inFragment.exec(hash) ?? [];
  if (found === undefined) return '';
  const rest = hash.replace(found, before).replace(/^#&|&$/, (it) => it.replace('&', ''));
  window.history.replaceState(
    window.history.state,
    '',
    pathname + search + (rest === '#' ? '' : rest),
  );
  try {
    return decodeURIComponent(code).slice(0, 100);
  } catch {
    return '';
  }
}
