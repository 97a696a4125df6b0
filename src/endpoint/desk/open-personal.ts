import type { DeskNote } from '../../contract/desk-cards.ts';
import type { PlannedTalk } from '../../contract/desk-signups.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';
import type { Services } from '../services.ts';
import type { SignupsTable } from '../store/tables.ts';

/** What a person filled in, with what the desk wrote down about them. */
export type DeskPart = PersonalPart & {
  talk?: PlannedTalk;
  deskNotes?: DeskNote[];
  takenOver?: { at: string };
};

/** The personal part of a sign-up; `undefined` when it was erased or cannot be decrypted. */
export async function openPersonal(
  { personalData }: Pick<Services, 'personalData'>,
  { personal }: Pick<SignupsTable, 'personal'>,
): Promise<DeskPart | undefined> {
  return personal === '' ? undefined : ((await personalData.tryOpen(personal)) as DeskPart);
}
