import type { Services } from '../services.ts';

/** Sealed data for an export: null where there is none, and a note where no key opens it. */
export const openIfAny = async (
  { personalData }: Pick<Services, 'personalData'>,
  sealed: string | null,
): Promise<unknown> =>
  sealed === null || sealed === ''
    ? null
    : ((await personalData.tryOpen(sealed)) ?? { unreadable: true });
