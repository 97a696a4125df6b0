import { EndpointError } from '../../../client/endpoint-error.ts';
import type { DeskGroup } from '../../../contract/desk-documents.ts';
import type { DeskGroupRow, DeskStartRow } from '../../../contract/desk-offer.ts';
import type { Edition } from '../../../contract/group.ts';
import {
  idOfNewStart,
  modelOf,
  newEdition,
  newStartDraft,
  newStartFaults,
  withProposal,
  type NewStartDraft,
  type StartProposal,
} from '../../../domain/desk/new-start.ts';
import {
  applyStartDraft,
  startDraftOf,
  startFaults,
  type StartDraft,
} from '../../../domain/desk/start-draft.ts';
import { DocumentEdit } from './document-edit.ts';
import type { EditContext } from './edit-context.ts';
import {
  groupOf,
  holdGroup,
  previewGroup,
  readGroup,
  saveGroup,
  withEdition,
} from './group-calls.ts';

/** A new start of a group, copied from the latest one, with what is proposed. */
export const newStartEdit = (
  { element, host, today, closingDays, finish }: EditContext,
  group: DeskGroupRow,
  proposal: StartProposal,
): DocumentEdit<DeskGroup, NewStartDraft> =>
  new DocumentEdit<DeskGroup, NewStartDraft>(element, host, {
    onlyAdds: true,
    alwaysChanges: true,
    read: () => readGroup(host, group.id),
    draftOf: (doc) => withProposal(newStartDraft(doc && modelOf(doc), today()), proposal),
    faultsOf: (draft) => newStartFaults(draft, today()),
    save: async (doc, draft) => {
      const id = idOfNewStart(doc!, draft.firstDay);
      const edition = newEdition(id, modelOf(doc!), draft, closingDays());
      const changed = { ...groupOf(doc!), editions: [...doc!.editions, edition] };
      await finish(await holdGroup(host, changed, doc!.version));
    },
  });

/** A start that is changed, with whom that reaches. */
export function changeStartEdit(
  { element, host, today, finish }: EditContext,
  group: DeskGroupRow,
  { id }: DeskStartRow,
): DocumentEdit<DeskGroup, StartDraft> {
  const changed = (doc: DeskGroup, draft: StartDraft) => {
    const edition = editionIn(doc, id);
    return withEdition(doc, applyStartDraft(edition, draft, startDraftOf(edition)));
  };
  return new DocumentEdit<DeskGroup, StartDraft>(element, host, {
    read: () => readGroup(host, group.id),
    draftOf: (doc) => startDraftOf(editionIn(doc!, id)),
    faultsOf: (draft, before) => startFaults(draft, before, today()),
    preview: (doc, draft) => previewGroup(host, changed(doc!, draft), doc!.version),
    save: async (doc, draft, effects) => {
      const saved = await saveGroup(host, changed(doc!, draft), doc!.version, effects);
      await finish(saved, host.t()('startSaved', { group: group.name }), `[data-start="${id}"]`);
    },
  });
}

/** A start that is cancelled, with everybody told in the same act. */
export function cancelStartEdit(
  { element, host, finish }: EditContext,
  { id, group }: DeskStartRow,
): DocumentEdit<DeskGroup, object> {
  const cancelled = (doc: DeskGroup) =>
    withEdition(doc, { ...editionIn(doc, id), signupStatus: 'cancelled' });
  return new DocumentEdit<DeskGroup, object>(element, host, {
    alwaysChanges: true,
    read: async () => {
      const doc = await readGroup(host, group);
      editionIn(doc, id);
      return doc;
    },
    draftOf: () => ({}),
    faultsOf: () => [],
    preview: (doc) => previewGroup(host, cancelled(doc!), doc!.version),
    // Held also where nobody is told: cancelling by mistake is worse than by five minutes too late.
    save: async (doc) => finish(await holdGroup(host, cancelled(doc!), doc!.version)),
  });
}

/** @throws {EndpointError} 404 when the start is not in the group any more */
function editionIn({ editions }: DeskGroup, id: string): Edition {
  const found = editions.find((it) => it.id === id);
  if (!found) throw new EndpointError('not-found', { status: 404 });
  return found;
}
