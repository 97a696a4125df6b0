import type { StartProposal } from '../../../domain/desk/new-start.ts';

/** Opens the part of the desk where a start or a group is made; `undefined` while nothing can make one. */
export type StartEdition = ((proposal: StartProposal | 'new-group') => void) | undefined;
