import type { Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import type { Services } from '../services.ts';
import { pageUrl } from './page-path.ts';

/**
 * A page about a group, for people: its own, else the sign-up page of its institution, else the page of
 * the endpoint. Undefined where there is none, and for a sensitive group, which no address names.
 */
export function groupLink(
  services: Services,
  group: Pick<Group, 'id' | 'url' | 'sensitive' | 'institution'>,
  institution: Pick<Institution, 'signupPage'> | undefined,
): string | undefined {
  if (group.sensitive) return undefined;
  if (group.url !== undefined && URL.canParse(group.url)) return new URL(group.url).href;
  const page = institution?.signupPage;
  if (page === undefined) {
    const parameters = { institution: group.institution, 'gmw-group': group.id };
    return services.scripts && pageUrl(services, 'finder', parameters);
  }
  if (!URL.canParse(page)) return undefined;
  const link = new URL(page);
  link.searchParams.set('gmw-group', group.id);
  return link.href;
}

/** The address of a route: the public one where it is set, because a request may name any host. */
export const routeUrl = (
  { publicUrl, basePath }: Services,
  path: string,
  request: Request,
): string =>
  publicUrl === undefined
    ? new URL(`${basePath}${path}`, request.url).href
    : `${publicUrl}${basePath}${path}`;
