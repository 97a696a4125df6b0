/** A record that was left out: where it is in the file, and which of its fields is wrong. */
export interface ImportProblem {
  /** JSON pointer to the wrong field, such as `/groups/3/name`. */
  path: string;
  /** What is wrong: a code of the contract, or `duplicate-id`. */
  code: string;
  /** The same in words, for whoever made the file. */
  detail: string;
}

export interface ImportReport {
  imported: { institutions: number; groups: number; polls: number; surveys: number };
  problems: ImportProblem[];
}
