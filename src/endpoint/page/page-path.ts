import type { Services } from '../services.ts';

/** The path of the base URL as pages see it: a proxy may serve the endpoint below a path. */
export function publicBasePath({ basePath, publicUrl }: Services): string {
  const path = URL.canParse(publicUrl ?? '') ? new URL(publicUrl!).pathname : '';
  return path.replace(/\/$/, '') + basePath;
}

/** Parameters of an address; those without a value are left out. */
export type PageParameters = Readonly<Record<string, string | undefined>>;

export function queryOf(parameters: PageParameters): string {
  const given = Object.entries(parameters).filter((it): it is [string, string] => Boolean(it[1]));
  const query = new URLSearchParams(given).toString();
  return query === '' ? '' : `?${query}`;
}

/** The address of a page without its host, for links from one page to another. */
export const pagePath = (
  services: Services,
  name: string,
  parameters: PageParameters = {},
): string => `${publicBasePath(services)}/${name}${queryOf(parameters)}`;

/**
 * The whole address of a page, for links from elsewhere; undefined when the endpoint does not know its
 * public address. The host of a request is never used: anybody may send any name.
 */
export const pageUrl = (
  { publicUrl, basePath }: Services,
  name: string,
  parameters: PageParameters = {},
): string | undefined =>
  publicUrl === undefined ? undefined : `${publicUrl}${basePath}/${name}${queryOf(parameters)}`;
