import type { RecordFault } from '../../../contract/records.ts';
import type { Group, GroupQuery } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import type { OfferPage } from '../../../domain/offer/offer-page.ts';

/** How groups are requested. */
export interface FindOptions {
  /** Code of the language in which a sentence is understood. */
  readonly language?: string | undefined;
  /** Whether no cache may keep the answer. */
  readonly isPrivate?: boolean | undefined;
}

/** An offer that the endpoint searches, because it is too large to fetch. */
export interface RemoteOffer {
  /** The institution to which the offer is limited. */
  readonly institution: string | undefined;
  /** The first results without filters. */
  readonly firstPage: OfferPage;
  /**
   * Finds groups. An endpoint that does not know sentences gets them as `q`.
   * @throws {EndpointError}
   */
  find(query: GroupQuery, signal: AbortSignal, options?: FindOptions): Promise<OfferPage>;
  /** @throws {EndpointError} `not-found` when the group is not in this offer. */
  group(id: string, signal: AbortSignal): Promise<Group>;
  /** Fetches the institutions of groups that are not known yet; tells whether there were any. */
  loadInstitutions(groups: readonly Group[], signal: AbortSignal): Promise<boolean>;
}

/** The offer as far as it has come. */
export interface Offer {
  /** The groups that can be searched; all of them once `firstPage` is gone. */
  readonly groups: readonly Group[];
  readonly institutions: ReadonlyMap<string, Institution>;
  /** Records that broke the contract and were left out. */
  readonly badRecords: number;
  /** What breaks the contract in records, also in those that show without it. */
  readonly faults: readonly RecordFault[];
  /** Whether the files have neither the institution that was asked for nor a group of it. */
  readonly isInstitutionMissing?: boolean;
  /** Groups that there are in all. */
  readonly total: number;
  /** When it was fetched, in milliseconds since 1970. */
  readonly fetchedAt: number;
  /** The first results without filters; only as long as not all groups have come. */
  readonly firstPage?: OfferPage | undefined;
  /** Only of an offer that the endpoint searches: its other groups never come. */
  readonly remote?: RemoteOffer | undefined;
}

/** Where an offer comes from. */
export interface OfferSource {
  /**
   * Fetches the offer. `arrived` gets it as far as it has come, so that the first groups show early.
   * @throws {EndpointError}
   */
  load(signal: AbortSignal, arrived: (offer: Offer) => void): Promise<Offer>;
}

/** The first page holds what shows at first; a little more, because records may be left out. */
export const firstPageSize = 24;
