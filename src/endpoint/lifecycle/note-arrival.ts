import { readNumber } from '../../domain/desk/announcement-number.ts';
import { covers, type DeskScope } from '../../domain/desk/scope.ts';
import { invalidInput, type ProblemAnswer } from '../http/problem.ts';
import { listAnnouncementsOf, lockAnnouncement, markAnnouncement } from '../store/announcements.ts';
import type { InTransaction } from '../store/store.ts';

/** Who signs up, with the number of an announcement that they mention. */
export interface MentionedNumber {
  /** As it was typed. */
  number: string;
  institution: string;
  scope: DeskScope;
}

/**
 * Notes that somebody came, by the number that they mention at the institution where they sign up.
 * @throws {ProblemAnswer} 400 when there is no such number, or somebody mentioned it before.
 */
export async function noteArrivalByNumber(
  tx: InTransaction,
  { number, institution, scope }: MentionedNumber,
  now: Date,
): Promise<void> {
  const digits = readNumber(number);
  const rows = digits === undefined ? [] : await listAnnouncementsOf(tx, scope, digits);
  const known = rows.find((it) => it.institution === institution);
  const row = known && (await lockAnnouncement(tx, known.id));
  if (!row || !covers(scope, { institution, group: row.group_id })) throw wrongNumber('unknown');
  if (row.arrived_at !== null) throw wrongNumber('arrived');
  await markAnnouncement(tx, row.id, { arrived_at: now.toISOString() });
}

const details = {
  unknown: 'Dit nummer kennen wij niet. Vraag het nog eens, of laat het leeg.',
  arrived: 'Met dit nummer is al iemand gekomen. Vraag het nog eens, of laat het leeg.',
};

const wrongNumber = (why: keyof typeof details): ProblemAnswer =>
  invalidInput([{ pointer: '/announcement', code: `announcement-${why}`, detail: details[why] }]);
