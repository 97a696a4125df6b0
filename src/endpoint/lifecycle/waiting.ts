import type { Waiting } from '../../domain/signup/waiting-list.ts';
import type { SignupsTable } from '../store/tables.ts';

/** A sign-up as the rules for the order of the waiting list see it. */
export const toWaiting = (it: SignupsTable): Waiting => ({
  id: it.reference,
  priority: it.priority === 1,
  since: it.waiting_since ?? it.created_at,
});
