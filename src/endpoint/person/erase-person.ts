import { closeSignal } from '../lifecycle/close-signal.ts';
import { deleteUnsent, eraseOnRequest } from '../lifecycle/erase.ts';
import type { Services } from '../services.ts';
import { endPerson } from '../sign-in/end-person.ts';
import { lockSignal } from '../store/demand-signals.ts';
import { eraseDeskName, findDeskPerson } from '../store/desk-people.ts';
import { actOf, rememberErasure } from '../store/erasures.ts';
import type { ErasingAct } from '../store/erasures.ts';
import type { Erasure } from '../store/erasure.ts';
import { lockPoll } from '../store/polls.ts';
import type { InTransaction } from '../store/store.ts';
import { withdrawVote } from '../store/votes.ts';

/**
 * Erases the personal data of a sign-up, a demand signal, a survey response, a vote or somebody of the
 * desk on request; counts stay, but for a vote, which is taken out of its count. False: the reference is
 * unknown, or the data had been erased.
 */
export async function erasePerson(
  services: Services,
  reference: string,
  now: Date,
): Promise<boolean> {
  if (await eraseOnRequest(services, reference, now)) return true;
  return services.store.write(
    async (tx) =>
      (await eraseContact(tx, reference, now)) ||
      (await eraseVote(tx, reference, now)) ||
      (await eraseDeskPerson(tx, reference, now)),
  );
}

/** What somebody told with a demand signal, or with an answer to a survey. */
async function eraseContact(tx: InTransaction, reference: string, now: Date): Promise<boolean> {
  for (const table of ['demand_signals', 'survey_responses'] as const) {
    const erased = await tx
      .updateTable(table)
      .set({ personal: null })
      .where('id', '=', reference)
      .where('personal', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (!erased) continue;
    await deleteUnsent(tx, reference);
    await rememberErasure(tx, reference, now);
    return true;
  }
  return false;
}

async function eraseVote(tx: InTransaction, reference: string, now: Date): Promise<boolean> {
  const seen = await tx
    .selectFrom('votes')
    .select('poll')
    .where('id', '=', reference)
    .executeTakeFirst();
  if (!seen) return false;
  await lockPoll(tx, seen.poll);
  const vote = await tx
    .selectFrom('votes')
    .selectAll()
    .where('id', '=', reference)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!vote) return false;
  await withdrawVote(tx, vote, now);
  return true;
}

/** Ends what lets somebody of the desk in, and erases their name. */
async function eraseDeskPerson(tx: InTransaction, id: string, now: Date): Promise<boolean> {
  if (await findDeskPerson(tx, id)) await endPerson(tx, id, now);
  if (!(await eraseDeskName(tx, id))) return false;
  await rememberErasure(tx, id, now);
  return true;
}

/**
 * Does again what was erased, ended at the desk and answered after a backup was made; returns how much
 * of it was not done yet.
 */
export async function replayErasures(
  services: Services,
  erasures: readonly Erasure[],
  now: Date,
): Promise<number> {
  let done = 0;
  for (const { reference, erasedAt } of erasures) {
    const { act, id } = actOf(reference);
    const isDone =
      act === 'erased'
        ? await erasePerson(services, id, now)
        : await again[act](services, id, new Date(erasedAt));
    if (isDone) done += 1;
  }
  return done;
}

const again: Record<ErasingAct, (services: Services, id: string, since: Date) => Promise<boolean>> =
  {
    // As of the day on which they were ended first: the time of their name counts from then.
    ended: ({ store }, id, since) =>
      store.write(async (tx) => {
        if (!(await findDeskPerson(tx, id))) return false;
        await endPerson(tx, id, since);
        return true;
      }),
    answered: (services, id, since) =>
      services.store.write(async (tx) => {
        const signal = await lockSignal(tx, id);
        if (!signal || signal.answered_at !== null) return false;
        await closeSignal(tx, services, signal, since);
        return true;
      }),
  };
