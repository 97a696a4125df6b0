import type { SignupState } from '../../contract/signup.ts';
import type { Actor } from '../store/tables.ts';
import type { MessageKinds } from './queue.ts';

/** The messages about a move of a sign-up. The person who made the move gets no message about it. */
export function messagesForMove(from: string, to: SignupState, actor: Actor): MessageKinds {
  const byParticipant = actor === 'participant';
  switch (to) {
    case 'withdrawn':
      // The endpoint ends a sign-up that waited too long, and erases it.
      if (actor === 'endpoint') return { participant: 'ended' };
      return { participant: 'state', ...(byParticipant && { coordinator: 'withdrawn' }) };
    case 'received':
      return from === 'offered'
        ? { participant: 'state', ...(byParticipant && { coordinator: 'accepted' }) }
        : {};
    case 'declined':
      return byParticipant ? {} : { participant: 'state' };
    case 'talk-planned':
      return { participant: 'state', referrer: 'talk' };
    case 'taking-part':
      return { referrer: 'start' };
    case 'finished':
      return { referrer: 'end' };
    default:
      return { participant: 'state' };
  }
}
