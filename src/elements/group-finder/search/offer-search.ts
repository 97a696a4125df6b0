import { jsonText } from '../../../client/json-text.ts';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { Edition, Facets, FacetValue, Group } from '../../../contract/group.ts';
import type { Chosen, PickFilter } from '../../../domain/offer/filters.ts';
import type { Found } from '../../../domain/offer/offer-search.ts';
import type { Vocabulary } from '../../../domain/offer/sentence/vocabulary.ts';
import type { Point } from '../../../domain/offer/place.ts';
import type { FoundRelaxation } from '../../../domain/offer/relaxation.ts';

/** What a visitor asks of the offer. */
export interface OfferQuestion {
  readonly chosen: Chosen;
  /** Filters that the site has fixed; they go before those of the visitor. */
  readonly fixed: Chosen;
  /** What was recognised in the sentence and taken away again, by `wishKey`. */
  readonly ignored: readonly string[];
  /** Code of the language in which the visitor reads. */
  readonly language: string;
  /** The words by which the sentence is understood, read when there is one. */
  readonly vocabulary: () => Vocabulary;
  /** Whether nothing of the question and its answer may stay anywhere, not even in a cache. */
  readonly isPrivate: boolean;
  /** Where the visitor is, once they have shared it. */
  readonly position: Point | undefined;
  /** Number of results to show. */
  readonly limit: number;
  /** Id of the group whose page is open. */
  readonly group: string | undefined;
  /** The calendar day where the groups are. */
  readonly today: string;
}

/** Questions with the same key have the same answer, whatever page is open and however much is shown. */
export const questionKey = (question: OfferQuestion): string => {
  const { chosen, fixed, ignored, language, position, today } = question;
  return jsonText([chosen, fixed, ignored, language, position, today]);
};

/** What came of a question. */
export interface OfferAnswer {
  readonly found: Found;
  /** How many of the groups found can be shown: the others have not come yet. */
  readonly loaded: number;
  /** Facets of the offer with only the filters that the site has fixed. */
  readonly offerFacets: Facets;
  /** Where distances are measured from. */
  readonly origin: Point | undefined;
  /** Filters to leave out when nothing is found. */
  readonly relaxations: readonly FoundRelaxation[];
}

/** The group whose page is open. `missing` means that the offer does not have it (any more). */
export type OpenedGroup =
  | { readonly status: 'loading' | 'missing' }
  | {
      readonly status: 'open';
      readonly group: Group;
      /** All its editions, those that match the question first. */
      readonly editions: readonly Edition[];
      /** Groups about the same that one can join now; empty as long as one can join this one. */
      readonly similar: readonly Group[];
      /** Information meetings where one can hear more first. */
      readonly meetings: readonly Group[];
      /** What to do before this group, and what can be done after it. */
      readonly before: readonly Group[];
      readonly after: readonly Group[];
    };

/** A value to pick and the number of groups that it gives, where that is known. */
export interface PickOption {
  readonly value: string;
  readonly count?: number | undefined;
}

/**
 * The search of the finder. Either the page searches (`LocalSearch`) or the endpoint does
 * (`EndpointSearch`); who asks does not know which. Reading never starts a request: only `ask`, with a
 * question that differs from the one before, and `retry` do.
 */
export interface OfferSearch {
  /**
   * Asks a question. The same question again does nothing, so that this may be called at every update.
   * A request waits for `pause` milliseconds first.
   */
  ask(question: OfferQuestion, pause?: number): void;
  /** Requests again what failed. */
  retry(): void;
  /** Gives up all requests; the next `ask` makes those that are still needed. */
  stop(): void;
  /** Fulfilled when nothing is on its way for the results. */
  readonly settled: Promise<unknown>;

  /** What came of the last question that has an answer; it stays until there is a newer one. */
  readonly answer: OfferAnswer | undefined;
  /** Whether `answer` belongs to the last question. */
  readonly isAnswered: boolean;
  /** Whether results are on their way. */
  readonly isPending: boolean;
  readonly error: EndpointError | undefined;
  /** Records of the answer that broke the contract and were left out. */
  readonly badRecords: number;
  /**
   * Whether the question tells that someone looks for a sensitive group: because only such groups answer
   * it, or one of the values in it. True as long as that is not known.
   */
  readonly revealsSensitive: boolean;
  readonly opened: OpenedGroup | undefined;

  /** Places of the offer to measure distances from. */
  readonly places: readonly FacetValue[];
  /** The institution of all groups; `undefined` when there are more. */
  readonly soleInstitution: string | undefined;
  /** The values of a filter that are worth picking. */
  pickOptions(key: PickFilter): readonly PickOption[];
}
