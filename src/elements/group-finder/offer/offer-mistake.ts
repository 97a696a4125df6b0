import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { Facets, FacetValue } from '../../../contract/group.ts';
import { presetFilters, type Chosen } from '../../../domain/offer/filters.ts';
import { meant } from '../../../domain/text/meant.ts';
import type { Mistake } from '../../../parts/editor-notice.ts';
import type { FinderWords } from '../finder-words.ts';
import { faultLines } from './fault-words.ts';
import type { Offer } from './offer.ts';

/** What the finder knows of where its offer should come from. */
export interface OfferState {
  readonly src: string;
  readonly endpoint: string | undefined;
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
  { src, endpoint, institution, offer, error, institutionError }: OfferState,
  t: FinderWords['t'],
): Mistake | undefined {
  if (!offer && error?.kind === 'not-found')
    return src
      ? { attribute: 'src', value: src, title: t('srcMissing'), mend: t('srcMissingMend') }
      : {
          attribute: 'endpoint',
          value: endpoint,
          title: t('offerMissing'),
          mend: t('offerMissingMend'),
        };
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

/** The first preset that no group has; undefined as long as that is not known. */
export function emptyPreset(
  presets: Chosen,
  facets: Facets,
  t: FinderWords['t'],
): Mistake | undefined {
  for (const key of presetFilters) {
    const known = facets[key];
    const value = presets[key]?.find((it) => !known?.some((one) => one.value === it && one.count));
    if (!known?.length || value === undefined) continue;
    const suggestion = knownValue(value, known);
    return {
      attribute: key,
      value,
      suggestion:
        suggestion && presets[key]!.map((it) => (it === value ? suggestion : it)).join(' '),
      title: t('presetEmpty', { attribute: key, value }),
      mend: suggestion ? t('presetMeant', { value: suggestion }) : t('presetEmptyMend'),
      isWidgetShown: true,
    };
  }
  return undefined;
}

/** The value that was probably meant by one that no group has: by its label, or with a typing error. */
function knownValue(value: string, known: readonly FacetValue[]): string | undefined {
  const given = value.toLowerCase();
  const labelled = known.find((it) => it.label.toLowerCase() === given);
  return (
    labelled?.value ??
    meant(
      given,
      known.map((it) => it.value),
    )
  );
}
