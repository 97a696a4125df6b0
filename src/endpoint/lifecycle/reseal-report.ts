/** The result of encrypting everything again. */
export interface ResealReport {
  /** Values that got the present key. */
  resealed: number;
  /** Values that no given key can decrypt; they stay as they are. */
  unreadable: number;
}
