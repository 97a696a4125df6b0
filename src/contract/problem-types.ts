/**
 * The kinds of error answers: the `type` of a problem. A client decides by `type` what to do next,
 * never by the words in `title` and `detail`.
 */
export const problemTypes = {
  /** 400: something in the body or the query is missing or wrong; `errors` tells what, all at once. */
  invalidInput: 'urn:gmw:problem:invalid-input',
  /** 400: the body is no JSON. */
  malformedJson: 'urn:gmw:problem:malformed-json',
  /** 400: a submission without (or with an unusable) `Idempotency-Key`. */
  idempotencyKeyMissing: 'urn:gmw:problem:idempotency-key-missing',
  /** 400: the form token was not given out by this endpoint for this purpose. */
  tokenInvalid: 'urn:gmw:problem:token-invalid',
  /** 400: the form token is too old. Get a new one and send again with the same key. */
  tokenExpired: 'urn:gmw:problem:token-expired',
  /** 400: the form token was used by another submission. Get a new one, send with the same key. */
  tokenUsed: 'urn:gmw:problem:token-used',
  /** 401: the bearer token is missing, or is not the one for this. */
  unauthorized: 'urn:gmw:problem:unauthorized',
  /** 403: the site may not send to this endpoint. */
  originNotAllowed: 'urn:gmw:problem:origin-not-allowed',
  /** 404: no such path or record. */
  notFound: 'urn:gmw:problem:not-found',
  /** 405: the path is there, the method is not; `Allow` has those that are. */
  methodNotAllowed: 'urn:gmw:problem:method-not-allowed',
  /** 409: the same submission is still being handled. Wait `Retry-After` seconds, same key. */
  inProgress: 'urn:gmw:problem:in-progress',
  /** 409: sign-up for this group is by phone only. */
  signupByPhone: 'urn:gmw:problem:signup-by-phone',
  /** 409: sign-up is not open (any more) for this group or edition. */
  signupClosed: 'urn:gmw:problem:signup-closed',
  /** 409: the sign-up is in a state in which this cannot be done (any more). */
  notPossibleNow: 'urn:gmw:problem:not-possible-now',
  /** 409: the offered place was not accepted in time. */
  offerExpired: 'urn:gmw:problem:offer-expired',
  /** 409: the poll takes no votes now. */
  pollClosed: 'urn:gmw:problem:poll-closed',
  /** 409: the survey takes no responses now. */
  surveyClosed: 'urn:gmw:problem:survey-closed',
  /** 409: the invitation code is not one of this survey, or not any more. */
  codeRefused: 'urn:gmw:problem:code-refused',
  /** 413: the body is larger than the endpoint reads. */
  tooLarge: 'urn:gmw:problem:too-large',
  /** 415: the body is not `application/json`. */
  unsupportedMediaType: 'urn:gmw:problem:unsupported-media-type',
  /** 422: the idempotency key was used with another body. */
  keyReused: 'urn:gmw:problem:idempotency-key-reused',
  /** 425: the form token is too young. Wait `Retry-After` seconds, same token and key. */
  tokenTooYoung: 'urn:gmw:problem:token-too-young',
  /** 429: too many submissions. Wait `Retry-After` seconds, same key. */
  limited: 'urn:gmw:problem:limited',
  /** 500: something is wrong in the endpoint. */
  serverError: 'urn:gmw:problem:server-error',
  /** 503: the store cannot be reached now. Wait `Retry-After` seconds, same key. */
  unavailable: 'urn:gmw:problem:unavailable',
} as const;
export type ProblemType = (typeof problemTypes)[keyof typeof problemTypes];
