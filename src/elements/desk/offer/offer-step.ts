import type { StartProposal } from '../../../domain/desk/new-start.ts';
import type { Label } from '../../../contract/common.ts';
import type { GroupProposal } from './group-proposal.ts';

/** What somebody comes to the offer for from another part of the desk. */
export type OfferStep =
  | { readonly make: 'start'; readonly proposal: StartProposal }
  | { readonly make: 'group'; readonly theme: Label }
  | { readonly make: 'start-change'; readonly group: string; readonly edition: string }
  | { readonly make: 'change'; readonly proposal: GroupProposal }
  | { readonly make: 'poster' };
