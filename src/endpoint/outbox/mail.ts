/** A message as it is sent: plain text, to one address. */
export interface MailMessage {
  /** The same each time that sending is tried, so that a mailbox can recognise a second one. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Sends mail; rejects when the message was not taken over, and is then asked again later. */
export interface Mail {
  send(message: MailMessage): Promise<void>;
}
