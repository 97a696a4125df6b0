import type { ChangeEffects } from '../../contract/desk-offer.ts';
import { toldPeople } from '../../contract/desk-offer.ts';
import { holdsPlace } from '../../domain/signup/signup-state.ts';
import type { Queries } from '../store/store.ts';

/** A message that waits to be sent, or a call that waits to be made. */
export interface ToldPerson {
  id: string;
  reference: string;
  by: 'mail' | 'phone';
  who: (typeof toldPeople)[number];
}

/** Messages to participants and referrers, and people to call, since this moment. */
export async function listToldPeople(db: Queries, now: Date): Promise<ToldPerson[]> {
  const at = now.toISOString();
  const messages = await db
    .selectFrom('outbox')
    .leftJoin('signups', 'signups.reference', 'outbox.reference')
    .select(['outbox.id', 'outbox.reference', 'outbox.kind', 'signups.status'])
    .where('outbox.created_at', '=', at)
    .where('kind', 'not like', 'coordinator-%')
    .where('kind', 'not like', 'desk-%')
    .execute();
  const calls = await db
    .selectFrom('calls')
    .leftJoin('signups', 'signups.reference', 'calls.reference')
    .select(['calls.id', 'calls.reference', 'calls.reason', 'signups.status'])
    .where('calls.created_at', '=', at)
    .execute();
  return [
    ...messages.map(({ id, reference, kind, status }) => ({
      id: `mail ${id}`,
      reference,
      by: 'mail' as const,
      who: kind.startsWith('referrer-') ? ('referrer' as const) : whoIs(status),
    })),
    ...calls.map(({ id, reference, reason, status }) => ({
      id: `call ${id}`,
      reference,
      by: 'phone' as const,
      who: reason.startsWith('referrer-') ? ('referrer' as const) : whoIs(status),
    })),
  ];
}

function whoIs(status: string | null): ToldPerson['who'] {
  if (status === 'offered') return 'offered';
  return status !== null && holdsPlace(status) ? 'placed' : 'waiting';
}

/** How many of each are told by mail and by phone; who is not told is left out. */
export const countTold = (people: readonly ToldPerson[]): ChangeEffects['told'] =>
  toldPeople
    .map((who) => {
      const of = people.filter((it) => it.who === who);
      // Somebody can get two messages: of the place that is offered, and of the day that changed.
      const count = (told: readonly ToldPerson[]): number =>
        new Set(told.map((it) => it.reference)).size;
      return {
        who,
        people: count(of),
        mailed: count(of.filter((it) => it.by === 'mail')),
        called: count(of.filter((it) => it.by === 'phone')),
      };
    })
    .filter((it) => it.people > 0);
