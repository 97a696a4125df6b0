import { Group } from '../../contract/group.ts';
import { InstitutionDefinition } from '../../contract/institution-definition.ts';
import { OfferFileEnvelope, PollDefinition, SurveyDefinition } from '../../contract/offer-file.ts';
import type * as z from '../../contract/zod.ts';
import { toErrors, toPointer } from '../http/validate.ts';
import { withoutNul } from '../http/without-nul.ts';
import { renewOfferVersion, saveGroup } from '../store/groups.ts';
import { saveInstitution } from '../store/institutions.ts';
import { savePoll } from '../store/polls.ts';
import type { Store } from '../store/store.ts';
import { saveSurvey } from '../store/surveys.ts';
import { checkRecord } from './check-record.ts';
import type { ImportProblem, ImportReport } from './import-report.ts';

type Kind = keyof ImportReport['imported'];

/**
 * Stores the records of an offer file in one transaction; a record replaces the one with its id. A
 * record that breaks the contract is left out and reported.
 */
export async function importOffer(store: Store, file: unknown, now: Date): Promise<ImportReport> {
  const report: ImportReport = {
    imported: { institutions: 0, groups: 0, polls: 0, surveys: 0 },
    problems: [],
  };
  const readable = storable(file);
  if (readable === undefined) {
    report.problems.push({ path: '', code: 'invalid', detail: 'Dit bestand is te diep genest.' });
    return report;
  }
  const envelope = OfferFileEnvelope.safeParse(readable.value);
  if (!envelope.success) {
    report.problems = toProblems(envelope.error.issues, file, []);
    return report;
  }
  const offer = {
    institutions: validRecords(
      'institutions',
      InstitutionDefinition,
      envelope.data.institutions,
      report,
    ),
    groups: validRecords('groups', Group, envelope.data.groups, report),
    polls: validRecords('polls', PollDefinition, envelope.data.polls, report),
    surveys: validRecords('surveys', SurveyDefinition, envelope.data.surveys, report),
  };
  await store.write(async (tx) => {
    for (const it of offer.institutions) await saveInstitution(tx, it);
    for (const it of offer.groups) await saveGroup(tx, it, now);
    for (const it of offer.polls) await savePoll(tx, it, now);
    for (const it of offer.surveys) await saveSurvey(tx, it, now);
    await renewOfferVersion(tx);
  });
  return report;
}

/** The file without what cannot be stored; undefined when it is nested too deep. */
function storable(file: unknown): { value: unknown } | undefined {
  try {
    return { value: withoutNul(file) };
  } catch {
    return undefined;
  }
}

/** The records that keep the contract; problems with the others are added to the report. */
function validRecords<Item extends { id: string; editions?: { id: string }[] }>(
  kind: Kind,
  schema: z.ZodMiniType<Item>,
  records: unknown[] | undefined,
  report: ImportReport,
): Item[] {
  const valid: Item[] = [];
  const ids = new Set<string>();
  for (const [index, record] of (records ?? []).entries()) {
    const result = schema.safeParse(record);
    const problems = result.success
      ? checkRecord(result.data, [kind, index], ids)
      : toProblems(result.error.issues, record, [kind, index]);
    report.problems.push(...problems);
    if (result.success && problems.length === 0) valid.push(result.data);
  }
  report.imported[kind] = valid.length;
  return valid;
}

const toProblems = (
  issues: z.core.$ZodIssue[],
  record: unknown,
  start: PropertyKey[],
): ImportProblem[] =>
  toErrors(issues, record).map(({ pointer, code, detail }) => ({
    path: toPointer(start) + pointer,
    code,
    detail,
  }));
