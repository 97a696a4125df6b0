/** The kinds of error answers that only routes of the desk have. */
export const deskProblemTypes = {
  /** 412: the document was changed since it was read; `current` is what it is now. */
  changedMeanwhile: 'urn:gmw:problem:changed-meanwhile',
  /** 428: the request does not tell which version it is based on. */
  versionRequired: 'urn:gmw:problem:version-required',
} as const;
export type DeskProblemType = (typeof deskProblemTypes)[keyof typeof deskProblemTypes];
