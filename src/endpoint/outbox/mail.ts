/** A plain-text message to one address. */
export interface MailMessage {
  /** The same for each attempt, so that a mailbox can recognise a duplicate. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Sends mail. It rejects when the mail server did not accept the message; another attempt follows. */
export interface Mail {
  send(message: MailMessage): Promise<void>;
  /**
   * Rejects when the mail server cannot be reached or would take no message from us. The endpoint calls
   * it about once a minute when it sends nothing, so that a dead server is seen before a message waits.
   */
  check?(): Promise<void>;
}
