import { setTimeout as wait } from 'node:timers/promises';
import { edition } from '../../support/load.ts';
import type { ConfirmedSignup, ConfirmedVote } from './check.ts';
import type { Random } from './random.ts';

export const poll = 'lunch';
const options = ['soup', 'salad'] as const;

/** Milliseconds after which a visitor gives an answer up, and longest pause before the next attempt. */
const patience = { answer: 15_000, pause: 2_000 };

/** Answers after which the same request is sent again. */
const later = { inProgress: 409, tooEarly: 425, unavailable: 503 };

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds after which the endpoint wants to be asked again. */
  readonly pause: number;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object | undefined;
}

interface OwnSignup {
  reference: string;
  secret: string;
  name: string;
  email: string;
  told: string[];
  isWithdrawn: boolean;
  sentAt: number;
  toldAt: number;
}

/** No answer that settles the request came before the end. */
class NoAnswer extends Error {}

/**
 * People who sign up, vote, look, withdraw and answer an offer, each request until there is an answer,
 * and some of them twice at the same moment. They remember what they were told.
 */
export class Visitors {
  readonly signups: OwnSignup[] = [];
  readonly votes: (ConfirmedVote & { isWithdrawn: boolean })[] = [];
  readonly wrongAnswers: string[] = [];
  /** Answers by their status, and requests that got none. */
  readonly answers = new Map<number | 'none', number>();
  /** Requests that were sent twice at once. */
  duplicated = 0;
  readonly #servers: () => readonly string[];
  readonly #random: Random;
  readonly #deadline: number;
  /** Those on the waiting list whom nobody is looking after now. */
  readonly #waiting: OwnSignup[] = [];
  #turn = 0;

  /** @param deadline until when a request is repeated, by `performance.now()` */
  constructor(servers: () => readonly string[], random: Random, deadline: number) {
    this.#servers = servers;
    this.#random = random;
    this.#deadline = deadline;
  }

  get confirmed(): readonly ConfirmedSignup[] {
    return this.signups;
  }

  /** All that one person does. */
  async visit(index: number): Promise<void> {
    try {
      const own = await this.#signUp(index);
      if (!own) return;
      await this.#vote(index);
      await this.#look(own);
      if (own.told.at(-1) === 'received' && this.#random.isIn(0.5)) await this.#withdraw(own);
      if (own.told.at(-1) === 'waiting') this.#waiting.push(own);
      const [other] = this.#waiting.splice(this.#random.between(0, this.#waiting.length), 1);
      if (other) await this.#answerOffer(other);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.wrongAnswers.push(error.message);
    }
  }

  async #signUp(index: number): Promise<OwnSignup | undefined> {
    const name = `Deelnemer ${index}`;
    const email = `deelnemer-${index}@example.nl`;
    const participant = { name, email, phone: `06 1${String(index).padStart(7, '0')}` };
    const form = { mode: 'self', edition, participant };
    const sentAt = performance.now();
    const answers = await this.#submit(index, 'signup', '/signups', form, 'reference');
    const [first] = answers;
    if (!first) return undefined;
    const told = answers.map((it) => String(it.body['status']));
    const { reference, secret } = first.body as { reference: string; secret: string };
    const toldAt = performance.now();
    const own = { reference, secret, name, email, told, isWithdrawn: false, sentAt, toldAt };
    this.signups.push(own);
    return own;
  }

  async #vote(index: number): Promise<void> {
    const form = { option: this.#random.pick(options) };
    const path = `/polls/${poll}/votes`;
    const [answer] = await this.#submit(index, 'vote', path, form, 'vote');
    if (!answer) return;
    const { vote, secret } = answer.body as { vote: string; secret: string };
    const own = { vote, isWithdrawn: this.#random.isIn(0.3) };
    this.votes.push(own);
    if (own.isWithdrawn) await this.#twice('DELETE', `${path}/${vote}`, secret);
  }

  async #look(own: OwnSignup): Promise<void> {
    const answer = await this.#ask('GET', `/signups/${own.reference}`, own.secret);
    if (answer) own.told.push(String(answer.body['status']));
  }

