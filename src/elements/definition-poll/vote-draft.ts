import type { Poll, VoteChange } from '../../contract/poll.ts';
import type { FieldError } from '../../parts/error-summary.ts';
import type { PollView } from './poll-view.ts';

/** The most characters that the contract takes for an option of free text. */
const maxOtherText = 500;

/** What a voter filled in. Only the option is needed; everything is empty at first. */
export interface VoteDraft {
  /** Id of the chosen option. */
  readonly option: string;
  /** Text with an option of free text. */
  readonly otherText: string;
  readonly role: string;
  readonly institution: string;
}

export const emptyDraft: VoteDraft = { option: '', otherText: '', role: '', institution: '' };

/** What has to be changed before the vote can be sent. */
export function draftErrors({ option, otherText }: VoteDraft, t: PollView['t']): FieldError[] {
  const errors: FieldError[] = [];
  if (!option) errors.push({ field: 'option', words: t('chooseOne') });
  if (otherText.length > maxOtherText) errors.push({ field: 'other', words: t('otherTooLong') });
  return errors;
}

/** The vote as it is sent: empty answers are left out, and so is text with an option that has none. */
export function toVote(
  poll: Poll,
  { option, otherText, role, institution }: VoteDraft,
): VoteChange {
  const takesText = poll.options.find(({ id }) => id === option)?.freeText;
  return {
    option,
    otherText: (takesText && otherText.trim()) || undefined,
    role: role.trim() || undefined,
    institution: institution.trim() || undefined,
  };
}
