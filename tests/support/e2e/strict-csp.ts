/**
 * The strictest policy a widget promises to work under (DESIGN, rule 3). Reports need none of it: the
 * page's own listener collects them.
 * @param endpoint origin of the endpoint, the only host a page may call
 */
export const strictCsp = (endpoint?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ...(endpoint ? [`connect-src ${endpoint}`] : []),
    "require-trusted-types-for 'script'",
  ].join('; ');
