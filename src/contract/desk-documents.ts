/** Documents that the desk changes as a whole. `version` is that of the `ETag`, without its quotes. */
import { Id } from './common.ts';
import { Edition, Group } from './group.ts';
import { InstitutionDefinition } from './institution-definition.ts';
import { whole } from './rule.ts';
import * as z from './zod.ts';

/** A group as it was stored, with its editions and their places of this moment. */
export const DeskGroup = z.object({ ...Group.shape, version: whole(1) });
export type DeskGroup = z.infer<typeof DeskGroup>;

/** An edition as it was stored, with its group and its places of this moment. */
export const DeskEditionDocument = z.object({ ...Edition.shape, group: Id, version: whole(1) });
export type DeskEditionDocument = z.infer<typeof DeskEditionDocument>;

/** An institution as it was stored. */
export const DeskInstitution = z.object({ ...InstitutionDefinition.shape, version: whole(1) });
export type DeskInstitution = z.infer<typeof DeskInstitution>;
