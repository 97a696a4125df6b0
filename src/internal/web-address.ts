/** An address that can be fetched, absolute; relative ones are read against the page. */
export function webAddress(address: string | undefined): string | undefined {
  if (!address?.trim()) return undefined;
  try {
    const url = new URL(address.trim(), document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href.replace(/\/+$/, '') : undefined;
  } catch {
    return undefined;
  }
}
