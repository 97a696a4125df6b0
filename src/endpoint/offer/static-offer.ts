import { Institution } from '../../contract/institution.ts';
import type { OfferFile } from '../../contract/offer-file.ts';
import type { Store } from '../store/store.ts';
import { PublicOffers } from './public-offer.ts';

/**
 * The offer as every visitor may see it at this moment, as a file for the attribute `src`. It has
 * nothing of people but the number of places, and of institutions nothing that is for the endpoint only.
 */
export async function staticOffer(store: Store, now: Date): Promise<OfferFile> {
  const { groups } = await new PublicOffers(store).current(now);
  const rows = await store.db.selectFrom('institutions').select('document').orderBy('id').execute();
  return {
    institutions: rows.map((it) => Institution.parse(JSON.parse(it.document))),
    groups: [...groups.values()],
  };
}
