import type { DeskPlace } from '../../../contract/desk-places.ts';
import { deskTasks, type DeskRight, type DeskTask } from '../../../contract/desk-rights.ts';
import { formatList } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';

/** What somebody may do with one task, in words. */
export interface TaskWords {
  readonly task: DeskTask;
  readonly words: string;
  /** Where, one line for each institution. */
  readonly where: readonly string[];
}

/** Rights in words, by task. Of an institution no more groups than `most` are named. */
export function rightWords(
  rights: readonly DeskRight[],
  places: readonly DeskPlace[],
  view: DeskView,
  most = Infinity,
): readonly TaskWords[] {
  return deskTasks.flatMap((task) => {
    const own = rights.filter((it) => it.task === task);
    if (own.length === 0) return [];
    return [{ task, words: view.t(`task-${task}`), where: whereWords(own, places, view, most) }];
  });
}

/** Everything, everywhere: there is nothing to list. */
export const isEverything = (rights: readonly DeskRight[]): boolean =>
  deskTasks.every((task) => rights.some((it) => it.task === task && it.institution === undefined));

function whereWords(
  rights: readonly DeskRight[],
  places: readonly DeskPlace[],
  { t, language }: DeskView,
  most: number,
): string[] {
  const everywhere = rights.some((it) => it.institution === undefined) ? [t('everywhere')] : [];
  const ids = new Set(rights.map((it) => it.institution).filter((it) => it !== undefined));
  const named = [...ids].map((id) => {
    const place = places.find((it) => it.id === id);
    const institution = place?.name ?? t('goneInstitution');
    const own = rights.filter((it) => it.institution === id);
    const names = own
      .filter((it) => it.group !== undefined)
      .map(({ group }) => place?.groups.find((it) => it.id === group)?.name ?? t('goneGroup'));
    // One more is named rather than counted.
    const shown = names.length > most + 1 ? names.slice(0, most) : names;
    const rest = names.length - shown.length;
    const groups = formatList(
      rest > 0 ? [...shown, t('moreGroups', { count: rest })] : shown,
      language,
    );
    if (own.length === names.length) return t('onlyGroups', { institution, groups });
    return names.length > 0
      ? t('wholeAndGroups', { institution, groups })
      : t('wholeInstitution', { institution });
  });
  return [...everywhere, ...named];
}