  async #withdraw(own: OwnSignup): Promise<void> {
    const answer = await this.#twice('DELETE', `/signups/${own.reference}`, own.secret);
    if (!answer) return;
    own.isWithdrawn = true;
    own.told.push(String(answer.body['status']));
  }

  async #answerOffer(own: OwnSignup): Promise<void> {
    await this.#look(own);
    if (own.told.at(-1) === 'waiting') return void this.#waiting.push(own);
    if (own.told.at(-1) !== 'offered') return;
    const body = { accept: this.#random.isIn(0.8) };
    const path = `/signups/${own.reference}/answer`;
    const answer = await this.#ask('PUT', path, own.secret, body);
    if (answer) own.told.push(String(answer.body['status']));
  }

  /** Sends a form, sometimes twice at the same moment with the same key: the answers must be the same. */
  async #submit(
    index: number,
    purpose: string,
    path: string,
    form: object,
    id: string,
  ): Promise<Answer[]> {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      // Everyone has an address of their own.
      'x-forwarded-for': `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    };
    const token = async (): Promise<string> => {
      const body = { purpose };
      const answer = await this.#until(
        { method: 'POST', path: '/form-tokens', headers, body },
        [201, 200],
      );
      return String(answer?.body['token']);
    };
    let formToken = await token();
    const once = async (): Promise<Answer | undefined> => {
      for (;;) {
        const body = { ...form, formToken };
        const answer = await this.#until({ method: 'POST', path, headers, body }, [201, 400]);
        if (answer?.status !== 400) return answer;
        // A form that is too old, or was made at a later time than now: with another token it is good.
        if (!String(answer.body['type']).endsWith('token-expired')) {
          this.#note(answer, 'POST', path);
          return undefined;
        }
        formToken = await token();
      }
    };
    const isTwice = this.#random.isIn(0.3);
    if (isTwice) this.duplicated += 1;
    const answers = await Promise.all(isTwice ? [once(), once()] : [once()]);
    const good = answers.filter((it) => it !== undefined);
    if (new Set(good.map((it) => it.body[id])).size > 1) {
      this.wrongAnswers.push(`POST ${path} with one key was stored twice`);
    }
    return good;
  }

  async #twice(method: string, path: string, secret: string): Promise<Answer | undefined> {
    if (this.#random.isIn(0.7)) return this.#ask(method, path, secret);
    this.duplicated += 1;
    const ask = () => this.#ask(method, path, secret);
    return (await Promise.all([ask(), ask()]))[0];
  }

  #ask(method: string, path: string, secret: string, body?: object): Promise<Answer | undefined> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
    return this.#until({ method, path, headers, body }, [200]);
  }

  /** Sends a request, each time to the next server, until an answer settles it. */
  async #until(request: Sent, settling: readonly number[]): Promise<Answer | undefined> {
    while (performance.now() < this.#deadline) {
      const answer = await this.#send(request);
      this.#count(answer?.status ?? 'none');
      if (answer && settling.includes(answer.status)) return answer;
      if (answer && !Object.values(later).includes(answer.status)) {
        this.#note(answer, request.method, request.path);
        // After a fault of the server a visitor tries again, but nobody should have to.
        if (answer.status < 500) return undefined;
      }
      await wait(answer ? Math.min(answer.pause, patience.pause) : 100);
    }
    throw new NoAnswer(`${request.method} ${request.path} got no answer`);
  }

  async #send({ method, path, headers, body }: Sent): Promise<Answer | undefined> {
    const bases = this.#servers();
    this.#turn += 1;
    try {
      const response = await fetch(`${bases[this.#turn % bases.length]}${path}`, {
        method,
        headers,
        signal: AbortSignal.timeout(patience.answer),
        ...(body && { body: JSON.stringify(body) }),
      });
      const pause = Number(response.headers.get('retry-after') ?? 1) * 1000;
      return { status: response.status, body: (await response.json()) as Answer['body'], pause };
    } catch {
      // The server is gone: whether it had done it, nobody knows.
      return undefined;
    }
  }

  #note({ status, body }: Answer, method: string, path: string): void {
    this.wrongAnswers.push(`${method} ${path} got ${status}: ${JSON.stringify(body)}`);
  }

  #count(status: number | 'none'): void {
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
  }
}
