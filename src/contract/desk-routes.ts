/** The routes of the desk, behind a desk token. No widget calls them. */
import {
  Approval,
  ApprovalResult,
  ExportQuery,
  PendingList,
  PollExport,
  PollSettings,
  SurveyCodes,
  SurveyCodesRequest,
  SurveyExport,
  SurveySettings,
  VoteBatchResult,
} from './desk.ts';
import { DeskEditionList, DeskEditionQuery } from './desk-editions.ts';
import { DeskSignup, DeskSignupList, DeskSignupQuery, SignupTransition } from './desk-signups.ts';
import { Group } from './group.ts';
import { Poll } from './poll.ts';
import { route } from './route.ts';
import { Survey } from './survey.ts';

export const listPending = route({
  method: 'GET',
  path: '/desk/pending',
  status: 200,
  answer: PendingList,
  bearer: 'desk',
});

export const approveVote = route({
  method: 'PUT',
  path: '/desk/votes/{id}/approval',
  status: 200,
  body: Approval,
  answer: ApprovalResult,
  bearer: 'desk',
});

/** Decides on all votes of a batch at once. */
export const approveVoteBatch = route({
  method: 'PUT',
  path: '/desk/batches/{id}/approval',
  status: 200,
  body: Approval,
  answer: VoteBatchResult,
  bearer: 'desk',
});

export const approveResponse = route({
  method: 'PUT',
  path: '/desk/responses/{id}/approval',
  status: 200,
  body: Approval,
  answer: ApprovalResult,
  bearer: 'desk',
});

export const createSurveyCodes = route({
  method: 'POST',
  path: '/desk/surveys/{id}/codes',
  status: 201,
  body: SurveyCodesRequest,
  answer: SurveyCodes,
  bearer: 'desk',
});

export const changePoll = route({
  method: 'PATCH',
  path: '/desk/polls/{id}',
  status: 200,
  body: PollSettings,
  answer: Poll,
  bearer: 'desk',
});

export const changeSurvey = route({
  method: 'PATCH',
  path: '/desk/surveys/{id}',
  status: 200,
  body: SurveySettings,
  answer: Survey,
  bearer: 'desk',
});

export const exportPoll = route({
  method: 'GET',
  path: '/desk/polls/{id}/export',
  status: 200,
  query: ExportQuery,
  answer: PollExport,
  bearer: 'desk',
});

export const exportSurvey = route({
  method: 'GET',
  path: '/desk/surveys/{id}/export',
  status: 200,
  query: ExportQuery,
  answer: SurveyExport,
  bearer: 'desk',
});

export const listDeskSignups = route({
  method: 'GET',
  path: '/desk/signups',
  status: 200,
  query: DeskSignupQuery,
  answer: DeskSignupList,
  bearer: 'desk',
});

export const moveSignup = route({
  method: 'POST',
  path: '/desk/signups/{reference}/transitions',
  status: 201,
  body: SignupTransition,
  answer: DeskSignup,
  bearer: 'desk',
});

export const listDeskEditions = route({
  method: 'GET',
  path: '/desk/editions',
  status: 200,
  query: DeskEditionQuery,
  answer: DeskEditionList,
  bearer: 'desk',
});

/** The group as it was stored, with the places of this moment. */
export const getDeskGroup = route({
  method: 'GET',
  path: '/desk/groups/{id}',
  status: 200,
  answer: Group,
  bearer: 'desk',
});

/** Creates the group, or replaces it with all its editions. */
export const putDeskGroup = route({
  method: 'PUT',
  path: '/desk/groups/{id}',
  status: 200,
  body: Group,
  answer: Group,
  bearer: 'desk',
});
