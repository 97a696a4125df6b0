import { bearerOf } from '../http/bearer.ts';
import { unauthorized } from '../http/problem.ts';
import { sha256 } from '../submission/bytes.ts';

/** What a token opens: one institution, or all of them. */
export interface DeskScope {
  institution?: string;
}

/**
 * What the bearer token of a request opens. `deskToken` has tokens separated by spaces: a bare one is
 * for everything, `<institution>:<token>` for the sign-ups of one institution. Hashes are compared,
 * so that the time it takes tells nothing of a token. 401 without a token that is right.
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
