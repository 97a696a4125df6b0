import type { OfferFile } from '../contract/offer-file.ts';
import { todayIn } from '../domain/dates/dates.ts';
import type { EndpointDatabase } from './adapters/database.ts';
import { createApp } from './app.ts';
import type { App } from './app.ts';
import { sampleOffer } from './content/sample-offer.ts';
import type { Origins } from './http/origins.ts';
import { expireOffers, offerAllPlaces } from './lifecycle/expire-offers.ts';
import { eraseExpired } from './lifecycle/retention.ts';
import { renewContactHashes } from './lifecycle/renew-contact-hashes.ts';
import { announceStarts } from './lifecycle/announce-start.ts';
import { callBeforeOffersEnd } from './lifecycle/call-before-end.ts';
import { remindOfStarts } from './lifecycle/remind.ts';
import { releaseDueChanges } from './lifecycle/held-changes.ts';
import { tellChanges } from './lifecycle/tell-change.ts';
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
import { removeSettledChanges } from './store/held-changes.ts';
import { settingOr } from './store/settings.ts';
import { Store } from './store/store.ts';
import { randomSecret } from './submission/bytes.ts';
import { ContactKeys } from './submission/contact-keys.ts';
import { checkEncryptionKey } from './submission/key-check.ts';
import { Keyring } from './submission/keyring.ts';
import { PersonalData } from './submission/personal-data.ts';

export interface EndpointOptions {
  /** Where everything is kept: `sqlite(…)`, `sqliteWasm(…)` or `postgres(…)`. */
  db: EndpointDatabase;
  /** The clock; default the system's. The endpoint has no other source of time. */
  clock?: () => Date;
  /** Origins of the sites whose pages may send, beside the endpoint's own; `*`: all. Default none. */
  origins?: Origins;
  /** The path before every route. Default `/v1`. */
  basePath?: string;
  /**
   * Signs form tokens. Default: made at the first start and kept in the database, where all processes
   * find it.
   */
  secret?: string;
  /**
   * Encrypts personal data; random, and kept outside the database. Without it personal data is stored
   * readable: for made-up data only.
   */
  encryptionKey?: string;
  /**
   * Earlier values of `encryptionKey`. Data that they encrypted stays readable; data that is written
   * gets the new key.
   */
  olderKeys?: readonly string[];
  /**
   * Tokens that open the routes under `/desk`, separated by spaces; without any they are closed. A bare
   * token opens everything, `<institution>:<token>` what belongs to one institution.
   */
  deskToken?: string | undefined;
  /** Changes to the rules for submissions, such as `{ minTokenAge: 0 }` for tests. */
  policy?: Partial<Policy>;
  /** Sends mail; without it messages wait in the database. */
  mail?: Mail;
  /** The address by which people reach this endpoint, such as `https://aanbod.example.nl`. */
  publicUrl?: string;
  /**
   * The address of the built script with the sign-up form. With it the endpoint has a sign-up page at
   * `<base path>/signup?institution=<id>`, where the status links of institutions without an own page
   * lead.
   */
  widgets?: string | WidgetScript;
  /** An offer that is imported at the start. */
  offer?: OfferFile;
  /** Imports the made-up offer, with dates around today. */
  sample?: boolean;
  /** The address of a client, by its request; default: the second argument of `fetch`. */
  clientAddress?: (request: Request) => string | undefined;
  /** Gets unexpected errors, for the log. Default `console.error`. */
  onError?: (error: unknown) => void;
}

export interface Endpoint {
  /**
   * Resolves when the schema is up to date; `fetch` waits for it. Rejects when the database fails, and
   * with an `EncryptionKeyError` when its personal data has another key.
   */
  readonly ready: Promise<void>;
  /** Answers a request. `address` is the client's, for rate limits; only a keyed hash is stored. */
  fetch(request: Request, from?: { address?: string | undefined }): Promise<Response>;
  /** Adds or replaces the records of an offer file; records that break the contract are reported. */
  importOffer(file: unknown): Promise<ImportReport>;
  /** The offer as a file that can be imported again. */
  exportOffer(): Promise<OfferFile>;
  /** Everything that is stored of one person, decrypted; undefined when `reference` is unknown. */
  exportPerson(reference: string): Promise<PersonExport | undefined>;
  /** Erases one person on request; counts stay. False: there was nothing to erase. */
  erasePerson(reference: string): Promise<boolean>;
  /** Does what has become due, such as sending mail. Any number of processes may call it. */
  work(): Promise<WorkReport>;
  /** Closes the database. */
  close(): Promise<void>;
}

/** The result of a round of work. */
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
    const personalData = await PersonalData.with(options.encryptionKey, options.olderKeys);
    await checkEncryptionKey(store, personalData);
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
      personalData,
      keyring: await Keyring.from(secret),
      contactKeys: await ContactKeys.from(options.encryptionKey, options.olderKeys ?? [], secret),
      policy: { ...defaultPolicy, ...options.policy },
      deskToken: options.deskToken,
      clientAddress: options.clientAddress ?? ((request: Request) => addresses.get(request)),
    };
    await renewContactHashes(services);
    return { services, app: createApp(services, { origins: options.origins ?? [], onError }) };
  };

  const starting = start();
  const ready = starting.then(() => undefined);
  // Callers of `ready` and `fetch` get the error; without this handler it would end the process.
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
      await releaseDueChanges(services, now);
      await tellChanges(services, now);
      await callBeforeOffersEnd(services, now);
      await remindOfStarts(services, now);
      await expireOffers(services, now);
      await offerAllPlaces(services, now);
      await announceStarts(services, now);
      await eraseExpired(services, now);
      await removeExpired(store, now);
      return deliver(services, options.mail, onError);
    },
    async close() {
      await ready.catch(() => undefined);
      await store.close();
    },
  };
}

/** Milliseconds for which the desk can see what became of a held change. */
const settledAge = 14 * 86_400_000;

/** Deletes used tokens, stored answers and counters that are past their time. */
async function removeExpired(store: Store, now: Date): Promise<void> {
  const moment = now.toISOString();
  await store.write(async (tx) => {
    await tx.deleteFrom('form_tokens').where('expires_at', '<', moment).execute();
    await tx.deleteFrom('idempotency').where('expires_at', '<', moment).execute();
    await tx.deleteFrom('rate_limits').where('expires_at', '<', moment).execute();
    await removeSettledChanges(tx, new Date(now.getTime() - settledAge).toISOString());
  });
}
