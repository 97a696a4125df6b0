import { Id, Text } from './common.ts';
import * as z from './zod.ts';

/** A group by its name. `sensitive`: its sign-ups are only in a right that names it. */
export const DeskPlaceGroup = z.object({ id: Id, name: Text, sensitive: z.boolean() });
export type DeskPlaceGroup = z.infer<typeof DeskPlaceGroup>;

/** An institution, with the groups of it that rights of the reader reach. */
export const DeskPlace = z.object({ id: Id, name: Text, groups: z.array(DeskPlaceGroup) });
export type DeskPlace = z.infer<typeof DeskPlace>;

/** Where rights of the reader hold, by name: to say rights in words, and to choose from when giving them. */
export const DeskPlaceList = z.object({ institutions: z.array(DeskPlace) });
export type DeskPlaceList = z.infer<typeof DeskPlaceList>;
