import { call, type CallOptions, type Connection } from '../../client/call.ts';
import { EndpointError } from '../../client/endpoint-error.ts';
import { deskProblemTypes } from '../../contract/desk-problem-types.ts';
import type { Route } from '../../contract/route.ts';
import type { DeskTexts } from '../../locale/nl/desk.ts';
import type { Translate } from '../../locale/translate.ts';

/** What the controllers of the desk ask of the element. */
export interface DeskHost {
  connection(): Connection | undefined;
  t(): Translate<DeskTexts>;
  announce(words: string): void;
  /** The endpoint answered, or could not be reached. */
  contact(error?: EndpointError): void;
  report(error: EndpointError): void;
  /** Moves the focus after the next render, to the first of these that is there. */
  focusOn(...selectors: readonly string[]): Promise<void>;
  /** A call was refused because nobody is signed in any more, or because it was too long ago for this. */
  signedOut(reason?: 'not-fresh'): void;
  /** Something changed that other lists show too. */
  changed(): void;
}

/**
 * Calls a route of the desk.
 * @throws {EndpointError} When nobody is signed in any more, the desk is told first.
 */
export async function deskCall<Answer>(
  host: DeskHost,
  route: Route<string, never, never, Answer> | Route<string, unknown, unknown, Answer>,
  options: CallOptions = {},
): Promise<Answer> {
  const connection = host.connection();
  if (!connection) throw new EndpointError('misconfigured');
  try {
    const answer = await call(connection, route, { ...options, isPrivate: true });
    host.contact();
    return answer;
  } catch (error) {
    if (error instanceof EndpointError) host.contact(error);
    if (error instanceof EndpointError && error.status === 401) host.signedOut();
    else if (isNotFresh(error)) host.signedOut('not-fresh');
    throw error;
  }
}

/** The session is too old for what was asked: signing in once more is enough. */
export const isNotFresh = (error: unknown): boolean =>
  error instanceof EndpointError && error.problem?.type === deskProblemTypes.freshSignInRequired;

/** A call was refused because of who is signed in, or since when; the work stays where it is. */
export const isSignedOut = (error: EndpointError): boolean =>
  error.status === 401 || isNotFresh(error);

export const asEndpointError = (cause: unknown): EndpointError =>
  cause instanceof EndpointError ? cause : new EndpointError('server', { cause });
