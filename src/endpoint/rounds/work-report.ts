/** The result of a round of work. */
export interface WorkReport {
  /** Messages that were sent. */
  sent: number;
  /** Messages that are still to be sent. */
  waiting: number;
}
