import type { Mail, MailMessage } from '../outbox/mail.ts';

/** Whether the mail server answered the last time. `unknown`: it was not asked yet. */
export type MailState = 'not-configured' | 'unknown' | 'working' | 'failing';

/** Milliseconds between two checks, when no message was sent meanwhile. */
const checkInterval = 60_000;

/** Sends by another `Mail`, and remembers whether its server answers. */
export class WatchedMail implements Mail {
  readonly #mail: Mail;
  readonly #clock: () => Date;
  #state: MailState = 'unknown';
  #answeredAt = -Infinity;

  constructor(mail: Mail, clock: () => Date) {
    this.#mail = mail;
    this.#clock = clock;
  }

  get state(): MailState {
    return this.#state;
  }

  async send(message: MailMessage): Promise<void> {
    try {
      await this.#mail.send(message);
      this.#remember('working');
    } catch (error) {
      this.#remember(isAboutMessage(error) ? 'working' : 'failing');
      throw error;
    }
  }

  /** Asks the server whether it would take a message, at most once a minute. */
  async check(): Promise<void> {
    if (!this.#mail.check) return;
    const age = this.#clock().getTime() - this.#answeredAt;
    if (age >= 0 && age < checkInterval) return;
    try {
      await this.#mail.check();
      this.#remember('working');
    } catch {
      this.#remember('failing');
    }
  }

  #remember(state: MailState): void {
    this.#state = state;
    this.#answeredAt = this.#clock().getTime();
  }
}

/** Whether the server works and refused this one address or message. */
function isAboutMessage(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const refusesAll = responseCode === 421 || responseCode === 454;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && !refusesAll;
}
