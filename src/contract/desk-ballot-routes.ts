/** Polls and surveys at the desk: their words, invitation codes, and what was decided on texts. */
import {
  ApprovalResult,
  SurveyCodeMail,
  SurveyCodes,
  TextListQuery,
  VoteBatchResult,
} from './desk.ts';
import {
  DecidedTextList,
  DeskPoll,
  DeskPollList,
  DeskSurvey,
  DeskSurveyList,
  PollText,
  RemovedBallot,
  SurveyCodeEntry,
  SurveyCodeList,
  SurveyText,
  TakeBackQuery,
} from './desk-ballots.ts';
import { deskRoute } from './route.ts';

export const listDeskPolls = deskRoute({
  method: 'GET',
  path: '/desk/polls',
  status: 200,
  answer: DeskPollList,
  access: ['ballots'],
  everywhere: true,
});

export const getDeskPoll = deskRoute({
  method: 'GET',
  path: '/desk/polls/{id}',
  status: 200,
  answer: DeskPoll,
  access: ['ballots'],
  everywhere: true,
  versioned: true,
});

/** Makes a poll, which is a draft until it is opened, or replaces the words of one. */
export const putDeskPoll = deskRoute({
  method: 'PUT',
  path: '/desk/polls/{id}',
  status: 200,
  body: PollText,
  answer: DeskPoll,
  access: ['ballots'],
  everywhere: true,
  versioned: true,
});

/** Takes away a poll that was never opened. */
export const deleteDeskPoll = deskRoute({
  method: 'DELETE',
  path: '/desk/polls/{id}',
  status: 200,
  answer: RemovedBallot,
  access: ['ballots'],
  everywhere: true,
  versioned: true,
});

export const listDeskSurveys = deskRoute({
  method: 'GET',
  path: '/desk/surveys',
  status: 200,
  answer: DeskSurveyList,
  access: ['ballots'],
  everywhere: true,
});

export const getDeskSurvey = deskRoute({
  method: 'GET',
  path: '/desk/surveys/{id}',
  status: 200,
  answer: DeskSurvey,
  access: ['ballots'],
  everywhere: true,
  versioned: true,
});

/** Makes a survey, which is a draft until it is opened, or replaces the words of one. */
export const putDeskSurvey = deskRoute({
  method: 'PUT',
  path: '/desk/surveys/{id}',
  status: 200,
  body: SurveyText,
  answer: DeskSurvey,
  access: ['ballots'],
  everywhere: true,
  versioned: true,
});

/** Takes away a survey that was never opened. */
export const deleteDeskSurvey = deskRoute({
  method: 'DELETE',
  path: '/desk/surveys/{id}',
  status: 200,
  answer: RemovedBallot,
  access: ['ballots'],
  everywhere: true,
  versioned: true,
});

export const listSurveyCodes = deskRoute({
  method: 'GET',
  path: '/desk/surveys/{id}/codes',
  status: 200,
  answer: SurveyCodeList,
  access: ['ballots'],
  everywhere: true,
});

/** Nobody can answer with the code from now on; 409 when an answer came with it already. */
export const withdrawSurveyCode = deskRoute({
  method: 'DELETE',
  path: '/desk/surveys/{id}/codes/{invitation}',
  status: 200,
  answer: SurveyCodeEntry,
  access: ['ballots'],
  everywhere: true,
});

/** A new code for the same institution; the old one is withdrawn. */
export const replaceSurveyCode = deskRoute({
  method: 'POST',
  path: '/desk/surveys/{id}/codes/{invitation}/replacement',
  status: 201,
  answer: SurveyCodes,
  access: ['ballots'],
  everywhere: true,
});

/** Mails an institution its link; 409 when that was done before, unless it is meant. */
export const mailSurveyCode = deskRoute({
  method: 'POST',
  path: '/desk/surveys/{id}/codes/{invitation}/mails',
  status: 201,
  body: SurveyCodeMail,
  answer: SurveyCodeEntry,
  access: ['ballots'],
  everywhere: true,
});

export const listDecidedTexts = deskRoute({
  method: 'GET',
  path: '/desk/decided-texts',
  status: 200,
  query: TextListQuery,
  answer: DecidedTextList,
  access: ['ballots'],
  everywhere: true,
});

/** Takes back a decision on a vote that is held. */
export const takeVoteApprovalBack = deskRoute({
  method: 'DELETE',
  path: '/desk/votes/{id}/approval',
  status: 200,
  query: TakeBackQuery,
  answer: ApprovalResult,
  access: ['ballots'],
  everywhere: true,
});

/** The same for the votes of a batch. */
export const takeBatchApprovalBack = deskRoute({
  method: 'DELETE',
  path: '/desk/batches/{id}/approval',
  status: 200,
  query: TakeBackQuery,
  answer: VoteBatchResult,
  access: ['ballots'],
  everywhere: true,
});

/** The same for an answer to a survey. */
export const takeResponseApprovalBack = deskRoute({
  method: 'DELETE',
  path: '/desk/responses/{id}/approval',
  status: 200,
  query: TakeBackQuery,
  answer: ApprovalResult,
  access: ['ballots'],
  everywhere: true,
});
