import { announceStarts } from '../lifecycle/announce-start.ts';
import { callBeforeOffersEnd } from '../lifecycle/call-before-end.ts';
import { releaseDecisions } from '../lifecycle/decide-text.ts';
import { expireOffers, offerAllPlaces } from '../lifecycle/expire-offers.ts';
import { releaseDueChanges } from '../lifecycle/held-changes.ts';
import { remindOfStarts } from '../lifecycle/remind.ts';
import { renewContactHashes } from '../lifecycle/renew-contact-hashes.ts';
import { eraseExpired } from '../lifecycle/retention.ts';
import { tellOpenings } from '../lifecycle/tell-opening.ts';
import { tellChanges } from '../lifecycle/tell-change.ts';
import { tellOfTexts } from '../lifecycle/tell-of-texts.ts';
import { deliver } from '../outbox/deliver.ts';
import type { Services } from '../services.ts';
import { removeOldCeremonies } from '../store/desk-ceremonies.ts';
import { removeEndedSessions } from '../store/desk-sessions.ts';
import { removeSettledChanges } from '../store/held-changes.ts';
import { claimTurn } from '../store/settings.ts';
import { SingleFlight } from './single-flight.ts';
import type { WatchedMail } from './watched-mail.ts';
import { releaseAnswers } from '../desk/signal-answer.ts';
import type { WorkReport } from './work-report.ts';

/** Milliseconds that a stop waits for the message that is being sent. */
const deliveryPatience = 3_000;

/**
 * Does what has become due. A round has two parts: what the clock decides, and sending messages. A slow
 * mail server delays only the second part; the next round starts its first part all the same.
 */
export class Rounds {
  readonly #services: Services;
  readonly #mail: WatchedMail | undefined;
  readonly #onError: (error: unknown) => void;
  readonly #due = new SingleFlight<void>();
  readonly #delivery = new SingleFlight<WorkReport>();
  readonly #stopped = new AbortController();
  #endedAt: number | undefined;

  constructor(
    services: Services,
    mail: WatchedMail | undefined,
    onError: (error: unknown) => void,
  ) {
    this.#services = services;
    this.#mail = mail;
    this.#onError = onError;
  }

  /** Seconds since the first part of a round last ended without an error; undefined: none did yet. */
  get secondsSinceEnd(): number | undefined {
    return this.#endedAt === undefined ? undefined : (performance.now() - this.#endedAt) / 1000;
  }

  /** Resolves after the messages that were due are sent. Concurrent calls share each part. */
  async run(): Promise<WorkReport> {
    await this.#due.run(() => this.#doWhatIsDue());
    return this.#delivery.run(() => this.#deliver());
  }

  /**
   * Sends the messages that are due, without waiting for a round. It begins after the answer of the
   * request that asks for it, whose time must not tell whether there is something to send.
   */
  sendSoon(): void {
    if (!this.#mail) return;
    setTimeout(() => void this.#delivery.runAnew(() => this.#deliver()).catch(this.#onError));
  }

  /** Starts nothing more, and waits for what is in progress, but for a slow mail server not long. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#due.settled();
    const patience = new Promise<void>((resolve) => setTimeout(resolve, deliveryPatience));
    await Promise.race([this.#delivery.settled(), patience]);
  }

  async #doWhatIsDue(): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    const services = this.#services;
    const now = services.clock();
    await releaseDueChanges(services, now);
    await releaseDecisions(services, now);
    await releaseAnswers(services, now);
    await tellOfTexts(services, now);
    await tellChanges(services, now);
    await callBeforeOffersEnd(services, now);
    await remindOfStarts(services, now);
    await expireOffers(services, now);
    await offerAllPlaces(services, now);
    await announceStarts(services, now);
    await tellOpenings(services, now);
    await eraseExpired(services, now);
    await removeExpired(services, now);
    await renewOutdatedHashes(services, now);
    // The monotonic clock: the age of a round must not change when the clock is set.
    this.#endedAt = performance.now();
  }

  async #deliver(): Promise<WorkReport> {
    const { signal } = this.#stopped;
    // The database may be closed by now.
    if (signal.aborted) return { sent: 0, waiting: 0 };
    const report = await deliver(this.#services, this.#mail, this.#onError, signal);
    if (!signal.aborted) await this.#mail?.check();
    return report;
  }
}

/** Seconds between two looks for hashes that a process with another key has made; all together do one. */
const renewInterval = 3600;

async function renewOutdatedHashes(services: Services, now: Date): Promise<void> {
  if (await claimTurn(services.store, 'contact-hashes', renewInterval, now)) {
    await renewContactHashes(services);
  }
}

/** Milliseconds for which the desk can see what became of a held change. */
const settledAge = 14 * 86_400_000;

/** Deletes used tokens, stored answers and counters that are past their time. */
async function removeExpired({ store, policy }: Services, now: Date): Promise<void> {
  const moment = now.toISOString();
  await store.write(async (tx) => {
    await tx.deleteFrom('form_tokens').where('expires_at', '<', moment).execute();
    await tx.deleteFrom('idempotency').where('expires_at', '<', moment).execute();
    await tx.deleteFrom('rate_limits').where('expires_at', '<', moment).execute();
    await removeOldCeremonies(tx, now);
    await removeEndedSessions(tx, { now, idleAge: policy.signIn.idleAge });
    await removeSettledChanges(tx, new Date(now.getTime() - settledAge).toISOString());
  });
}
