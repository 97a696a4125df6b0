/** The routes of the desk, behind a desk token. No widget calls them. */
import { TextAnswer } from './common.ts';
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
} from './desk.ts';
import { DeskEditionDocument, DeskGroup, DeskInstitution } from './desk-documents.ts';
import { DeskEditionList, DeskEditionQuery } from './desk-editions.ts';
import { DeskSignup, DeskSignupList, DeskSignupQuery, SignupTransition } from './desk-signups.ts';
import { Edition, Group } from './group.ts';
import { InstitutionDefinition } from './institution-definition.ts';
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

/** Who takes part in an edition and who waits for it, as CSV. */
export const getEditionPeople = route({
  method: 'GET',
  path: '/desk/editions/{id}/participants',
  status: 200,
  answer: TextAnswer,
  bearer: 'desk',
});

/** The group as it was stored, with the places of this moment. */
export const getDeskGroup = route({
  method: 'GET',
  path: '/desk/groups/{id}',
  status: 200,
  answer: DeskGroup,
  bearer: 'desk',
  versioned: true,
});

/** Creates the group, or replaces it with all its editions. */
export const putDeskGroup = route({
  method: 'PUT',
  path: '/desk/groups/{id}',
  status: 200,
  body: Group,
  answer: DeskGroup,
  bearer: 'desk',
  versioned: true,
});

/** One edition as it was stored, with the places of this moment. */
export const getDeskEdition = route({
  method: 'GET',
  path: '/desk/editions/{id}',
  status: 200,
  answer: DeskEditionDocument,
  bearer: 'desk',
  versioned: true,
});

/** Replaces one edition of a group. */
export const putDeskEdition = route({
  method: 'PUT',
  path: '/desk/editions/{id}',
  status: 200,
  body: Edition,
  answer: DeskEditionDocument,
  bearer: 'desk',
  versioned: true,
});

export const getDeskInstitution = route({
  method: 'GET',
  path: '/desk/institutions/{id}',
  status: 200,
  answer: DeskInstitution,
  bearer: 'desk',
  versioned: true,
});

/** Creates the institution, or replaces it. */
export const putDeskInstitution = route({
  method: 'PUT',
  path: '/desk/institutions/{id}',
  status: 200,
  body: InstitutionDefinition,
  answer: DeskInstitution,
  bearer: 'desk',
  versioned: true,
});
