import type { Ballot } from './ballot.ts';

/** How it stands, as the words of the desk name it. */
export function stateKey({ shared }: Ballot): 'draft' | 'not-yet-open' | 'open' | 'closed' {
  if (shared.isDraft) return 'draft';
  return shared.state === 'open' ? 'open' : shared.state === 'closed' ? 'closed' : 'not-yet-open';
}
