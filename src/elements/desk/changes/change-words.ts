import type { DeskView } from '../desk-view.ts';
import { stateWords } from '../state-words.ts';

/** A decision about a sign-up, as it is made or as it waits. */
interface Decided {
  readonly to?: string | undefined;
  readonly priority?: boolean | undefined;
  readonly movedTo?: string | undefined;
}

/** What a decision makes of a sign-up, in a few words; `status` is how it stands, where that is known. */
export function changeWords(
  { to = '', priority, movedTo }: Decided,
  { t }: Pick<DeskView, 't'>,
  status?: string,
): string {
  if (movedTo !== undefined) return t('goesElsewhere');
  if (priority !== undefined) return t(priority ? 'getsPriority' : 'losesPriority');
  if (to === status) return t('staysState', { state: stateWords(to, { t }) });
  return stateWords(to, { t });
}
