/** Why a record was left out: which field is wrong, and in what way. */
export interface ImportProblem {
  /** JSON pointer to the wrong field, such as `/groups/3/name`. */
  path: string;
  /** A code of the contract, or `duplicate-id`. */
  code: string;
  /** The same in Dutch, for the author of the file. */
  detail: string;
}

export interface ImportReport {
  imported: { institutions: number; groups: number; polls: number; surveys: number };
  problems: ImportProblem[];
}
