/** A sign-up was received. It never says whose, and is not fired for a sensitive group. */
export class GmwSignupSentEvent extends Event {
  /** Id of the group. */
  readonly group: string | undefined;
  /** Id of the edition; absent for "maakt niet uit". */
  readonly edition: string | undefined;
  /** What became of it, such as `received` or `waiting`. */
  readonly status: string;

  constructor(group: string | undefined, edition: string | undefined, status: string) {
    super('gmw-signup-sent', { bubbles: true, composed: true });
    this.group = group;
    this.edition = edition;
    this.status = status;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gmw-signup-sent': GmwSignupSentEvent;
  }
}
