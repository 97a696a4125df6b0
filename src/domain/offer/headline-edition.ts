import type { Edition } from '../../contract/group.ts';
import { hasPlaces } from './edition-state.ts';

/** Whether one can sign up for an edition, for a place or for the waiting list. */
export const canSignUp = ({ signupStatus, entry }: Edition): boolean =>
  signupStatus === 'open' ||
  signupStatus === 'few-places' ||
  signupStatus === 'waiting-list' ||
  (signupStatus === 'started' && entry === 'rolling');

/**
 * The edition that stands for a group on its card and beside its page: the first with places, else the
 * first that one can sign up for, else the first of all.
 */
export const headlineEdition = (editions: readonly Edition[], today: string): Edition | undefined =>
  editions.find((it) => hasPlaces(it, today)) ?? editions.find(canSignUp) ?? editions[0];
