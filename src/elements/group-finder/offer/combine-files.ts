import { goodRecords } from '../../../client/records.ts';
import { Institution } from '../../../contract/institution.ts';

/** An offer file of which the records are not checked yet. */
export interface UncheckedFile {
  readonly institutions?: readonly unknown[] | undefined;
  readonly groups?: readonly unknown[] | undefined;
}

/** Offer files as one offer. */
export interface CombinedFiles {
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly badInstitutions: number;
  /** The groups as they came: not checked yet. */
  readonly records: readonly object[];
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
  const groupIds = new Set<unknown>();
  let badInstitutions = 0;
  files.forEach((file, index) => {
    const unique = (id: string, isTaken: boolean) => (isTaken ? `${id}~${index + 1}` : id);

    const newInstitutionIds = new Map<unknown, string>();
    const { good, bad } = goodRecords(Institution, file.institutions ?? []);
    badInstitutions += bad;
    for (const it of good) {
      const id = unique(it.id, institutions.has(it.id));
      newInstitutionIds.set(it.id, id);
      institutions.set(id, it);
    }

    const ownGroupIds = new Set<unknown>();
    for (const record of file.groups ?? []) {
      const { id, institution: owner } = (record ?? {}) as Fields;
      const isOfAnother = owner !== undefined && owner !== institution;
      if (institution !== undefined && isOfAnother) continue;
      ownGroupIds.add(id);
      records.push({
        ...(record as Fields),
        ...(typeof id === 'string' && { id: unique(id, groupIds.has(id)) }),
        ...(newInstitutionIds.has(owner) && { institution: newInstitutionIds.get(owner) }),
      });
    }
    for (const id of ownGroupIds) groupIds.add(id);
  });
  return { institutions, badInstitutions, records };
}
