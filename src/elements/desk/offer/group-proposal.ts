import type { GroupDraft } from './group-draft.ts';

/** The field of a group that is worth a look, with what to choose in it where that is known. */
export interface GroupProposal {
  readonly field: keyof GroupDraft;
  readonly changeOf?: (draft: GroupDraft) => Partial<GroupDraft>;
}

/** The theme that a new group is about. */
export const proposedTheme = (theme: GroupDraft['themes'][number]): GroupProposal => ({
  field: 'themes',
  changeOf: () => ({ themes: [theme] }),
});

/** A talk that binds to nothing; a group that always begins with a talk keeps that. */
export const proposedTalk: GroupProposal = {
  field: 'intake',
  changeOf: ({ intake }) => (intake === 'required' ? {} : { intake: 'optional' }),
};
