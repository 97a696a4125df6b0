import { bearerOf } from '../http/bearer.ts';
import { unauthorized } from '../http/problem.ts';
import { sha256 } from '../submission/bytes.ts';

/** The rights of a desk token: one institution, or everything when `institution` is absent. */
export interface DeskScope {
  institution?: string;
}

/**
 * The scope of the bearer token of a request; throws a 401 when it is not a desk token. `deskToken` has
 * tokens separated by spaces: a bare one opens everything, `<institution>:<token>` one institution.
 * Hashes are compared, so that the time reveals nothing about a token.
 */
export async function deskScope(
  { deskToken = '' }: { deskToken?: string | undefined },
  request: Request,
): Promise<DeskScope> {
  const token = bearerOf(request);
  const given = token === undefined ? undefined : await sha256(token);
  for (const entry of deskToken.split(/\s+/).filter((it) => it !== '')) {
    const colon = entry.lastIndexOf(':');
    if ((await sha256(entry.slice(colon + 1))) !== given) continue;
    return colon < 0 ? {} : { institution: entry.slice(0, colon) };
  }
  throw unauthorized('Stuur de sleutel van de werkgroep of de instelling mee, als bearer token.');
}
