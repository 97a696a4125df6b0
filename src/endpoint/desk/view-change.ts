import type { HeldChange } from '../../contract/desk-changes.ts';
import type { KeptRequest } from '../lifecycle/kept-request.ts';
import type { HeldChangeRow } from '../store/held-changes.ts';

/** A held change as the contract has it. */
export function viewChange(it: HeldChangeRow): HeldChange {
  const { signup, group, change, elsewhere, aboutOthers } = JSON.parse(it.request) as KeptRequest;
  return {
    id: it.id,
    state: it.state,
    institution: it.institution,
    ...(signup
      ? {
          reference: it.target,
          to: signup.to,
          ...(signup.priority !== undefined && { priority: signup.priority }),
          ...(signup.edition !== undefined && { movedTo: signup.edition }),
          ...(signup.talk && { talk: signup.talk }),
        }
      : it.kind === 'mail'
        ? { edition: it.target }
        : {
            group: it.target,
            ...(group && { groupName: group.name }),
            ...(change && { change }),
          }),
    mailed: it.mailed,
    called: it.called,
    ...(elsewhere && { elsewhere }),
    ...(aboutOthers !== undefined && { aboutOthers }),
    ...(it.problem !== null && { problem: it.problem }),
    createdAt: it.created_at,
    releasesAt: it.releases_at,
  };
}
