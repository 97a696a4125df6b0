import { Group } from '../../contract/group.ts';
import { InstitutionDefinition } from '../../contract/institution-definition.ts';
import { OfferFileEnvelope, PollDefinition, SurveyDefinition } from '../../contract/offer-file.ts';
import type * as z from '../../contract/zod.ts';
import { toErrors, toPointer } from '../http/validate.ts';
import { withoutNul } from '../http/without-nul.ts';
import { droppedWithSignups, foreignEditions } from '../lifecycle/kept-editions.ts';
import { renewOfferVersion } from '../store/groups.ts';
import { saveInstitution } from '../store/institutions.ts';
import { savePoll } from '../store/polls.ts';
import { saveGroup } from '../store/save-group.ts';
import type { InTransaction, Store } from '../store/store.ts';
import { saveSurvey } from '../store/surveys.ts';
import { changedStatuses } from './changed-statuses.ts';
import { duplicateIds } from './check-record.ts';
import type { ImportProblem, ImportReport, RecordKind, StatusChange } from './import-report.ts';
import { fieldOf, repairRecord } from './repair-record.ts';
import type { RecordProblem } from './repair-record.ts';

/** A record that can be stored, with what tells its author which one it is. */
interface Candidate<Item> {
  item: Item;
  index: number;
}

/**
 * Stores the records of an offer file in one transaction; a record replaces the one with its id. A
 * record that breaks the contract is left out and reported, and so is a group without an edition in
 * which people are.
 */
export async function importOffer(store: Store, file: unknown, now: Date): Promise<ImportReport> {
  const report: ImportReport = {
    imported: { institutions: 0, groups: 0, polls: 0, surveys: 0 },
    problems: [],
    statusChanges: [],
  };
  const readable = storable(file);
  if (readable === undefined) {
    const detail = 'Dit bestand is te diep genest.';
    report.problems.push({ path: '', code: 'invalid', detail, leftOut: 'record' });
    return report;
  }
  const envelope = OfferFileEnvelope.safeParse(readable.value);
  if (!envelope.success) {
    report.problems = toErrors(envelope.error.issues, file).map(({ pointer, ...rest }) => ({
      path: pointer,
      ...rest,
      leftOut: 'record',
    }));
    return report;
  }
  const { data } = envelope;
  const institutions = validRecords('institutions', InstitutionDefinition, data, report);
  const groups = validRecords('groups', Group, data, report);
  const polls = validRecords('polls', PollDefinition, data, report);
  const surveys = validRecords('surveys', SurveyDefinition, data, report);
  const { refused, changed } = await store.write(async (tx) => {
    for (const { item } of institutions) await saveInstitution(tx, item);
    const problems: ImportProblem[] = [];
    const statusChanges: StatusChange[] = [];
    for (const it of groups) {
      const found = await problemsOfGroup(tx, it);
      problems.push(...found);
      if (found.length > 0) continue;
      await saveGroup(tx, it.item, now);
      statusChanges.push(...(await changedStatuses(tx, it, now)));
    }
    for (const { item } of polls) await savePoll(tx, item, now);
    for (const { item } of surveys) await saveSurvey(tx, item, now);
    await renewOfferVersion(tx);
    return { refused: problems, changed: statusChanges };
  });
  report.problems.push(...refused);
  report.statusChanges = changed;
  report.imported = {
    institutions: institutions.length,
    groups: groups.length - new Set(refused.map((it) => it.id)).size,
    polls: polls.length,
    surveys: surveys.length,
  };
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

/** The records that can be stored; what is wrong with them and the others is added to the report. */
function validRecords<Item extends { id: string; editions?: { id: string }[] }>(
  kind: RecordKind,
  schema: z.ZodMiniType<Item>,
  file: Partial<Record<RecordKind, unknown[] | undefined>>,
  report: ImportReport,
): Candidate<Item>[] {
  const valid: Candidate<Item>[] = [];
  const ids = new Set<string>();
  for (const [index, record] of (file[kind] ?? []).entries()) {
    const { item, problems } = repairRecord(schema, record);
    const duplicates = item ? duplicateIds(item, ids) : [];
    for (const it of [
      ...problems,
      ...duplicates.map((fault) => ({ ...fault, leftOut: 'record' as const })),
    ]) {
      report.problems.push(describe(kind, index, record, it));
    }
    if (item && duplicates.length === 0) valid.push({ item, index });
  }
  return valid;
}

/** Why a group cannot replace the one that is stored. */
async function problemsOfGroup(
  tx: InTransaction,
  { item, index }: Candidate<Group>,
): Promise<ImportProblem[]> {
  const dropped = await droppedWithSignups(tx, item);
  const foreign = await foreignEditions(tx, item);
  return [
    ...dropped.map((edition) => ({
      path: ['editions'],
      code: 'has-signups',
      detail: `Voor editie ${edition} zijn er aanmeldingen. Laat haar staan, of zet haar op "cancelled".`,
    })),
    ...foreign.map((position) => ({
      path: ['editions', position, 'id'],
      code: 'duplicate-id',
      detail: 'Dit kenmerk is van een andere groep.',
    })),
  ].map((it) => describe('groups', index, item, { ...it, leftOut: 'record' }));
}

/** A problem with what its author needs to find the record: kind, id, name and field. */
function describe(
  kind: RecordKind,
  index: number,
  record: unknown,
  { path, ...rest }: RecordProblem,
): ImportProblem {
  const { id, name, question } = (record ?? {}) as Record<string, unknown>;
  const title = name ?? question;
  return {
    path: toPointer([kind, index, ...path]),
    kind,
    ...(typeof id === 'string' && { id }),
    ...(typeof title === 'string' && { name: title }),
    field: fieldOf(path),
    ...rest,
  };
}
