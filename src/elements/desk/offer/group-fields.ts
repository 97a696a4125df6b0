import type { DeskView } from '../desk-view.ts';
import type { GroupDraft } from './group-draft.ts';
import { kindWords } from './start-words.ts';

/** What a field of a group is called. */
export const groupFieldWords = (key: keyof GroupDraft, { t }: DeskView): string =>
  t(key === 'name' ? 'groupName' : key);

/** A value of a group in words, for two versions beside each other. */
export function groupValueWords(key: keyof GroupDraft, draft: GroupDraft, view: DeskView): string {
  const { t } = view;
  const value = draft[key];
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value !== 'string') {
    return value.map((it) => (typeof it === 'string' ? it : it.label)).join(', ') || t('nothing');
  }
  if (key === 'kind') return kindWords(value, view);
  return value || t('nothing');
}
