import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** Messages as they came, newest last. */
  readonly received: readonly string[];
  /** How many were not taken. */
  readonly refused: () => number;
  stop(): Promise<void>;
}

/** A mail server on this machine; the first `failures` messages are not taken. */
export async function mailServer(failures = 0): Promise<MailServer> {
  const received: string[] = [];
  let refused = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let message = '';
      stream.on('data', (chunk: Buffer) => {
        message += chunk.toString();
      });
      stream.on('end', () => {
        const refuse = refused < failures;
        if (refuse) refused += 1;
        else received.push(message);
        done(refuse ? Object.assign(new Error('Try again later'), { responseCode: 451 }) : null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refused: () => refused,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
