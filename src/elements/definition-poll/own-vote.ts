/** The vote that was cast on this device: enough to change or withdraw it, and to mark the choice. */
export interface OwnVote {
  readonly vote: string;
  readonly secret: string;
  readonly option: string;
}

const keyOf = (endpoint: string, poll: string): string => `gmw-vote ${endpoint} ${poll}`;

/** What is kept, if anything. A browser may refuse to keep anything at all. */
export function readOwnVote(endpoint: string, poll: string): OwnVote | undefined {
  try {
    const kept = JSON.parse(
      localStorage.getItem(keyOf(endpoint, poll)) ?? '{}',
    ) as Partial<OwnVote>;
    const { vote, secret, option } = kept;
    return vote && secret && option ? { vote, secret, option } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the vote, only after voting; without one, forgets it. */
export function keepOwnVote(endpoint: string, poll: string, own: OwnVote | undefined): void {
  try {
    if (own) localStorage.setItem(keyOf(endpoint, poll), JSON.stringify(own));
    else localStorage.removeItem(keyOf(endpoint, poll));
  } catch {
    // Then the vote can be changed as long as the page is open.
  }
}
