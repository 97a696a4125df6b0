import { deskTasks } from '../../contract/desk-rights.ts';
import type { DeskTask } from '../../contract/desk-rights.ts';
import { bearerOf } from '../http/bearer.ts';
import { unauthorized } from '../http/problem.ts';
import type { DeskAccess } from '../sign-in/access.ts';
import { sha256 } from '../submission/bytes.ts';

/**
 * What a token for one institution opens. It makes no accounts, which would stay when the token goes.
 */
const institutionTasks: readonly DeskTask[] = ['signups', 'offer', 'signals'];

/**
 * What the bearer token of a request may do; throws a 401 when it is not a desk token. `deskToken` has
 * tokens separated by spaces: a bare one opens everything, `<institution>:<token>` one institution.
 * Hashes are compared, so that the time reveals nothing about a token.
 */
export async function tokenAccess(
  { deskToken = '' }: { deskToken?: string | undefined },
  request: Request,
): Promise<DeskAccess> {
  const token = bearerOf(request);
  const given = token === undefined ? undefined : await sha256(token);
  for (const entry of deskToken.split(/\s+/).filter((it) => it !== '')) {
    const colon = entry.lastIndexOf(':');
    if ((await sha256(entry.slice(colon + 1))) !== given) continue;
    return accessTo(colon < 0 ? undefined : entry.slice(0, colon));
  }
  throw unauthorized('Stuur de sleutel van de werkgroep of de instelling mee, als bearer token.');
}

function accessTo(institution: string | undefined): DeskAccess {
  const name = institution ?? 'working-group';
  const tasks = institution === undefined ? deskTasks : institutionTasks;
  return {
    actor: name,
    person: { id: `token:${name}`, name },
    rights: tasks.map((task) => ({ task, ...(institution !== undefined && { institution }) })),
    withheld: [],
    signedInBy: 'token',
  };
}
