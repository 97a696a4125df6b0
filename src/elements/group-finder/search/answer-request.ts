import { jsonText } from '../../../client/json-text.ts';
import type { Facets } from '../../../contract/group.ts';
import { filterKeys, hasFilters, toQuery, type Chosen } from '../../../domain/offer/filters.ts';
import { foundOnPages, pageResults, type OfferPage } from '../../../domain/offer/offer-page.ts';
import type { Point } from '../../../domain/offer/place.ts';
import {
  fruitful,
  maxNearest,
  withoutOne,
  type FoundRelaxation,
} from '../../../domain/offer/relaxation.ts';
import { allSensitive, answering, tellingValues } from '../../../domain/offer/sensitive-results.ts';
import type { RemoteOffer } from '../offer/offer.ts';
import type { OfferQuestion } from './offer-search.ts';

/** Groups on one page of the endpoint, at most. */
export const maxPageSize = 500;

/** Groups by which one chosen value is judged: when all of these are sensitive, all may be. */
const sampleSize = 5;

/** The first page of an answer, with what is known of the answer as a whole. */
export interface RequestedAnswer {
  readonly page: OfferPage;
  readonly offerFacets: Facets;
  readonly origin: Point | undefined;
  readonly relaxations: readonly FoundRelaxation[];
  /** Whether one of the chosen values by itself gives sensitive groups only. */
  readonly hasSensitiveValue: boolean;
}

/** The question with its fixed filters. */
export const allFilters = ({ chosen, fixed }: OfferQuestion): Chosen => ({ ...chosen, ...fixed });

/** Requests everything that an answer takes. Distances are measured from `origin`. */
export async function requestAnswer(
  remote: RemoteOffer,
  question: OfferQuestion,
  origin: Point | undefined,
  signal: AbortSignal,
): Promise<RequestedAnswer> {
  const { chosen, fixed, limit, today, ignored, language } = question;
  const all = allFilters(question);
  const find = (filters: Chosen, count: number) => {
    const query = toQuery(filters, today, origin);
    const sentence = filters.q && ignored.length ? { ignored: [...ignored] } : {};
    const options = { language, isPrivate: question.isPrivate };
    return remote.find({ ...query, ...sentence, limit: count }, signal, options);
  };
  const [page, offerPage, ...samples] = await Promise.all([
    find(all, Math.min(limit, maxPageSize)),
    hasFilters(fixed) ? find(fixed, 0) : remote.firstPage,
    ...singleValues(chosen)
      .filter((it) => jsonText(it) !== jsonText(all))
      .map((it) => find(it, sampleSize)),
  ]);
  const relax = async (): Promise<FoundRelaxation[]> =>
    Promise.all(
      // Without two filters would be too many requests.
      withoutOne(chosen, fixed).map(async (relaxation) => {
        const nearest = await find({ ...relaxation.chosen, ...fixed }, maxNearest);
        const found = foundOnPages(nearest, pageResults(nearest, today), nearest.badRecords);
        return { ...relaxation, found };
      }),
    );
  const telling = tellingValues(page.recognised).map((it) => find(it, sampleSize));
  samples.push(...(await Promise.all(telling)));
  return {
    page,
    offerFacets: offerPage.facets,
    origin,
    relaxations: page.total ? [] : fruitful(await relax()),
    hasSensitiveValue: samples.some(isAnsweredBySensitive),
  };
}

/** Whether all groups of a page that answer its question are sensitive. */
export const isAnsweredBySensitive = (page: OfferPage): boolean =>
  allSensitive(page.groups.slice(0, answering(page)));

const singleValues = (chosen: Chosen): Chosen[] =>
  filterKeys.flatMap((key) => (chosen[key] ?? []).map((value) => ({ [key]: [value] })));
