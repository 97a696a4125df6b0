// A mail that somebody waits for leaves after the answer, without a round of work.
import { expect, it, vi } from 'vitest';
import type { Mail, MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { DeskBrowser } from './desk-browser.ts';
import { sampleGroups } from './sample-groups.ts';
import { signUp } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const [mieke, joost] = ['mieke@welzijn.example', 'joost@welzijn.example'];

/** A mail server that takes each message when the test lets it. */
class HeldMail implements Mail {
  readonly given: MailMessage[] = [];
  readonly #waiting: (() => void)[] = [];
  #isOpen = false;

  send(message: MailMessage): Promise<void> {
    this.given.push(message);
    if (this.#isOpen) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  open(): void {
    this.#isOpen = true;
    for (const take of this.#waiting.splice(0)) take();
  }
}

describeDatabases('a mail that somebody waits for', (open) => {
  async function start(options: object = {}) {
    const mail = new HeldMail();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: sampleGroups,
      mail,
      publicUrl: 'https://aanbod.example.nl',
      sendsAtOnce: true,
      ...options,
    });
    for (const email of [mieke, joost]) {
      await endpoint.endpoint.invite({ email, name: email, mail: false });
    }
    const ask = async (email: string) => {
      const { status } = await new DeskBrowser(endpoint).post('/sign-in', { email });
      expect(status).toBe(204);
    };
    return { endpoint, mail, ask };
  }

  it('leaves without a round, to the known only, and begins after the answer', async () => {
    const { endpoint, mail, ask } = await start();
    mail.open();
    await ask(mieke);
    expect(mail.given).toEqual([]);
    await vi.waitFor(() => expect(mail.given).toMatchObject([{ to: mieke }]));
    await ask('nobody@else.example');
    expect(await endpoint.endpoint.work()).toMatchObject({ waiting: 0 });
    expect(mail.given).toHaveLength(1);
    await endpoint.endpoint.close();
  });

  it('leaves too when it has the link that somebody lost', async () => {
    const { endpoint, mail } = await start();
    mail.open();
    const email = 'noor@example.nl';
    await signUp(endpoint, { edition: 'assertive-1', participant: { name: 'Noor', email } });
    await endpoint.endpoint.work();
    const before = mail.given.length;
    await endpoint.submit('/signup-links', 'signup', { email });
    await vi.waitFor(() => expect(mail.given.slice(before)).toMatchObject([{ to: email }]));
    await endpoint.endpoint.close();
  });

  it('leaves after the message that is being sent, never beside it', async () => {
    const { endpoint, mail, ask } = await start();
    await ask(mieke);
    await vi.waitFor(() => expect(mail.given).toHaveLength(1));
    // The delivery in progress has listed its messages already.
    await ask(joost);
    // Timers end in order: that of the request is over after this one.
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(mail.given).toHaveLength(1);
    mail.open();
    await vi.waitFor(() => expect(mail.given.map((it) => it.to)).toEqual([mieke, joost]));
    await endpoint.endpoint.close();
    expect(mail.given).toHaveLength(2);
  });

  it('waits for the next start when the endpoint closes', async () => {
    const errors: unknown[] = [];
    const { endpoint, mail, ask } = await start({
      onError: (error: unknown) => errors.push(error),
    });
    await ask(mieke);
    await vi.waitFor(() => expect(mail.given).toHaveLength(1));
    await ask(joost);
    const closed = endpoint.endpoint.close();
    mail.open();
    await closed;
    expect(mail.given).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('waits for a round where the host may stop after an answer', async () => {
    const { endpoint, mail, ask } = await start({ sendsAtOnce: false });
    mail.open();
    await ask(mieke);
    expect(await endpoint.endpoint.work()).toEqual({ sent: 1, waiting: 0 });
    await endpoint.endpoint.close();
  });
});
