import type { OfferFile } from '../contract/offer-file.ts';
import { todayIn } from '../domain/dates/dates.ts';
import type { EndpointDatabase } from './adapters/database.ts';
import { createApp } from './app.ts';
import type { App } from './app.ts';
import { sampleOffer } from './content/sample-offer.ts';
import type { Origins } from './http/origins.ts';
import { expireOffers, offerAllPlaces } from './lifecycle/expire-offers.ts';
import { erasePast } from './lifecycle/retention.ts';
import { tellAllStarts } from './lifecycle/tell-start.ts';
import { migrate } from './migrations/migrate.ts';
import { addBuiltIn } from './offer/built-in-offer.ts';
import { exportOffer } from './offer/export-offer.ts';
import { importOffer } from './offer/import-offer.ts';
import type { ImportReport } from './offer/import-report.ts';
import { timezone } from './offer/public-offer.ts';
import { deliver } from './outbox/deliver.ts';
import type { Mail } from './outbox/mail.ts';
import type { WidgetScript } from './page/widget-script.ts';
import { erasePerson } from './person/erase-person.ts';
import { exportPerson } from './person/export-person.ts';
import type { PersonExport } from './person/person-export.ts';
import { defaultPolicy } from './policy.ts';
import type { Policy } from './policy.ts';
import type { Services } from './services.ts';
import { settingOr } from './store/settings.ts';
import { Store } from './store/store.ts';
import { randomSecret } from './submission/bytes.ts';
import { Keyring } from './submission/keyring.ts';
import { PersonalData } from './submission/personal-data.ts';

export interface EndpointOptions {
  /** Where everything is kept: `sqlite(…)`, `sqliteWasm(…)` or `postgres(…)`. */
  db: EndpointDatabase;
  /** The time; default the system's. Nothing else tells the endpoint what time it is. */
  clock?: () => Date;
  /** Sites that may send, beside the endpoint's own: origins, or `*`. Default none. */
  origins?: Origins;
  /** The path before every route. Default `/v1`. */
  basePath?: string;
  /** Signs form tokens. Default: made at the first start and kept in the database, for all. */
  secret?: string;
  /**
   * Encrypts what people tell about themselves; at random, kept outside the database. Without it what
   * they tell is readable there: for made-up data only.
   */
  encryptionKey?: string;
  /** Keys that were used before: what they sealed can still be read; what changes gets the new one. */
  olderKeys?: readonly string[];
  /**
   * Opens the routes under `/desk`; without it they are closed. Tokens separated by spaces: a bare one
   * is for everything, `<institution>:<token>` for the sign-ups of one institution.
   */
  deskToken?: string | undefined;
  /** Changes to the rules for submissions, such as `{ minTokenAge: 0 }` for tests. */
  policy?: Partial<Policy>;
  /** Sends messages; without it they wait in the database. */
  mail?: Mail;
  /** Where this endpoint is for people, such as `https://aanbod.example.nl`: for links in messages. */
  publicUrl?: string;
  /**
   * The built script with the sign-up form, by its address. With it there is a page of the endpoint's
   * own at `<base path>/signup?institution=<id>`, for status links of institutions without a page.
   */
  widgets?: string | WidgetScript;
  /** An offer that is imported at the start. */
  offer?: OfferFile;
  /** Imports the made-up offer, with dates around today. */
  sample?: boolean;
  /** Who sent a request, when the host knows better than the second argument of `fetch`. */
  clientAddress?: (request: Request) => string | undefined;
  /** Gets what goes wrong inside, for the log. Default `console.error`. */
  onError?: (error: unknown) => void;
}

export interface Endpoint {
  /** Resolves when the tables are there; `fetch` waits for it. Rejects when the store is unusable. */
  readonly ready: Promise<void>;
  /** Answers a request. `address`: the client's, for rate limits; it is never stored as it is. */
  fetch(request: Request, from?: { address?: string | undefined }): Promise<Response>;
  /** Adds or replaces the records of an offer file; reports those that break the contract. */
  importOffer(file: unknown): Promise<ImportReport>;
  /** The offer as a file that can be imported again. */
  exportOffer(): Promise<OfferFile>;
  /** What is stored of one person, readable; undefined when nothing is known under `reference`. */
  exportPerson(reference: string): Promise<PersonExport | undefined>;
  /** Erases one person on request; what is counted stays. False: there was nothing to erase. */
  erasePerson(reference: string): Promise<boolean>;
  /** Does what is due. Any number of processes may call it. */
  work(): Promise<WorkReport>;
  /** Lets go of the database. */
  close(): Promise<void>;
}

/** What a round of work led to. */
export interface WorkReport {
  /** Messages that were sent. */
  sent: number;
  /** Messages that are still to be sent. */
  waiting: number;
}

/** The reference endpoint: the published contract over one database. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { clock = () => new Date(), basePath = '/v1', onError = console.error } = options;
  const store = new Store(options.db);
  const addresses = new WeakMap<Request, string>();

  const start = async (): Promise<{ app: App; services: Services }> => {
    await migrate(store, clock());
    const secret = options.secret ?? (await settingOr(store, 'secret', randomSecret()));
    await addBuiltIn(store, clock());
    if (options.sample) {
      await importOffer(store, sampleOffer(todayIn(timezone, clock())), clock());
    }
    if (options.offer) await importOffer(store, options.offer, clock());
    const services: Services = {
      store,
      clock,
      basePath,
      publicUrl: options.publicUrl?.replace(/\/+$/, ''),
      widgets: typeof options.widgets === 'string' ? { url: options.widgets } : options.widgets,
      personalData: await PersonalData.with(options.encryptionKey, options.olderKeys),
      keyring: await Keyring.from(secret),
      policy: { ...defaultPolicy, ...options.policy },
      deskToken: options.deskToken,
      clientAddress: options.clientAddress ?? ((request: Request) => addresses.get(request)),
    };
    return { services, app: createApp(services, { origins: options.origins ?? [], onError }) };
  };

  const starting = start();
  const ready = starting.then(() => undefined);
  // Who awaits `ready` or calls `fetch` is told; a failed start must not end the process by itself.
  ready.catch(() => undefined);

  return {
    ready,
    async fetch(request, from) {
      const { app } = await starting;
      if (from?.address !== undefined) addresses.set(request, from.address);
      return app.fetch(request);
    },
    async importOffer(file) {
      await ready;
      return importOffer(store, file, clock());
    },
    async exportOffer() {
      await ready;
      return exportOffer(store.db);
    },
    async exportPerson(reference) {
      const { services } = await starting;
      return exportPerson(services, reference);
    },
    async erasePerson(reference) {
      const { services } = await starting;
      return erasePerson(services, reference, clock());
    },
    async work() {
      const { services } = await starting;
      const now = clock();
      await expireOffers(services, now);
      await offerAllPlaces(services, now);
      await tellAllStarts(services, now);
      await erasePast(services, now);
      await removeExpired(store, now);
      return deliver(services, options.mail, onError);
    },
    async close() {
      await ready.catch(() => undefined);
      await store.close();
    },
  };
}

/** Records that only had to be kept for some time: used tokens, given answers, counters. */
async function removeExpired(store: Store, now: Date): Promise<void> {
  const moment = now.toISOString();
  await store.write(async (tx) => {
    await tx.deleteFrom('form_tokens').where('expires_at', '<', moment).execute();
    await tx.deleteFrom('idempotency').where('expires_at', '<', moment).execute();
    await tx.deleteFrom('rate_limits').where('expires_at', '<', moment).execute();
  });
}
