import type { InvitedResponse, VisionAnswer } from '../../contract/survey.ts';
import { toUtcOrNull } from './instants.ts';
import type { InTransaction, Queries } from './store.ts';

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
  code: { hash: string; survey: string; institution: string; expiresAt?: string | undefined },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('survey_codes')
    .values({
      code_hash: code.hash,
      survey: code.survey,
      institution: code.institution,
      expires_at: toUtcOrNull(code.expiresAt),
      created_at: now.toISOString(),
    })
    .execute();
}

/** The institution of a code; undefined when the survey has no such code, or it has expired. */
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
