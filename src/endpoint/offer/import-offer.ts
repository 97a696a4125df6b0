import { OfferFileEnvelope, PollDefinition } from '../../contract/offer-file.ts';
import type { OfferFile } from '../../contract/offer-file.ts';
import type * as z from '../../contract/zod.ts';
import { toPointer } from '../http/validate.ts';
import { savePoll } from '../store/polls.ts';
import type { InTransaction, Store } from '../store/store.ts';

/** A record that was left out: where it is in the file, and which of its fields is wrong. */
export interface ImportProblem {
  /** JSON pointer to the wrong field, such as `/groups/3/name`. */
  path: string;
  /** What is wrong, for whoever made the file. */
  code: string;
}

export interface ImportReport {
  imported: { institutions: number; groups: number; polls: number; surveys: number };
  problems: ImportProblem[];
}

type Kind = keyof OfferFile & keyof ImportReport['imported'];

/**
 * Adds the records of an offer file, or replaces those with the same id. A record that breaks the
 * contract is left out and reported; the others are stored, all in one transaction.
 */
export async function importOffer(store: Store, file: unknown, now: Date): Promise<ImportReport> {
  const report: ImportReport = {
    imported: { institutions: 0, groups: 0, polls: 0, surveys: 0 },
    problems: [],
  };
  const envelope = OfferFileEnvelope.safeParse(file);
  if (!envelope.success) {
    report.problems = toProblems(envelope.error.issues, []);
    return report;
  }
  const polls = readAll('polls', PollDefinition, envelope.data.polls, report);
  await store.write(async (tx: InTransaction) => {
    for (const poll of polls) await savePoll(tx, poll, now);
  });
  return report;
}

function readAll<Item>(
  kind: Kind,
  schema: z.ZodMiniType<Item>,
  records: unknown[] | undefined,
  report: ImportReport,
): Item[] {
  const good: Item[] = [];
  for (const [index, record] of (records ?? []).entries()) {
    const result = schema.safeParse(record);
    if (result.success) good.push(result.data);
    else report.problems.push(...toProblems(result.error.issues, [kind, index]));
  }
  report.imported[kind] = good.length;
  return good;
}

const toProblems = (issues: z.core.$ZodIssue[], start: PropertyKey[]): ImportProblem[] =>
  issues.map((issue) => ({
    path: toPointer([...start, ...issue.path]),
    code: issue.code ?? 'invalid',
  }));
