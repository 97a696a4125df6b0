import type { PlannedTalk } from '../../../contract/desk-signups.ts';
import { talkMoment } from '../../../domain/signup/talk-moment.ts';
import type { DeskView } from '../desk-view.ts';
import { startTitle } from '../group-words.ts';
import { stateWords } from '../state-words.ts';
import { talkWords } from '../todo/decision-words.ts';

/** A decision about a sign-up, as it is made or as it waits. */
interface Decided {
  readonly to?: string | undefined;
  readonly priority?: boolean | undefined;
  readonly movedTo?: string | undefined;
  readonly talk?: PlannedTalk | undefined;
}

/** What a decision makes of a sign-up, in a few words; `status` is how it stands, where that is known. */
export function changeWords(
  { to = '', priority, movedTo, talk }: Decided,
  view: Pick<DeskView, 't' | 'language'>,
  status?: string,
): string {
  const { t } = view;
  if (movedTo !== undefined) return t('goesElsewhere');
  if (priority !== undefined && to === (status ?? 'waiting'))
    return t(priority ? 'getsPriority' : 'losesPriority');
  if (talk) return t('talkOn', { moment: talkWords(talkMoment(talk), view) });
  const state = stateWords(to, view);
  return to === status ? t('staysState', { state }) : state;
}

/** Which start a decision is about. The day of a talk is not that of the start. */
export function startOfChange(
  { talk }: Decided,
  start: Parameters<typeof startTitle>[0],
  view: Pick<DeskView, 't' | 'language'>,
): string {
  const title = startTitle(start, view);
  if (!title) return '';
  return talk ? view.t('forStart', { start: title }) : `${title}.`;
}
