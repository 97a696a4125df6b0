import type { MailState } from './watched-mail.ts';

/** Messages of the outbox, as counts. */
export interface MessageCounts {
  /** Still to be sent. */
  waiting: number;
  /** Given up. */
  failed: number;
  /** Seconds for which the oldest waiting message has been due; 0: none is. */
  overdueSeconds: number;
}

/** How an endpoint is doing; it has nothing of people. */
export interface EndpointHealth {
  /** Whether the database answered in time. */
  database: boolean;
  mail: MailState;
  /** Seconds since a round of work in this process last ended without an error; absent: none did yet. */
  secondsSinceRound?: number;
  /** Absent when the database did not answer. */
  messages?: MessageCounts;
}
