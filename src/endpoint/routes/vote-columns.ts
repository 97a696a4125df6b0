import type { VoteChange } from '../../contract/poll.ts';
import type { VoteColumns } from '../store/votes.ts';

/** The content of a vote as columns; empty text becomes null. */
export const voteColumns = ({ option, otherText, role, institution }: VoteChange): VoteColumns => ({
  option_id: option,
  other_text: otherText?.trim() || null,
  role: role?.trim() || null,
  institution: institution?.trim() || null,
});
