/** The routes of the desk, behind a desk token. No widget calls them. */
import { TextAnswer } from './common.ts';
import {
  Approval,
  ApprovalResult,
  EditionPeopleQuery,
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
import { Bounce, BounceResult, Call, CallAttempt, CallList, CallQuery } from './desk-calls.ts';
import { ChangeRequest, HeldChange, HeldChangeList } from './desk-changes.ts';
import { DeskEditionDocument, DeskGroup, DeskInstitution } from './desk-documents.ts';
import { DeskEditionList, DeskEditionQuery } from './desk-editions.ts';
import { DeskSignup, DeskSignupList, DeskSignupQuery, SignupTransition } from './desk-signups.ts';
import { Edition, Group } from './group.ts';
import { InstitutionDefinition } from './institution-definition.ts';
import { SignalAnswer, SignalAnswered, SignalOverview, SignalQuery } from './desk-signals.ts';
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

/** Whom the coordinator has to call. */
export const listCalls = route({
  method: 'GET',
  path: '/desk/calls',
  status: 200,
  query: CallQuery,
  answer: CallList,
  bearer: 'desk',
});

export const noteCallAttempt = route({
  method: 'POST',
  path: '/desk/calls/{id}/attempts',
  status: 201,
  body: CallAttempt,
  answer: Call,
  bearer: 'desk',
});

/** Tells that a mail came back; its reader is to be called. */
export const noteBounce = route({
  method: 'POST',
  path: '/desk/bounces',
  status: 201,
  body: Bounce,
  answer: BounceResult,
  bearer: 'desk',
});

/** What people looked for and did not find, counted, with who wants to be told. */
export const listDemandSignals = route({
  method: 'GET',
  path: '/desk/demand-signals',
  status: 200,
  query: SignalQuery,
  answer: SignalOverview,
  bearer: 'desk',
});

/** Answers somebody who wanted to be told. */
export const answerDemandSignal = route({
  method: 'POST',
  path: '/desk/demand-signals/{id}/answer',
  status: 201,
  body: SignalAnswer,
  answer: SignalAnswered,
  bearer: 'desk',
});

/** Changes that are held, or were not possible any more. */
export const listHeldChanges = route({
  method: 'GET',
  path: '/desk/changes',
  status: 200,
  answer: HeldChangeList,
  bearer: 'desk',
});

/** Holds a change for five minutes; the answer tells how many people hear of it. */
export const holdChange = route({
  method: 'POST',
  path: '/desk/changes',
  status: 201,
  body: ChangeRequest,
  answer: HeldChange,
  bearer: 'desk',
});

/** Takes a held change back. */
export const takeChangeBack = route({
  method: 'DELETE',
  path: '/desk/changes/{id}',
  status: 200,
  answer: HeldChange,
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

/** Who takes part in an edition and who waits for it, as a table. */
export const getEditionPeople = route({
  method: 'GET',
  path: '/desk/editions/{id}/participants',
  status: 200,
  query: EditionPeopleQuery,
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
