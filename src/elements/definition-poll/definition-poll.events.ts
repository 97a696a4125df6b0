/** A vote was received. Which option was chosen is not told. */
export class GmwVoteSentEvent extends Event {
  /** Id of the poll. */
  readonly poll: string;

  constructor(poll: string) {
    super('gmw-vote-sent', { bubbles: true, composed: true });
    this.poll = poll;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gmw-vote-sent': GmwVoteSentEvent;
  }
}
