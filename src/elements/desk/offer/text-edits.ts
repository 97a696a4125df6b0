import type { DeskGroup, DeskInstitution } from '../../../contract/desk-documents.ts';
import type { DeskGroupRow } from '../../../contract/desk-offer.ts';
import { getDeskInstitution, putDeskInstitution } from '../../../contract/desk-routes.ts';
import { slug } from '../../../domain/text/text.ts';
import { deskCall } from '../desk-host.ts';
import type { GroupProposal } from './group-proposal.ts';
import { DocumentEdit } from './document-edit.ts';
import type { EditContext } from './edit-context.ts';
import { groupOf, holdGroup, readGroup, saveGroup } from './group-calls.ts';
import { applyGroupDraft, groupDraftOf, groupFaults, type GroupDraft } from './group-draft.ts';
import {
  applyInstitutionDraft,
  institutionDraftOf,
  institutionFaults,
  type InstitutionDraft,
} from './institution-draft.ts';

/** Which group is edited. */
export interface EditedGroup {
  /** Absent for a group that is made. */
  readonly row: DeskGroupRow | undefined;
  readonly institution: string;
  /** The ids of the groups that are there. */
  readonly taken: readonly string[];
  /** What is worth changing; absent where nobody said. */
  readonly proposal?: GroupProposal | undefined;
}

/** A group that is changed, or made for an institution. */
export const groupEdit = (
  { element, host, finish }: EditContext,
  { row, institution, taken, proposal }: EditedGroup,
): DocumentEdit<DeskGroup, GroupDraft> =>
  new DocumentEdit<DeskGroup, GroupDraft>(element, host, {
    read: async () => row && readGroup(host, row.id),
    draftOf: (doc) => groupDraftOf(doc, institution),
    proposal,
    faultsOf: groupFaults,
    save: async (doc, draft) => {
      const id = doc?.id ?? newId(draft.name, taken, 'groep');
      const group = applyGroupDraft(doc && groupOf(doc), draft, id);
      if (!doc) return finish(await holdGroup(host, group, 'new'));
      const saved = await saveGroup(host, group, doc.version);
      await finish(saved, host.t()('groupSaved', { group: group.name }), `[data-group="${id}"]`);
    },
  });

/** An id from a name that nothing has yet. */
function newId(name: string, taken: readonly string[], otherwise: string): string {
  const wanted = slug(name) || otherwise;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** The texts, promises and periods of an institution, or of a new one; `taken` are the ids of the others. */
export const institutionEdit = (
  { element, host, finish }: EditContext,
  known: string | undefined,
  taken: readonly string[],
): DocumentEdit<DeskInstitution, InstitutionDraft> =>
  new DocumentEdit<DeskInstitution, InstitutionDraft>(element, host, {
    read: async () =>
      known === undefined
        ? undefined
        : deskCall(host, getDeskInstitution, { params: { id: known } }),
    draftOf: institutionDraftOf,
    faultsOf: institutionFaults,
    save: async (doc, draft) => {
      const id = known ?? newId(draft.name, taken, 'instelling');
      const body = applyInstitutionDraft(doc ?? { id }, draft);
      const basedOn = doc?.version ?? 'new';
      await deskCall(host, putDeskInstitution, { params: { id }, body, basedOn });
      const t = host.t();
      const words = doc ? t('institutionSaved') : t('institutionAdded', { name: body.name });
      await finish({}, words, `[data-institution="${id}"]`);
    },
  });
