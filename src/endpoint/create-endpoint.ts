import type { OfferFile } from '../contract/offer-file.ts';
import { todayIn } from '../domain/dates/dates.ts';
import type { EndpointDatabase } from './adapters/database.ts';
import { createApp } from './app.ts';
import type { App } from './app.ts';
import { CdnAnswers } from './cdn/cdn-answers.ts';
import { keepRelease } from './cdn/keep-release.ts';
import type { WidgetRelease } from './cdn/widget-release.ts';
import { sampleOffer } from './content/sample-offer.ts';
import type { Origins } from './http/origins.ts';
import { addRequestId } from './http/request-id.ts';
import { reseal } from './lifecycle/reseal.ts';
import type { ResealReport } from './lifecycle/reseal-report.ts';
import { renewContactHashes } from './lifecycle/renew-contact-hashes.ts';
import { migrate } from './migrations/migrate.ts';
import { addBuiltIn } from './offer/built-in-offer.ts';
import { exportOffer } from './offer/export-offer.ts';
import { importOffer } from './offer/import-offer.ts';
import type { ImportReport } from './offer/import-report.ts';
import { timezone } from './offer/public-offer.ts';
import { staticOffer } from './offer/static-offer.ts';
import type { Mail } from './outbox/mail.ts';
import { oneScript, releaseScripts } from './page/widget-script.ts';
import type { PageScripts, WidgetScript } from './page/widget-script.ts';
import { erasePerson, replayErasures } from './person/erase-person.ts';
import { exportPerson } from './person/export-person.ts';
import { findPeople } from './person/find-people.ts';
import type { FoundPerson } from './person/found-person.ts';
import type { PersonExport } from './person/person-export.ts';
import { policyWith } from './policy.ts';
import type { PolicyChanges } from './policy.ts';
import type { Services } from './services.ts';
import type { IdentityProvider } from './sign-in/provider-options.ts';
import { invite } from './sign-in/invite.ts';
import type { FirstPerson, InvitedAdministrator } from './sign-in/first-person.ts';
import { addAudit } from './store/audit.ts';
import { listErasures } from './store/erasures.ts';
import type { Erasure } from './store/erasure.ts';
import { settingOr } from './store/settings.ts';
import { Store } from './store/store.ts';
import { randomSecret } from './submission/bytes.ts';
import { ContactKeys } from './submission/contact-keys.ts';
import { checkEncryptionKey } from './submission/key-check.ts';
import { Keyring } from './submission/keyring.ts';
import { PersonalData } from './submission/personal-data.ts';
import { countMessages, probeMessages } from './rounds/probe-messages.ts';
import type { EndpointHealth } from './rounds/endpoint-health.ts';
import { Rounds } from './rounds/rounds.ts';
import type { WorkReport } from './rounds/work-report.ts';
import { WatchedMail } from './rounds/watched-mail.ts';

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
  policy?: PolicyChanges;
  /** Sends mail; without it messages wait in the database. */
  mail?: Mail;
  /**
   * A mail that somebody waits for, with the code to sign in or a link that was lost, leaves right after
   * the answer instead of at the next call of `work()`: for a host that goes on running after an answer.
   * Default false.
   */
  sendsAtOnce?: boolean;
  /**
   * The identity provider (OpenID Connect) at which people may sign in to the desk; it needs
   * `publicUrl`, to which the provider sends them back: `<publicUrl><base path>/desk/sign-in/callback`.
   */
  identityProvider?: IdentityProvider | undefined;
  /** The address by which people reach this endpoint, such as `https://aanbod.example.nl`. */
  publicUrl?: string;
  /**
   * The built widgets, for pages of the endpoint's own such as `<base path>/signup`, where the status
   * links of institutions without an own page lead. A release is served as well, at
   * `/cdn/<version>/`, and its files are kept in the database so that pages that name its version go on
   * working after an upgrade; else the address of a script that has all of them.
   */
  widgets?: string | WidgetScript | WidgetRelease;
  /**
   * The built script of the desk, for its page at `<base path>/desk`. Default: that of the release in
   * `widgets`.
   */
  deskScript?: WidgetScript | undefined;
  /** An offer that is imported at the start. */
  offer?: OfferFile;
  /** Imports the made-up offer, with dates around today. */
  sample?: boolean;
  /** The address of a client, by its request; default: the second argument of `fetch`. */
  clientAddress?: (request: Request) => string | undefined;
  /**
   * Gets unexpected errors, for the log, with the id of the request that failed when `fetch` got one.
   * Default `console.error`.
   */
  onError?: (error: unknown, requestId?: string) => void;
}

