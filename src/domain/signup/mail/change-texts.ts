import type { PlanChange } from '../../offer/edition-plan.ts';
import type { MailKey } from './mail-key.ts';
import type { MailText } from './mail-text.ts';

const keys: Readonly<Record<Exclude<PlanChange['kind'], 'place' | 'mode'>, MailKey>> = {
  'session-moved': 'sessionMoved',
  'session-dropped': 'sessionDropped',
  'session-added': 'sessionAdded',
  days: 'newDays',
  time: 'newTime',
  'other-start': 'otherStart',
  'first-start': 'firstStart',
  'has-place': 'hasPlace',
  'no-place': 'noPlace',
};

function keyFor(change: PlanChange): MailKey {
  switch (change.kind) {
    case 'place':
      return change.now ? 'newPlace' : 'placeLater';
    case 'mode':
      return change.now === 'online'
        ? 'nowOnline'
        : change.now === 'mixed'
          ? 'nowMixed'
          : 'nowOffline';
    default:
      return keys[change.kind];
  }
}

/** What moved, as sentences. */
export const changeTexts = (changes: readonly PlanChange[]): MailText[] =>
  changes.map((change) => ({ mail: keyFor(change), change }));
