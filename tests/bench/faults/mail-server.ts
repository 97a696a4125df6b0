import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** What the mail server does with a message. */
export const mailModes = ['taking', 'slow', 'refusing', 'deferring', 'bouncing'] as const;
export type MailMode = (typeof mailModes)[number];

export interface TakenMessage {
  /** The part of its `Message-ID` that is the id in the outbox. */
  readonly id: string;
  readonly to: string;
}

/** Milliseconds that a slow server needs for one message. */
const slowness = 2_000;

const refusal = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

/** A mail server on this machine that fails as it is told to, and remembers what it took. */
export class FaultyMailServer {
  mode: MailMode = 'taking';
  /** Every message that was taken, as often as it was. */
  readonly taken: TakenMessage[] = [];
  /** Addresses of which the server said that there is no such mailbox. */
  readonly bounced = new Set<string>();
  /** Connections and messages by how they were treated. */
  readonly treated: Record<MailMode, number> = {
    taking: 0,
    slow: 0,
    refusing: 0,
    deferring: 0,
    bouncing: 0,
  };
  readonly #server: SMTPServer;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (_session, done) => {
        if (this.mode !== 'refusing') return done();
        this.treated.refusing += 1;
        done(refusal(421, 'Too busy'));
      },
      onRcptTo: ({ address }, _session, done) => {
        if (this.mode === 'bouncing') {
          this.treated.bouncing += 1;
          this.bounced.add(address);
          return done(refusal(550, '5.1.1 No such mailbox'));
        }
        if (this.mode !== 'deferring') return done();
        this.treated.deferring += 1;
        done(refusal(451, '4.7.1 Try again later'));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const id = /^message-id:\s*<([^@>]+)@/im.exec(Buffer.concat(chunks).toString())?.[1];
          const to = session.envelope.rcptTo[0]?.address ?? '';
          const take = async (): Promise<void> => {
            await this.#take({ id: id ?? '', to });
            done();
          };
          void take();
        });
      },
    });
    // Killed servers leave connections behind.
    this.#server.on('error', () => undefined);
  }

  async #take(message: TakenMessage): Promise<void> {
    const { mode } = this;
    if (mode === 'slow') await wait(slowness);
    this.treated[mode === 'slow' ? 'slow' : 'taking'] += 1;
    this.taken.push(message);
  }

  /** Starts it on a free port; resolves to its `SMTP_URL`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = this.#server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
