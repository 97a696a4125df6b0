/**
 * A person's data that was erased, or a vote that was withdrawn: no more than the reference, which leads
 * to nobody any more. `ended:<id>` is somebody who was ended at the desk, `answered:<id>` a demand signal
 * that was answered.
 */
export interface Erasure {
  reference: string;
  erasedAt: string;
}
