import { openPersonal } from '../desk/open-personal.ts';
import type { Services } from '../services.ts';
import type { Referral } from '../store/referral-counts.ts';
import type { SignupsTable } from '../store/tables.ts';

/** From which organisation somebody was signed up; `undefined` for who was not, and who was erased. */
export async function referralOf(
  services: Pick<Services, 'personalData'>,
  signup: Pick<SignupsTable, 'personal' | 'mode' | 'institution' | 'group_id' | 'created_at'>,
): Promise<Referral | undefined> {
  if (signup.mode !== 'referrer') return undefined;
  const organization = (await openPersonal(services, signup))?.referrer?.organization.trim();
  return organization
    ? {
        institution: signup.institution,
        group: signup.group_id,
        organization,
        month: signup.created_at.slice(0, 7),
      }
    : undefined;
}
