import type { SignupDecision } from '../../contract/desk-changes.ts';
import { deskRefusal } from '../desk/desk-problems.ts';
import type { Services } from '../services.ts';
import { reasonOfCall, removeCallStepAt } from '../store/call-steps.ts';
import type { HeldChangeRow } from '../store/held-changes.ts';
import { appendHistory, lockSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import { writeDeskPart } from './desk-part.ts';

/** A decision as it is kept while it is held: what was to be remembered is with the sign-up, encrypted. */
export type KeptDecision = Omit<SignupDecision, 'note'> & { readonly hasNote?: boolean };

export const keptDecision = ({ note = '', ...decision }: SignupDecision): KeptDecision => ({
  ...decision,
  ...(note.trim() !== '' && { hasNote: true }),
});

/** Writes down at once the call and the note of a decision that is held from now on. */
export async function noteWithChange(
  tx: InTransaction,
  services: Services,
  { reference, called, note = '' }: SignupDecision,
  at: string,
): Promise<void> {
  const text = note.trim();
  if (!called && text === '') return;
  const signup = await lockSignup(tx, reference);
  if (!signup) throw deskRefusal('not-possible');
  if (called)
    await appendHistory(tx, reference, signup.status, at, 'coordinator', reasonOfCall(called));
  if (text === '') return;
  const noted = await writeDeskPart(tx, services, signup, ({ deskNotes = [] }) => ({
    deskNotes: [...deskNotes, { text, at }],
  }));
  if (!noted) throw deskRefusal('not-possible');
}

/** Takes back the call and the note that came with a held decision. */
export async function takeNotedBack(
  tx: InTransaction,
  services: Services,
  { kind, target, request, created_at: at }: HeldChangeRow,
): Promise<void> {
  if (kind !== 'signup') return;
  const { called, hasNote } = (JSON.parse(request) as { signup: KeptDecision }).signup;
  if (called) await removeCallStepAt(tx, target, at);
  const signup = hasNote ? await lockSignup(tx, target) : undefined;
  if (!signup) return;
  await writeDeskPart(tx, services, signup, ({ deskNotes = [] }) => ({
    deskNotes: deskNotes.filter((it) => it.at !== at),
  }));
}
