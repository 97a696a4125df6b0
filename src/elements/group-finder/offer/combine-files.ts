import { goodRecords, type RecordFault } from '../../../contract/records.ts';
import { Institution } from '../../../contract/institution.ts';

/** An offer file of which the records are not checked yet. */
export interface UncheckedFile {
  /** Where the file is. */
  readonly address: string;
  readonly institutions?: readonly unknown[] | undefined;
  readonly groups?: readonly unknown[] | undefined;
}

/** Offer files as one offer. */
export interface CombinedFiles {
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly badInstitutions: number;
  /** What breaks the contract in institutions, and groups with an id that an earlier one in their file has. */
  readonly faults: readonly RecordFault[];
  /** The groups as they came: not checked yet. */
  readonly records: readonly object[];
  /** Where each of them is from. */
  readonly origins: ReadonlyMap<object, RecordOrigin>;
}

/** The file of a record, and the id that the record has there. */
export interface RecordOrigin {
  readonly file: string;
  readonly id: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Puts offer files together, limited to one institution if it is given. Ids are unique within a file
 * only: one that an earlier file has too gets the number of its file.
 */
export function combineFiles(
  files: readonly UncheckedFile[],
  institution: string | undefined,
): CombinedFiles {
  const institutions = new Map<string, Institution>();
  const records: object[] = [];
  const origins = new Map<object, RecordOrigin>();
  const faults: RecordFault[] = [];
  const groupIds = new Set<unknown>();
  let badInstitutions = 0;
  files.forEach(({ address: file, ...content }, index) => {
    const unique = (id: string, isTaken: boolean) => (isTaken ? `${id}~${index + 1}` : id);

    const newInstitutionIds = new Map<unknown, string>();
    const checked = goodRecords(Institution, content.institutions ?? []);
    badInstitutions += checked.bad;
    for (const fault of checked.faults) faults.push({ file, ...fault });
    for (const it of checked.good) {
      const id = unique(it.id, institutions.has(it.id));
      newInstitutionIds.set(it.id, id);
      institutions.set(id, it);
    }

    const ownGroupIds = new Set<unknown>();
    for (const original of content.groups ?? []) {
      const { id, name, institution: owner } = (original ?? {}) as Fields;
      const isOfAnother = owner !== undefined && owner !== institution;
      if (institution !== undefined && isOfAnother) continue;
      const origin = { file, id: typeof id === 'string' ? id : undefined };
      if (origin.id !== undefined && ownGroupIds.has(id)) {
        const named = typeof name === 'string' ? name : undefined;
        faults.push({ ...origin, name: named, field: 'id', kind: 'duplicate', isRecordLost: true });
        continue;
      }
      ownGroupIds.add(id);
      const record = {
        ...(original as Fields),
        ...(origin.id !== undefined && { id: unique(origin.id, groupIds.has(id)) }),
        ...(newInstitutionIds.has(owner) && { institution: newInstitutionIds.get(owner) }),
      };
      records.push(record);
      origins.set(record, origin);
    }
    for (const id of ownGroupIds) groupIds.add(id);
  });
  return { institutions, badInstitutions, faults, records, origins };
}
