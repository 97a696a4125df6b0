/** Writes one line. */
export type Log = (line: string) => void;

/**
 * One line a request: method, path and status. Never the query, a header or a body: what people look
 * for and send is theirs.
 */
export function logRequest(log: Log, request: Request, response: Response): void {
  log(`${request.method} ${new URL(request.url).pathname} ${response.status}`);
}
