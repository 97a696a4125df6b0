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
}
