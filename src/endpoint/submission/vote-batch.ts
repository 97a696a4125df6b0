import type { Services } from '../services.ts';
import type { InTransaction } from '../store/store.ts';
import { sha256 } from './bytes.ts';
import { clientNetwork } from './client-network.ts';
import { raise } from './limits.ts';

/**
 * The batch that a new vote belongs to; undefined for a vote that counts at once. Batches keep together
 * what comes from one address in one window of the policy, so that the working group can decide on a
 * whole meeting room. The name is a hash under a key: no address follows from it.
 */
export async function batchOfVote(
  tx: InTransaction,
  { contactKeys, policy, clientAddress }: Services,
  request: Request,
  poll: string,
  now: Date,
): Promise<string | undefined> {
  const address = clientAddress(request);
  if (address === undefined) return undefined;
  const hash = await contactKeys.addressHash(clientNetwork(address));
  const limit = policy.votesThatCount;
  const { count, start } = await raise(tx, { name: `votes ${poll} ${hash}`, limit }, now);
  return count > limit.count ? sha256(`${poll} ${hash} ${start.toISOString()}`) : undefined;
}
