import type { CallOptions } from '../../../client/call.ts';
import type { PollSettings } from '../../../contract/desk.ts';
import type { BallotEntry } from '../../../contract/desk-ballots.ts';
import {
  deleteDeskPoll,
  deleteDeskSurvey,
  getDeskPoll,
  getDeskSurvey,
  listDeskPolls,
  listDeskSurveys,
  putDeskPoll,
  putDeskSurvey,
} from '../../../contract/desk-ballot-routes.ts';
import { changePoll, changeSurvey } from '../../../contract/desk-routes.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { ofPoll, ofSurvey, type Ballot, type BallotKind } from './ballot.ts';
import type { BallotBody } from './words/words-fields.ts';

/** The version that a change is based on; `new`: there is none yet. */
export type BasedOn = number | 'new';

/** The calls of a kind. All throw an `EndpointError`. */
export interface BallotCalls {
  list(host: DeskHost, signal: AbortSignal): Promise<readonly BallotEntry[]>;
  read(host: DeskHost, id: string, signal?: AbortSignal): Promise<Ballot>;
  save(host: DeskHost, id: string, body: BallotBody, basedOn: BasedOn): Promise<Ballot>;
  change(host: DeskHost, id: string, body: PollSettings, basedOn: BasedOn): Promise<Ballot>;
  remove(host: DeskHost, id: string, basedOn: BasedOn): Promise<unknown>;
}

const optionsOf = (id: string, signal?: AbortSignal): CallOptions => ({
  params: { id },
  ...(signal && { signal }),
});

export const ballotCalls: Readonly<Record<BallotKind, BallotCalls>> = {
  poll: {
    list: async (host, signal) => (await deskCall(host, listDeskPolls, { signal })).polls,
    read: async (host, id, signal) =>
      ofPoll(await deskCall(host, getDeskPoll, optionsOf(id, signal))),
    save: async (host, id, body, basedOn) =>
      ofPoll(await deskCall(host, putDeskPoll, { ...optionsOf(id), body, basedOn })),
    change: async (host, id, body, basedOn) =>
      ofPoll(await deskCall(host, changePoll, { ...optionsOf(id), body, basedOn })),
    remove: (host, id, basedOn) => deskCall(host, deleteDeskPoll, { ...optionsOf(id), basedOn }),
  },
  survey: {
    list: async (host, signal) => (await deskCall(host, listDeskSurveys, { signal })).surveys,
    read: async (host, id, signal) =>
      ofSurvey(await deskCall(host, getDeskSurvey, optionsOf(id, signal))),
    save: async (host, id, body, basedOn) =>
      ofSurvey(await deskCall(host, putDeskSurvey, { ...optionsOf(id), body, basedOn })),
    change: async (host, id, body, basedOn) =>
      ofSurvey(await deskCall(host, changeSurvey, { ...optionsOf(id), body, basedOn })),
    remove: (host, id, basedOn) => deskCall(host, deleteDeskSurvey, { ...optionsOf(id), basedOn }),
  },
};
