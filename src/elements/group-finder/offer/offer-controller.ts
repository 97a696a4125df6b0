import type { LitElement } from 'lit';
import type { Connection } from '../../../client/call.ts';
import { EndpointError } from '../../../client/endpoint-error.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { endpointSource } from './endpoint-source.ts';
import { FreshnessController } from './freshness-controller.ts';
import type { Offer, OfferSource } from './offer.ts';
import { offerFiles, staticSource } from './static-source.ts';

/** Where the offer comes from: static files when there are any, else an endpoint. */
export interface OfferOrigin {
  /** Addresses of files, separated by spaces. */
  readonly src: string;
  readonly connection: Connection | undefined;
  /** Fetches the files. */
  readonly fetch: typeof fetch;
  readonly institution: string | undefined;
}

/** What to load and whom to tell. */
export interface OfferOptions {
  readonly origin: () => OfferOrigin;
  /** Called when a request is on its way, for work that can be done meanwhile. */
  readonly started: () => void;
  /** Called with records that broke the contract, and with what failed. */
  readonly failed: (error: EndpointError) => void;
  /** Called with an offer of which records break the contract. */
  readonly faulty: (offer: Offer) => void;
}

/** Loads the offer, again when it has become old, and gives as much of it as has come. */
export class OfferController {
  readonly #load: LoadController<Offer>;
  #arrived: Offer | undefined;

  constructor(host: LitElement, { origin, started, failed, faulty }: OfferOptions) {
    this.#load = new LoadController<Offer>(host, {
      key: () => {
        const { src, connection, fetch, institution } = origin();
        const from = src || connection?.endpoint;
        return from ? [from, fetch, institution] : undefined;
      },
      load: (signal) => {
        this.#arrived = undefined;
        const loading = sourceOf(origin()).load(signal, (offer) => {
          this.#arrived = offer;
          host.requestUpdate();
        });
        started();
        return loading;
      },
      loaded: (offer) => {
        if (offer.faults.some((it) => it.kind !== 'markup'))
          failed(new EndpointError('bad-records'));
        if (offer.faults.length) faulty(offer);
      },
      failed,
    });
    host.addController(new FreshnessController(() => this.#load.value?.fetchedAt, this.reload));
  }

  /** The offer as far as it has come; the last complete one while it is fetched again. */
  get offer(): Offer | undefined {
    return this.#load.value ?? this.#arrived;
  }

  /** Why the offer could not be loaded, or not again. */
  get error(): EndpointError | undefined {
    const { state } = this.#load;
    return state.status === 'failed' ? state.error : undefined;
  }

  reload = (): void => void this.#load.reload();
}

const sourceOf = ({ src, connection, fetch, institution }: OfferOrigin): OfferSource =>
  src
    ? staticSource(offerFiles(src), fetch, institution)
    : endpointSource(connection!, institution);
