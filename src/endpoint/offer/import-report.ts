export type RecordKind = 'institutions' | 'groups' | 'polls' | 'surveys';

/** What is wrong in a record of an offer file. */
export interface ImportProblem {
  /** JSON pointer to the wrong field, such as `/groups/3/name`. */
  path: string;
  kind?: RecordKind;
  /** The id of the record, and its name or question, as far as it has them. */
  id?: string;
  name?: string;
  /** The field within the record, such as `editions/0/startDate`; empty: the record itself. */
  field?: string;
  /** `record`: the whole record was left out; `field`: only this field; `nothing`: it was mended. */
  leftOut: 'record' | 'field' | 'nothing';
  /** A code of the contract, or `duplicate-id`, `has-signups`, `markup`. */
  code: string;
  /** The same in Dutch, for the author of the file. */
  detail: string;
}

/** A sign-up status of the file that visitors do not see so, because places or dates say otherwise. */
export interface StatusChange {
  /** JSON pointer to the status, such as `/groups/3/editions/0/signupStatus`. */
  path: string;
  /** The group and its name, and the edition. */
  id: string;
  name: string;
  edition: string;
  /** What the file says, and what visitors see. */
  stated: string;
  shown: string;
  /** The same in Dutch, with the reason, for the author of the file. */
  detail: string;
}

export interface ImportReport {
  imported: { institutions: number; groups: number; polls: number; surveys: number };
  problems: ImportProblem[];
  statusChanges: StatusChange[];
}
