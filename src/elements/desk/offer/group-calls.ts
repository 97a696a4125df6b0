import type { DeskGroup } from '../../../contract/desk-documents.ts';
import type { ChangeEffects } from '../../../contract/desk-offer.ts';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import {
  getDeskGroup,
  holdChange,
  previewChange,
  putDeskGroup,
} from '../../../contract/desk-routes.ts';
import type { Edition, Group } from '../../../contract/group.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';

/** A group without its version, as it is sent. */
export function groupOf({ version: _version, ...group }: DeskGroup): Group {
  return group;
}

/** The group with one of its starts replaced. */
export const withEdition = (group: DeskGroup, edition: Edition): Group => ({
  ...groupOf(group),
  editions: group.editions.map((it) => (it.id === edition.id ? edition : it)),
});

export const readGroup = (host: DeskHost, id: string): Promise<DeskGroup> =>
  deskCall(host, getDeskGroup, { params: { id } });

/** @throws {EndpointError} 412 when the group is another one than the change is based on */
export const previewGroup = (
  host: DeskHost,
  group: Group,
  basedOn: number,
): Promise<ChangeEffects> => deskCall(host, previewChange, { body: { group }, basedOn });

/** What became of a change: it is stored, or it is held so that it can be taken back. */
export type Saved = { readonly held?: HeldChange };

/** Holds a change of a group for some minutes, or a new group. */
export const holdGroup = async (
  host: DeskHost,
  group: Group,
  basedOn: number | 'new',
): Promise<Saved> => ({ held: await deskCall(host, holdChange, { body: { group }, basedOn }) });

/**
 * Stores a change of a group at once where nobody is told of it, and holds it where somebody is.
 * @throws {EndpointError} 412 when the group is another one than the change is based on
 */
export async function saveGroup(
  host: DeskHost,
  group: Group,
  basedOn: number,
  effects?: ChangeEffects,
): Promise<Saved> {
  if (effects && effects.told.length > 0) return holdGroup(host, group, basedOn);
  await deskCall(host, putDeskGroup, { params: { id: group.id }, body: group, basedOn });
  return {};
}
