/**
 * The route table: one constant per operation, so that a widget's file contains only the schemas of the
 * routes that it calls.
 */
import { TextAnswer } from './common.ts';
import { DemandSignalRequest, DemandSignalResult } from './demand-signal.ts';
import { FormToken, FormTokenRequest } from './form-token.ts';
import { Group, GroupListEnvelope, GroupQuery } from './group.ts';
import { Institution } from './institution.ts';
import { Poll, VoteChange, VoteChangeResult, VoteRequest, VoteResult } from './poll.ts';
import { route } from './route.ts';
import {
  OfferAnswer,
  Signup,
  SignupChange,
  SignupLinkRequest,
  SignupLinkResult,
  SignupRequest,
  SignupResult,
} from './signup.ts';
import { Invitation, Survey, SurveyResponseRequest, SurveyResponseResult } from './survey.ts';

export * from './desk-routes.ts';
export * from './desk-announcement-routes.ts';
export * from './desk-ballot-routes.ts';
export * from './desk-passkey-routes.ts';
export * from './desk-people-routes.ts';
export * from './desk-session-routes.ts';

export const listGroups = route({
  method: 'GET',
  path: '/groups',
  status: 200,
  query: GroupQuery,
  answer: GroupListEnvelope,
});

export const getGroup = route({ method: 'GET', path: '/groups/{id}', status: 200, answer: Group });

export const getCalendar = route({
  method: 'GET',
  path: '/editions/{id}/calendar',
  status: 200,
  answer: TextAnswer,
});

/** What is to come at an institution, to subscribe to. */
export const getInstitutionCalendar = route({
  method: 'GET',
  path: '/institutions/{id}/calendar',
  status: 200,
  answer: TextAnswer,
});

export const getFeed = route({
  method: 'GET',
  path: '/feed',
  status: 200,
  query: GroupQuery,
  answer: TextAnswer,
});

export const createDemandSignal = route({
  method: 'POST',
  path: '/demand-signals',
  status: 201,
  body: DemandSignalRequest,
  answer: DemandSignalResult,
  idempotent: true,
});

export const getInstitution = route({
  method: 'GET',
  path: '/institutions/{id}',
  status: 200,
  answer: Institution,
});

export const createFormToken = route({
  method: 'POST',
  path: '/form-tokens',
  status: 201,
  body: FormTokenRequest,
  answer: FormToken,
});

export const createSignup = route({
  method: 'POST',
  path: '/signups',
  status: 201,
  body: SignupRequest,
  answer: SignupResult,
  idempotent: true,
});

/** Mails a link to the sign-ups of an e-mail address. The answer is the same when there are none. */
export const createSignupLink = route({
  method: 'POST',
  path: '/signup-links',
  status: 201,
  body: SignupLinkRequest,
  answer: SignupLinkResult,
  idempotent: true,
});

/** The status of a sign-up; its secret goes as bearer token. */
export const getSignup = route({
  method: 'GET',
  path: '/signups/{reference}',
  status: 200,
  answer: Signup,
  bearer: 'secret',
});

/** Changes contact details. */
export const changeSignup = route({
  method: 'PATCH',
  path: '/signups/{reference}',
  status: 200,
  body: SignupChange,
  answer: Signup,
  bearer: 'secret',
});

export const withdrawSignup = route({
  method: 'DELETE',
  path: '/signups/{reference}',
  status: 200,
  answer: Signup,
  bearer: 'secret',
});

/** Says that one still waits, or goes back on the waiting list after an offer that one missed. */
export const confirmWaiting = route({
  method: 'PUT',
  path: '/signups/{reference}/waiting',
  status: 200,
  answer: Signup,
  bearer: 'secret',
});

/** Accepts or declines an offered place. */
export const answerOffer = route({
  method: 'PUT',
  path: '/signups/{reference}/answer',
  status: 200,
  body: OfferAnswer,
  answer: Signup,
  bearer: 'secret',
});

export const getPoll = route({
  method: 'GET',
  path: '/polls/{id}',
  status: 200,
  answer: Poll,
  bearer: 'secret-if-any',
});

export const createVote = route({
  method: 'POST',
  path: '/polls/{id}/votes',
  status: 201,
  body: VoteRequest,
  answer: VoteResult,
  idempotent: true,
});

export const changeVote = route({
  method: 'PUT',
  path: '/polls/{id}/votes/{vote}',
  status: 200,
  body: VoteChange,
  answer: VoteChangeResult,
  bearer: 'secret',
});

export const withdrawVote = route({
  method: 'DELETE',
  path: '/polls/{id}/votes/{vote}',
  status: 200,
  answer: VoteChangeResult,
  bearer: 'secret',
});

export const getSurvey = route({
  method: 'GET',
  path: '/surveys/{id}',
  status: 200,
  answer: Survey,
});

/** What belongs to an invitation code, which goes as bearer token. */
export const getInvitation = route({
  method: 'GET',
  path: '/surveys/{id}/invitation',
  status: 200,
  answer: Invitation,
  bearer: 'secret',
});

export const createSurveyResponse = route({
  method: 'POST',
  path: '/surveys/{id}/responses',
  status: 201,
  body: SurveyResponseRequest,
  answer: SurveyResponseResult,
  idempotent: true,
});
