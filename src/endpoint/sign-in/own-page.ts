import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from '../http/problem.ts';
import type { Services } from '../services.ts';

/**
 * Refuses what a page of another site, or of another host of the same site, makes a browser send.
 * Browsers send `Sec-Fetch-Site` or, older ones, `Origin`, and no page can change them; without either
 * nobody knows where the request comes from.
 *
 * @throws ProblemAnswer 403
 */
export function requireOwnPage(services: Services, request: Request): void {
  if (!isFromOwnPage(services, request)) throw refused();
}

function isFromOwnPage({ publicUrl }: Services, { headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  // A request may name any host, so the public address decides where it is known.
  return publicUrl === undefined
    ? new URL(origin).host === new URL(url).host
    : new URL(origin).origin === new URL(publicUrl).origin;
}

const refused = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 403,
    type: problemTypes.originNotAllowed,
    title: 'Dit kan alleen op de eigen pagina',
    detail: 'Open het beheer op zijn eigen adres, en doe het daar opnieuw.',
  });
