/** The number of results changed. */
export class GmwResultsEvent extends Event {
  /** Number of groups found; with a sentence of those that fit it, or nearly. */
  readonly total: number;

  constructor(total: number) {
    super('gmw-results', { bubbles: true, composed: true });
    this.total = total;
  }
}

/** A group's page was opened. This event is not sent for a sensitive group. */
export class GmwGroupOpenEvent extends Event {
  /** Id of the group. */
  readonly group: string;

  constructor(group: string) {
    super('gmw-group-open', { bubbles: true, composed: true });
    this.group = group;
  }
}

/**
 * A visitor wants to sign up. A page that handles it itself calls `preventDefault()`. This event is not
 * sent for a sensitive group.
 */
export class GmwSignupStartEvent extends Event {
  /** Id of the group. */
  readonly group: string;
  /** Id of the edition; absent when it does not matter which. */
  readonly edition: string | undefined;

  constructor(group: string, edition: string | undefined) {
    super('gmw-signup-start', { bubbles: true, composed: true, cancelable: true });
    this.group = group;
    this.edition = edition;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gmw-results': GmwResultsEvent;
    'gmw-group-open': GmwGroupOpenEvent;
    'gmw-signup-start': GmwSignupStartEvent;
  }
}
