import { Id, Instant, Text, openEnum } from './common.ts';
import { filled, whole } from './rule.ts';
import * as z from './zod.ts';

/** How an announcement stands: nobody mentioned it yet, somebody did, or nobody is expected any more. */
export const announcementStates = ['open', 'arrived', 'closed'] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/**
 * A referrer told that somebody is going to sign up. It has no name: the client mentions the number.
 * Without a group it is about any group of the institution. `organization` is that of the referrer, never
 * a person.
 */
export const NewAnnouncement = z.object({
  institution: Id,
  group: z.optional(Id),
  organization: filled(200),
});
export type NewAnnouncement = z.infer<typeof NewAnnouncement>;

/**
 * An announcement as the desk sees it. `number` is four digits that people say in two pairs. Who
 * mentioned it is not stored.
 */
export const Announcement = z.object({
  id: Id,
  number: z.string(),
  institution: Id,
  group: z.optional(Id),
  groupName: z.optional(Text),
  organization: Text,
  state: openEnum(announcementStates),
  announcedAt: Instant,
  arrivedAt: z.optional(Instant),
  closedAt: z.optional(Instant),
});
export type Announcement = z.infer<typeof Announcement>;

/** For what the reader may note an announcement: a group, or without one any group of the institution. */
export const AnnouncementPlace = z.object({
  institution: Id,
  institutionName: Text,
  group: z.optional(Id),
  groupName: z.optional(Text),
});
export type AnnouncementPlace = z.infer<typeof AnnouncementPlace>;

/**
 * Announcements that are open or ended in the last weeks, newest first. `open` counts those that are
 * open. `organizations` made one before, by name. `places`: what a new one can be about.
 */
export const AnnouncementList = z.object({
  announcements: z.array(Announcement),
  open: whole(0),
  organizations: z.array(Text),
  places: z.array(AnnouncementPlace),
});
export type AnnouncementList = z.infer<typeof AnnouncementList>;

/** `number`: only the announcement with this number, also one that ended longer ago. */
export const AnnouncementQuery = z.object({ number: z.optional(filled(20)) });
