/** A person's data that was erased: no more than the reference, which leads to nobody any more. */
export interface Erasure {
  reference: string;
  erasedAt: string;
}
