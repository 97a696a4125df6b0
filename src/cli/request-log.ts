/** Writes one line. */
export type Log = (line: string) => void;

/** Writes the lines of one turn of the event loop at once: a busy server writes less often. */
export function batchLines(write: (text: string) => void): Log {
  const lines: string[] = [];
  return (line) => {
    if (lines.push(line) > 1) return;
    setImmediate(() => write(`${lines.splice(0).join('\n')}\n`));
  };
}

/**
 * Where a request goes. The log has it with method and status, never the query, a header or a body:
 * what people look for and send is theirs. (`new URL` would take longer than the rest of the log.)
 */
export function pathOf({ url }: Request): string {
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}
