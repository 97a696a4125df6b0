/** Colleagues and their rights. */
import { NoAnswer } from './common.ts';
import { DeskInvitation, DeskPerson, DeskPersonChange, DeskPersonList } from './desk-people.ts';
import { DeskPlaceList } from './desk-places.ts';
import { deskRoute } from './route.ts';

export const listDeskPeople = deskRoute({
  method: 'GET',
  path: '/desk/people',
  status: 200,
  answer: DeskPersonList,
  access: ['people'],
});

export const inviteDeskPerson = deskRoute({
  method: 'POST',
  path: '/desk/people',
  status: 201,
  body: DeskInvitation,
  answer: DeskPerson,
  access: ['people'],
  fresh: true,
});

export const getDeskPerson = deskRoute({
  method: 'GET',
  path: '/desk/people/{id}',
  status: 200,
  answer: DeskPerson,
  access: ['people'],
  versioned: true,
});

export const changeDeskPerson = deskRoute({
  method: 'PATCH',
  path: '/desk/people/{id}',
  status: 200,
  body: DeskPersonChange,
  answer: DeskPerson,
  access: ['people'],
  fresh: true,
  versioned: true,
});

/** Ends all that somebody may do, and every session of theirs. */
export const endDeskPerson = deskRoute({
  method: 'DELETE',
  path: '/desk/people/{id}',
  status: 204,
  answer: NoAnswer,
  access: ['people'],
  fresh: true,
});

/** Takes somebody's passkeys away, who lost them: the next mail makes the first one again. */
export const removePasskeysOf = deskRoute({
  method: 'DELETE',
  path: '/desk/people/{id}/passkeys',
  status: 204,
  answer: NoAnswer,
  access: ['people'],
  fresh: true,
});

/** Names of the institutions and groups that one's own rights are for, also of rights that are withheld. */
export const listDeskPlaces = deskRoute({
  method: 'GET',
  path: '/desk/places',
  status: 200,
  answer: DeskPlaceList,
  access: 'signed-in',
});
