/** People whom a referrer announced, by number and never by name. */
import {
  Announcement,
  AnnouncementList,
  AnnouncementQuery,
  NewAnnouncement,
} from './desk-announcements.ts';
import { deskRoute } from './route.ts';

/**
 * Notes what a referrer told, and gives the number that the client mentions. Sent again with the same key,
 * nothing changes.
 */
export const addAnnouncement = deskRoute({
  method: 'POST',
  path: '/desk/announcements',
  status: 201,
  body: NewAnnouncement,
  answer: Announcement,
  access: ['signups'],
  idempotent: true,
});

export const listAnnouncements = deskRoute({
  method: 'GET',
  path: '/desk/announcements',
  status: 200,
  query: AnnouncementQuery,
  answer: AnnouncementList,
  access: ['signups'],
});

/** Notes that somebody mentioned the number. */
export const noteArrival = deskRoute({
  method: 'PUT',
  path: '/desk/announcements/{id}/arrival',
  status: 200,
  answer: Announcement,
  access: ['signups'],
});

/** Takes the arrival back: the announcement stands as before. */
export const takeArrivalBack = deskRoute({
  method: 'DELETE',
  path: '/desk/announcements/{id}/arrival',
  status: 200,
  answer: Announcement,
  access: ['signups'],
});

/** Notes that who was announced never came. */
export const closeAnnouncement = deskRoute({
  method: 'PUT',
  path: '/desk/announcements/{id}/closing',
  status: 200,
  answer: Announcement,
  access: ['signups'],
});

/** Takes the closing back: who was announced may still come. */
export const takeClosingBack = deskRoute({
  method: 'DELETE',
  path: '/desk/announcements/{id}/closing',
  status: 200,
  answer: Announcement,
  access: ['signups'],
});
