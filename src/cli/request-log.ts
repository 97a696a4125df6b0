/** Writes one line. */
export type WriteLine = (line: string) => void;

export const logFormats = ['text', 'json'] as const;
export type LogFormat = (typeof logFormats)[number];

/** What is logged of a request: never its query, headers or body, because they are personal. */
export interface RequestEntry {
  requestId: string;
  method: string;
  path: string;
  status: number;
  milliseconds: number;
}

/** The log of a server, as lines for people or as JSON. */
export class ServerLog {
  readonly #write: WriteLine;
  readonly #format: LogFormat;

  constructor(write: WriteLine, format: LogFormat) {
    this.#write = write;
    this.#format = format;
  }

  request({ requestId, method, path, status, milliseconds }: RequestEntry): void {
    const duration = Math.round(milliseconds * 10) / 10;
    if (this.#format === 'text') {
      this.#write(`${now()} ${method} ${path} ${status} ${duration}ms ${requestId}`);
    } else {
      const entry = { method, path, status, milliseconds: duration, requestId };
      this.#writeJson('info', entry);
    }
  }

  warning(message: string): void {
    if (this.#format === 'text') this.#write(`${now()} ${message}`);
    else this.#writeJson('warning', { message });
  }

  /** Logs an unexpected error, with its stack. */
  error(error: unknown, requestId?: string): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const id = requestId === undefined ? {} : { requestId };
    if (this.#format === 'text') this.#write([now(), requestId, stack].filter(Boolean).join(' '));
    else this.#writeJson('error', { message, stack, ...id });
  }

  #writeJson(level: string, entry: object): void {
    this.#write(JSON.stringify({ time: now(), level, ...entry }));
  }
}

const now = (): string => new Date().toISOString();

/** A log that writes the lines of one turn of the event loop together, which costs a busy server less. */
export function batchLines(write: (text: string) => void): WriteLine {
  const lines: string[] = [];
  return (line) => {
    if (lines.push(line) > 1) return;
    setImmediate(() => write(`${lines.splice(0).join('\n')}\n`));
  };
}

/**
 * The path of a request, for the log, without the query.
 * (`new URL` would take longer than the rest of the log line.)
 */
export function pathOf({ url }: Request): string {
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}
