import { problemTypes } from '../../contract/problem-types.ts';
import type { ProblemType } from '../../contract/problem-types.ts';
import type { DeskProblemType } from '../../contract/desk-problem-types.ts';
import type { DetailedProblem, ProblemError } from '../../contract/problem.ts';

export interface ProblemOptions {
  status: number;
  type: ProblemType | DeskProblemType;
  title: string;
  detail: string;
  errors?: ProblemError[];
  /** The document as it is now, when it was changed meanwhile. */
  current?: unknown;
  headers?: Record<string, string>;
}

/** An error answer (RFC 9457). Any code may throw it; `createApp` turns it into a response. */
export class ProblemAnswer extends Error {
  readonly problem: DetailedProblem;
  readonly headers: Record<string, string>;

  constructor({ headers = {}, errors, current, ...rest }: ProblemOptions) {
    super(rest.title);
    this.problem = {
      ...rest,
      ...(errors && { errors }),
      ...(current !== undefined && { current }),
    };
    this.headers = headers;
  }

  toResponse(): Response {
    return new Response(JSON.stringify(this.problem), {
      status: this.problem.status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        ...this.headers,
      },
    });
  }
}

export const notFound = (detail = 'Deze pagina of dit gegeven bestaat hier niet.'): ProblemAnswer =>
  new ProblemAnswer({
    status: 404,
    type: problemTypes.notFound,
    title: 'Niet gevonden',
    detail,
  });

export const unauthorized = (
  detail = 'Stuur het geheim mee dat hierbij hoort, als bearer token.',
): ProblemAnswer =>
  new ProblemAnswer({
    status: 401,
    type: problemTypes.unauthorized,
    title: 'Dit mag u niet',
    detail,
    headers: { 'www-authenticate': 'Bearer' },
  });

export const invalidInput = (errors: ProblemError[]): ProblemAnswer =>
  new ProblemAnswer({
    status: 400,
    type: problemTypes.invalidInput,
    title: 'De gegevens kloppen niet',
    detail: 'Een of meer gegevens ontbreken of zijn niet goed. In "errors" staat welke.',
    errors,
  });

export const serverError = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 500,
    type: problemTypes.serverError,
    title: 'Er ging iets mis',
    detail: 'Er ging iets mis bij ons. Probeer het later opnieuw.',
  });

export const unavailable = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 503,
    type: problemTypes.unavailable,
    title: 'Even niet bereikbaar',
    detail: 'Het is nu te druk. Probeer het zo opnieuw.',
    headers: { 'retry-after': '2' },
  });
