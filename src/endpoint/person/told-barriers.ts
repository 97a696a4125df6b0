import { todayIn } from '../../domain/dates/dates.ts';
import { openPersonal } from '../desk/open-personal.ts';
import { timezone } from '../offer/public-offer.ts';
import type { Services } from '../services.ts';
import type { ToldBarriers } from '../store/barrier-counts.ts';
import type { SignupsTable } from '../store/tables.ts';

/** The month of a moment in the Netherlands, as `YYYY-MM`. */
export const monthOf = (instant: string): string =>
  todayIn(timezone, new Date(instant)).slice(0, 7);

/** What somebody told that keeps them away; `undefined` for who told nothing, and who was erased. */
export async function toldBarriersOf(
  services: Pick<Services, 'personalData'>,
  signup: Pick<SignupsTable, 'personal' | 'institution' | 'group_id' | 'created_at'>,
): Promise<ToldBarriers | undefined> {
  const barriers = (await openPersonal(services, signup))?.barriers ?? [];
  return barriers.length === 0
    ? undefined
    : {
        institution: signup.institution,
        group: signup.group_id,
        barriers,
        month: monthOf(signup.created_at),
      };
}
