/** The fields of a document as texts, by name; an absent field is an empty one. */
export type Fields = Readonly<Record<string, string>>;

/** A field that two people changed, each in their own way. */
export interface FieldConflict {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}
