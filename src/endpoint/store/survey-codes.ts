import type { Selectable } from 'kysely';
import type { SurveyCodeEntry } from '../../contract/desk-ballots.ts';
import type { InvitedResponse, VisionAnswer } from '../../contract/survey.ts';
import { toUtcOrNull } from './instants.ts';
import type { InTransaction, Queries } from './store.ts';
import type { SurveyCodesTable } from './tables.ts';

/** Letters and digits that people do not confuse when they hear or read them. */
const symbols = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/**
 * A random code that is easy to type, by default of 57 bits: `K7QM-3XBP-TRHD`.
 *
 * @param length in characters, without the dashes
 */
export function randomCode(length = 12): string {
  const picked = Array.from(
    crypto.getRandomValues(new Uint32Array(length)),
    (it) => symbols[it % symbols.length] ?? '',
  ).join('');
  return picked.replace(/.{4}(?=.)/g, '$&-');
}

/** A typed code in the form that is hashed: without dashes and spaces, in capitals. */
export const normalizeCode = (typed: string): string =>
  typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

export async function saveCode(
  tx: InTransaction,
  code: {
    id: string;
    hash: string;
    survey: string;
    institution: string;
    expiresAt?: string | undefined;
    /** A mail address, encrypted. */
    address?: string | undefined;
  },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('survey_codes')
    .values({
      id: code.id,
      code_hash: code.hash,
      survey: code.survey,
      institution: code.institution,
      expires_at: toUtcOrNull(code.expiresAt),
      created_at: now.toISOString(),
      address: code.address ?? null,
    })
    .execute();
}

/** Names a code at the desk. */
interface CodeName {
  survey: string;
  id: string;
}

/** The codes of a survey, newest first. */
export async function listCodes(
  db: Queries,
  survey: string,
  now: Date,
): Promise<SurveyCodeEntry[]> {
  const rows = await db
    .selectFrom('survey_codes')
    .selectAll()
    .where('survey', '=', survey)
    .orderBy('created_at', 'desc')
    .orderBy('institution')
    .orderBy('id')
    .execute();
  return rows.map((it) => entryOf(it, now));
}

export async function findCode(
  db: Queries,
  { survey, id }: CodeName,
  now: Date,
): Promise<SurveyCodeEntry | undefined> {
  const row = await db
    .selectFrom('survey_codes')
    .selectAll()
    .where('survey', '=', survey)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && entryOf(row, now);
}

const entryOf = (it: Selectable<SurveyCodesTable>, now: Date): SurveyCodeEntry => ({
  id: it.id,
  institution: it.institution,
  state: stateOf(it, now),
  createdAt: it.created_at,
  ...(it.expires_at !== null && { expiresAt: it.expires_at }),
  ...(it.used_at !== null && { usedAt: it.used_at }),
  ...(it.address !== null && { hasAddress: true }),
  ...(it.mailed_at !== null && { mailedAt: it.mailed_at }),
});

function stateOf(it: Selectable<SurveyCodesTable>, now: Date): SurveyCodeEntry['state'] {
  // Who has answered has answered, whatever became of the link afterwards.
  if (it.used_at !== null) return 'used';
  if (it.withdrawn_at !== null) return 'withdrawn';
  return it.expires_at !== null && it.expires_at <= now.toISOString() ? 'expired' : 'unused';
}

/** Ends a code; one that was withdrawn before keeps its moment. */
export async function withdrawCode(
  tx: InTransaction,
  { survey, id }: CodeName,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('survey_codes')
    .set({ withdrawn_at: now.toISOString(), address: null })
    .where('survey', '=', survey)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Reads a code and locks it until the transaction ends. */
export const lockCode = (
  tx: InTransaction,
  { survey, id }: CodeName,
): Promise<Selectable<SurveyCodesTable> | undefined> =>
  tx
    .updateTable('survey_codes')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('survey', '=', survey)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

/** Notes that the link went to the outbox. */
export async function markCodeMailed(tx: InTransaction, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('survey_codes')
    .set({ mailed_at: now.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** Erases the mail addresses of codes that are of no use any more: expired, or of a closed survey. */
export async function eraseCodeAddresses(tx: InTransaction, now: Date): Promise<void> {
  const moment = now.toISOString();
  await tx
    .updateTable('survey_codes')
    .set({ address: null })
    .where('address', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('expires_at', '<=', moment),
        eb('survey', 'in', eb.selectFrom('surveys').select('id').where('closes_at', '<=', moment)),
      ]),
    )
    .execute();
}

/** Notes that an answer came with a code. */
export async function markCodeUsed(
  tx: InTransaction,
  survey: string,
  hash: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('survey_codes')
    .set({ used_at: now.toISOString(), address: null })
    .where('code_hash', '=', hash)
    .where('survey', '=', survey)
    .where('used_at', 'is', null)
    .execute();
}

/** The institution of a code; undefined when there is no such code, or it was withdrawn or expired. */
export async function institutionOfCode(
  db: Queries,
  survey: string,
  hash: string,
  now: Date,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('survey_codes')
    .select(['institution', 'expires_at'])
    .where('code_hash', '=', hash)
    .where('survey', '=', survey)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!row || (row.expires_at !== null && row.expires_at <= now.toISOString())) return undefined;
  return row.institution;
}

/** The answer of an institution that counts now, or waits to be looked at; undefined when it has none. */
export async function invitedResponse(
  db: Queries,
  survey: string,
  institution: string,
): Promise<InvitedResponse | undefined> {
  const row = await db
    .selectFrom('survey_responses')
    .select(['ranking', 'remark', 'role', 'vision', 'publish', 'created_at'])
    .where('survey', '=', survey)
    .where('code_institution', '=', institution)
    .where('replaced_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return (
    row && {
      ranking: JSON.parse(row.ranking) as string[],
      ...(row.remark !== null && { remark: row.remark }),
      ...(row.role !== null && { role: row.role }),
      ...(row.vision !== null && { vision: JSON.parse(row.vision) as VisionAnswer[] }),
      publish: row.publish === 1,
      sentAt: row.created_at,
    }
  );
}
