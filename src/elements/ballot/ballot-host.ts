import type { Connection } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { ProblemType } from '../../contract/problem-types.ts';
import type { Parts } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';

/** What the controllers of a poll or survey may ask of the element that they work for. */
export interface BallotHost {
  /** Where calls go; `undefined` while the widget is not configured. */
  connection(): Connection | undefined;
  /** The root that the element renders into. */
  root(): ShadowRoot;
  /** The words that all widgets share. */
  common(): Translate<Parts['common']>;
  /** Words for a failed call. */
  wordsFor(error: EndpointError): string;
  /** Says something once in the live region. */
  announce(words: string): void;
  /** Tells the host page of a failed call. */
  report(error: EndpointError): void;
  /** Moves the focus after the next render. */
  focusOn(selector: string): Promise<void>;
  /** Reads the poll or survey again, quietly. */
  refresh(): void;
}

const closed: readonly ProblemType[] = [
  'urn:gmw:problem:poll-closed',
  'urn:gmw:problem:survey-closed',
];

/** Whether an answer came too late: the poll or survey was closed meanwhile. */
export const isTooLate = ({ problem }: EndpointError): boolean =>
  closed.some((type) => type === problem?.type);

/** Tells page and visitor that an answer was not received; what was filled in is still there. */
export function reportSendFailure(host: BallotHost, error: EndpointError): void {
  host.report(error);
  // Once it is read again the widget tells that it is closed.
  if (isTooLate(error)) host.refresh();
  else host.announce(`${host.wordsFor(error)} ${host.common()('nothingLost')}`);
}
