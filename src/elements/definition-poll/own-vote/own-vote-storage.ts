import { jsonText } from '../../../client/json-text.ts';

/** A vote that was cast on this device: what it takes to change or withdraw it and to mark the choice. */
export interface OwnVote {
  /** Id of the vote at the endpoint. */
  readonly vote: string;
  /** Given once by the endpoint; whoever has it may change or withdraw the vote. */
  readonly secret: string;
  /** Id of the option that was chosen. */
  readonly option: string;
}

const storageKey = (endpoint: string, poll: string): string => `gmw-vote ${endpoint} ${poll}`;

/** The vote that this device stored, if any. Where a browser refuses storage there is none. */
export function readOwnVote(endpoint: string, poll: string): OwnVote | undefined {
  try {
    const stored = JSON.parse(
      localStorage.getItem(storageKey(endpoint, poll)) ?? '{}',
    ) as Partial<OwnVote>;
    const { vote, secret, option } = stored;
    return vote && secret && option ? { vote, secret, option } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores the vote on this device, which happens only after voting. False where the browser refuses:
 * then the vote can be changed for as long as the page is open.
 */
export function storeOwnVote(endpoint: string, poll: string, own: OwnVote): boolean {
  try {
    localStorage.setItem(storageKey(endpoint, poll), jsonText(own));
    return true;
  } catch {
    return false;
  }
}

/** Removes the vote from this device; at the endpoint it still counts. */
export function removeOwnVote(endpoint: string, poll: string): void {
  try {
    localStorage.removeItem(storageKey(endpoint, poll));
  } catch {
    // Nothing could be stored either.
  }
}
