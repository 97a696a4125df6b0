/** The kinds of error answers that only routes of the desk have. */
export const deskProblemTypes = {
  /** 403: the link or code is not right, was used, or is too old. */
  signInRefused: 'urn:gmw:problem:sign-in-refused',
  /** 403: the link was opened in another browser than the one that asked: type the code there. */
  otherBrowser: 'urn:gmw:problem:other-browser',
  /** 403: the task, or this part of it, is not one of the rights of who is signed in. */
  rightMissing: 'urn:gmw:problem:right-missing',
  /** 403: the right needs a passkey or the identity provider, and the session came by mail. */
  strongerSignInRequired: 'urn:gmw:problem:stronger-sign-in-required',
  /** 409: the last administrator stays. */
  lastAdministrator: 'urn:gmw:problem:last-administrator',
  /** 409: somebody with this mail address is here already. */
  alreadyInvited: 'urn:gmw:problem:already-invited',
  /** 403: sign in again: the session is not fresh. */
  freshSignInRequired: 'urn:gmw:problem:fresh-sign-in-required',
  /** 412: the document was changed since it was read; `current` is what it is now. */
  changedMeanwhile: 'urn:gmw:problem:changed-meanwhile',
  /** 428: the request does not tell which version it is based on. */
  versionRequired: 'urn:gmw:problem:version-required',
} as const;
export type DeskProblemType = (typeof deskProblemTypes)[keyof typeof deskProblemTypes];
