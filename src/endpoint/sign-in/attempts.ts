import type { Services } from '../services.ts';
import { clientNetwork } from '../submission/client-network.ts';
import type { Counter } from '../submission/limits.ts';

/** The counter of attempts to sign in from a client address; undefined when the host does not know it. */
export async function attemptsFrom(
  { clientAddress, contactKeys, policy }: Services,
  request: Request,
): Promise<Counter | undefined> {
  const address = clientAddress(request);
  if (address === undefined) return undefined;
  const hash = await contactKeys.addressHash(clientNetwork(address));
  return { name: `sign-in address ${hash}`, limit: policy.signIn.perAddress };
}
