/** What can be wrong with the address of an endpoint, and the address that was probably meant. */
export interface EndpointMistake {
  readonly kind: 'Missing' | 'Quotes' | 'Scheme' | 'Version' | 'Invalid';
  readonly suggestion?: string;
}

/** Quotation marks that a word processor makes of straight ones. */
const curlyQuotes = /["'\u2018-\u201F\u2032\u2033\u00AB\u00BB]/g;

/**
 * Looks for the mistakes that people make when they paste an address. A path that starts with `/` or `.`
 * is read against the page, and is right.
 * @returns `undefined` when the address is right
 */
export function endpointMistake(value: string | undefined): EndpointMistake | undefined {
  const address = value?.trim();
  if (!address) return { kind: 'Missing' };
  const corrected = correct(address);
  if (corrected === undefined) return { kind: 'Invalid' };
  if (corrected === address) return undefined;
  const suggestion = corrected;
  if (address.search(curlyQuotes) >= 0) return { kind: 'Quotes', suggestion };
  return { kind: hasScheme(address) || isPath(address) ? 'Version' : 'Scheme', suggestion };
}

const isPath = (address: string): boolean => /^[/.]/.test(address) && !address.startsWith('//');
const hasScheme = (address: string): boolean => /^(https?:)?\/\//i.test(address);
/** A host name, as `aanbod.example.nl` or `localhost:8787`. */
const startsWithHost = /^(([\w-]+\.)+[a-z\d]+|localhost)(:\d+)?(\/|$)/i;

/** The address as it should be; `undefined` when it cannot be guessed. */
function correct(address: string): string | undefined {
  let corrected = address.replace(curlyQuotes, '').trim();
  if (!hasScheme(corrected) && !isPath(corrected)) {
    if (!startsWithHost.test(corrected)) return undefined;
    corrected = `${corrected.startsWith('localhost') ? 'http' : 'https'}://${corrected}`;
  }
  if (!URL.canParse(corrected, 'https://page.example')) return undefined;
  return /\/v\d+\/*$/.test(corrected) ? corrected : `${corrected.replace(/\/+$/, '')}/v1`;
}