export interface Endpoint {
  /**
   * Resolves when the schema is up to date; `fetch` waits for it. Rejects when the database fails, and
   * with an `EncryptionKeyError` when its personal data has another key.
   */
  readonly ready: Promise<void>;
  /**
   * Answers a request. `address` is the client's, for rate limits; only a keyed hash is stored.
   * `requestId` names the request in the log; a problem answer repeats it.
   */
  fetch(request: Request, from?: RequestOrigin): Promise<Response>;
  /** Adds or replaces the records of an offer file; records that break the contract are reported. */
  importOffer(file: unknown): Promise<ImportReport>;
  /** The offer as a file that can be imported again. */
  exportOffer(): Promise<OfferFile>;
  /** The offer as every visitor may see it now, as a file for the attribute `src`. */
  exportStatic(): Promise<OfferFile>;
  /** Everyone with this text in a name, phone number or mail address. */
  findPeople(text: string): Promise<FoundPerson[]>;
  /** Everything that is stored of one person, decrypted; undefined when `reference` is unknown. */
  exportPerson(reference: string): Promise<PersonExport | undefined>;
  /** Erases one person on request; counts stay. False: there was nothing to erase. */
  erasePerson(reference: string): Promise<boolean>;
  /** What was erased, by reference: for the case that a backup from before is restored. */
  listErasures(): Promise<Erasure[]>;
  /** Erases again what was erased after a backup; resolves to how many were still there. */
  replayErasures(erasures: readonly Erasure[]): Promise<number>;
  /**
   * Lets somebody sign in at the desk, by default as an administrator who may do everything, and mails
   * them when `mail` is set. Who is here already gets these rights instead of theirs.
   */
  invite(person: FirstPerson): Promise<InvitedAdministrator>;
  /** Encrypts everything with `encryptionKey` that was encrypted with one of `olderKeys`. */
  reseal(): Promise<ResealReport>;
  /** Does what has become due, such as sending mail. Any number of processes may call it. */
  work(): Promise<WorkReport>;
  /** Whether database and mail server answer, and what waits: for who runs the endpoint. */
  health(): Promise<EndpointHealth>;
  /** Ends a round of work in progress, then closes the database. */
  close(): Promise<void>;
}

/** What the host knows of a request. */
export interface RequestOrigin {
  address?: string | undefined;
  requestId?: string | undefined;
}

interface StartedEndpoint {
  app: App;
  services: Services;
  rounds: Rounds;
  /** Undefined: the widgets are served elsewhere. */
  cdn: CdnAnswers | undefined;
}

