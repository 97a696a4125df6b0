import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { Mistake } from '../../../parts/editor-notice.ts';
import type { FinderWords } from '../finder-words.ts';
import { faultLines } from './fault-words.ts';
import type { Offer } from './offer.ts';

/** What the finder knows of where its offer should come from. */
export interface OfferState {
  readonly src: string;
  readonly institution: string | undefined;
  readonly offer: Offer | undefined;
  readonly error: EndpointError | undefined;
  /** Why the institution could not be had from the endpoint. */
  readonly institutionError: EndpointError | undefined;
}

/**
 * A mistake of the editor that shows only when the offer is fetched. Visitors must not read of it that
 * there are no groups.
 */
export function offerMistake(
  { src, institution, offer, error, institutionError }: OfferState,
  t: FinderWords['t'],
): Mistake | undefined {
  if (src && !offer && error?.kind === 'not-found')
    return { attribute: 'src', value: src, title: t('srcMissing'), mend: t('srcMissingMend') };
  const isUnknown = src
    ? institution !== undefined && offer?.isInstitutionMissing
    : institutionError?.kind === 'not-found';
  if (isUnknown)
    return {
      attribute: 'institution',
      value: institution,
      title: t('institutionUnknown'),
      mend: t('institutionUnknownMend'),
    };
  if (offer && !offer.firstPage && offer.badRecords && !offer.groups.length)
    return {
      title: t('nothingReadable'),
      mend: t('faultsMend'),
      details: faultLines(offer.faults, t),
    };
  return undefined;
}

/** Faults in the offer that leave enough of it to show. */
export const faultsMistake = ({ faults }: Offer, t: FinderWords['t']): Mistake => ({
  title: t('faults', { count: faults.length }),
  mend: t('faultsMend'),
  details: faultLines(faults, t),
  isWidgetShown: true,
});
