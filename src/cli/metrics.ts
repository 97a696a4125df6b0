import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EndpointHealth } from '../endpoint/index.ts';
import { version } from '../version.ts';

/** Methods that are counted by name; anyone may send any other. */
const methods: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/** Upper bounds of the durations, in seconds. */
const buckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Measurements of a server for Prometheus. Labels are routes, methods and statuses: nothing of people. */
export class ServerMetrics {
  readonly #registry = new Registry();
  readonly #readHealth: () => Promise<EndpointHealth>;
  readonly #requests = new Histogram({
    name: 'gmw_http_request_duration_seconds',
    help: 'Time until the answer to a request was ready.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [this.#registry],
  });
  readonly #errors = new Counter({
    name: 'gmw_errors_total',
    help: 'Unexpected errors.',
    registers: [this.#registry],
  });

  constructor(readHealth: () => Promise<EndpointHealth>) {
    this.#readHealth = readHealth;
    collectDefaultMetrics({ register: this.#registry });
    new Gauge({
      name: 'gmw_build_info',
      help: 'The version that runs, as a label.',
      labelNames: ['version'],
      registers: [this.#registry],
    }).set({ version }, 1);
  }

  observeRequest(method: string, route: string, status: number, seconds: number): void {
    const label = methods.has(method) ? method : 'OTHER';
    this.#requests.observe({ method: label, route, status }, seconds);
  }

  countError(): void {
    this.#errors.inc();
  }

  /** All measurements in the text format of Prometheus. */
  async text(): Promise<string> {
    const { database, mail, secondsSinceRound, messages } = await this.#readHealth();
    this.#set('gmw_database_up', 'Whether the database answers.', database ? 1 : 0);
    const isMailUp = { working: 1, failing: 0, unknown: undefined, 'not-configured': undefined };
    this.#set('gmw_mail_up', 'Whether the mail server answered last.', isMailUp[mail]);
    this.#set(
      'gmw_last_round_age_seconds',
      'Time since the last round of work.',
      secondsSinceRound,
    );
    this.#set('gmw_messages_waiting', 'Messages still to be sent.', messages?.waiting);
    this.#set('gmw_messages_failed', 'Messages that were given up.', messages?.failed);
    this.#set(
      'gmw_messages_overdue_seconds',
      'Time for which the oldest waiting message has been due.',
      messages?.overdueSeconds,
    );
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Sets a gauge; without a value there is none. */
  #set(name: string, help: string, value: number | undefined): void {
    this.#registry.removeSingleMetric(name);
    if (value === undefined) return;
    new Gauge({ name, help, registers: [this.#registry] }).set(value);
  }
}
