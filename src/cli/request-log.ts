/** Writes one line. */
export type Log = (line: string) => void;

/** A log that writes the lines of one turn of the event loop together, which costs a busy server less. */
export function batchLines(write: (text: string) => void): Log {
  const lines: string[] = [];
  return (line) => {
    if (lines.push(line) > 1) return;
    setImmediate(() => write(`${lines.splice(0).join('\n')}\n`));
  };
}

/**
 * The path of a request, for the log. The log never has the query, headers or body: they are personal.
 * (`new URL` would take longer than the rest of the log line.)
 */
export function pathOf({ url }: Request): string {
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}