/** The reference endpoint: the published contract over one database. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { clock = () => new Date(), basePath = '/v1', onError = console.error } = options;
  const store = new Store(options.db);
  const origins = new WeakMap<Request, RequestOrigin>();
  const mail = options.mail && new WatchedMail(options.mail, clock);

  const start = async (): Promise<StartedEndpoint> => {
    await migrate(store, clock());
    const personalData = await PersonalData.with(options.encryptionKey, options.olderKeys);
    await checkEncryptionKey(store, personalData);
    const secret = options.secret ?? (await settingOr(store, 'secret', randomSecret()));
    await addBuiltIn(store, clock());
    if (options.sample) {
      await importOffer(store, sampleOffer(todayIn(timezone, clock())), clock());
    }
    if (options.offer) await importOffer(store, options.offer, clock());
    const publicUrl = options.publicUrl?.replace(/\/+$/, '');
    const release = releaseOf(options.widgets);
    if (release) await keepRelease(store, release, clock());
    const services: Services = {
      store,
      clock,
      basePath,
      publicUrl,
      scripts: scriptsOf(options.widgets, publicUrl),
      deskScript:
        options.deskScript ??
        (release && scriptsOf(options.widgets, publicUrl)?.find('gmw-desk.js')),
      personalData,
      keyring: await Keyring.from(secret),
      contactKeys: await ContactKeys.from(options.encryptionKey, options.olderKeys ?? [], secret),
      policy: policyWith(options.policy),
      deskToken: options.deskToken,
      identityProvider: options.identityProvider,
      clientAddress: options.clientAddress ?? ((request: Request) => origins.get(request)?.address),
      sendSoon: () => {
        if (options.sendsAtOnce) rounds.sendSoon();
      },
    };
    const rounds = new Rounds(services, mail, onError);
    await renewContactHashes(services);
    const app = createApp(services, {
      origins: options.origins ?? [],
      onError: (error, request) => onError(error, origins.get(request)?.requestId),
    });
    const cdn = release && new CdnAnswers(store, release);
    return { services, app, cdn, rounds };
  };

  const starting = start();
  const ready = starting.then(() => undefined);
  // Callers of `ready` and `fetch` get the error; without this handler it would end the process.
  ready.catch(() => undefined);

  return {
    ready,
    async fetch(request, from) {
      const { app, cdn } = await starting;
      const file = await cdn?.answer(request);
      if (file) return file;
      if (from) origins.set(request, from);
      return addRequestId(await app.fetch(request), from?.requestId);
    },
    async importOffer(file) {
      await ready;
      return importOffer(store, file, clock());
    },
    async exportOffer() {
      await ready;
      return exportOffer(store.db);
    },
    async exportStatic() {
      await ready;
      return staticOffer(store, clock());
    },
    async findPeople(text) {
      const { services } = await starting;
      const found = await findPeople(services, text);
      const records = found.map((it) => it.reference);
      await addAudit(services, { actor: 'command-line', action: 'find', records, fields: [] });
      return found;
    },
    async exportPerson(reference) {
      const { services } = await starting;
      const person = await exportPerson(services, reference);
      if (person) {
        const fields = Object.keys(person);
        const records = [reference];
        await addAudit(services, { actor: 'command-line', action: 'export', records, fields });
      }
      return person;
    },
    async erasePerson(reference) {
      const { services } = await starting;
      const isErased = await erasePerson(services, reference, clock());
      if (isErased) {
        const records = [reference];
        await addAudit(services, { actor: 'command-line', action: 'erase', records, fields: [] });
      }
      return isErased;
    },
    async invite(person) {
      const { services } = await starting;
      const invited = await invite(services, person, clock());
      const records = [invited.id];
      const fields = ['email', 'name', 'rights'];
      await addAudit(services, { actor: 'command-line', action: 'invite', records, fields });
      return invited;
    },
    async listErasures() {
      await ready;
      return listErasures(store.db);
    },
    async replayErasures(erasures) {
      const { services } = await starting;
      return replayErasures(services, erasures, clock());
    },
    async reseal() {
      const { services } = await starting;
      // Another process may have stored its check value since this one started.
      await checkEncryptionKey(store, services.personalData);
      await renewContactHashes(services);
      return reseal(services);
    },
    async work() {
      const { rounds } = await starting;
      return rounds.run();
    },
    async health() {
      const messages = await probeMessages(async () => {
        const { services } = await starting;
        return countMessages(services.store.db, clock());
      });
      const secondsSinceRound = messages && (await starting).rounds.secondsSinceEnd;
      return {
        database: messages !== undefined,
        mail: mail?.state ?? 'not-configured',
        ...(secondsSinceRound !== undefined && { secondsSinceRound }),
        ...(messages && { messages }),
      };
    },
    async close() {
      const { rounds } = await starting.catch(() => ({ rounds: undefined }));
      await rounds?.stop();
      await store.close();
    },
  };
}

const releaseOf = (widgets: EndpointOptions['widgets']): WidgetRelease | undefined =>
  typeof widgets === 'object' && 'hashes' in widgets ? widgets : undefined;

function scriptsOf(
  widgets: EndpointOptions['widgets'],
  publicUrl: string | undefined,
): PageScripts | undefined {
  if (widgets === undefined) return undefined;
  if (typeof widgets === 'string') return oneScript({ url: widgets });
  if (!('hashes' in widgets)) return oneScript(widgets);
  // A proxy may serve the endpoint below a path.
  const path = URL.canParse(publicUrl ?? '') ? new URL(publicUrl!).pathname : '';
  const prefix = path.replace(/\/$/, '');
  return releaseScripts(widgets, prefix);
}
