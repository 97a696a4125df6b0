/** The routes of the desk. Only the desk itself calls them. */
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
  TextListQuery,
} from './desk.ts';
import { DeskPoll, DeskSurvey } from './desk-ballots.ts';
import { Bounce, BounceResult, Call, CallAttempt, CallList, CallQuery } from './desk-calls.ts';
import { ChangeRequest, HeldChange, HeldChangeList } from './desk-changes.ts';
import { DeskEditionDocument, DeskGroup, DeskInstitution } from './desk-documents.ts';
import { DecisionList } from './desk-decisions.ts';
import { DeskEditionList, DeskEditionQuery } from './desk-editions.ts';
import { GroupMailReaders } from './desk-group-mail.ts';
import { ChangeEffects, DeskGroupRows } from './desk-offer.ts';
import { OfferTableImport, OfferTableQuery, OfferTableReport } from './desk-offer-table.ts';
import { DeskCard, SignupRowList, SignupSearch, NewDeskNote, NotedCall } from './desk-cards.ts';
import { LookList, PersonData } from './desk-person-data.ts';
import { PhoneSignup } from './desk-phone-signup.ts';
import { DeskSignup, DeskSignupList, DeskSignupQuery, SignupTransition } from './desk-signups.ts';
import { Edition, Group } from './group.ts';
import { InstitutionDefinition } from './institution-definition.ts';
import {
  EditionMeetings,
  EditionMeetingsQuery,
  Figures,
  FiguresQuery,
  Meeting,
  MeetingReport,
} from './desk-figures.ts';
import { SignalReport, SignalReportQuery } from './desk-signal-report.ts';
import { SignalAnswer, SignalAnswered, SignalOverview, SignalQuery } from './desk-signals.ts';
import { deskRoute } from './route.ts';

export const listPending = deskRoute({
  method: 'GET',
  path: '/desk/pending',
  status: 200,
  query: TextListQuery,
  answer: PendingList,
  access: ['ballots'],
  everywhere: true,
});

export const approveVote = deskRoute({
  method: 'PUT',
  path: '/desk/votes/{id}/approval',
  status: 200,
  body: Approval,
  answer: ApprovalResult,
  access: ['ballots'],
  everywhere: true,
});

/** Decides on all votes of a batch at once. */
export const approveVoteBatch = deskRoute({
  method: 'PUT',
  path: '/desk/batches/{id}/approval',
  status: 200,
  body: Approval,
  answer: VoteBatchResult,
  access: ['ballots'],
  everywhere: true,
});

export const approveResponse = deskRoute({
  method: 'PUT',
  path: '/desk/responses/{id}/approval',
  status: 200,
  body: Approval,
  answer: ApprovalResult,
  access: ['ballots'],
  everywhere: true,
});

export const createSurveyCodes = deskRoute({
  method: 'POST',
  path: '/desk/surveys/{id}/codes',
  status: 201,
  body: SurveyCodesRequest,
  answer: SurveyCodes,
  access: ['ballots'],
  everywhere: true,
});

export const changePoll = deskRoute({
  method: 'PATCH',
  path: '/desk/polls/{id}',
  status: 200,
  body: PollSettings,
  answer: DeskPoll,
  access: ['ballots'],
  everywhere: true,
});

export const changeSurvey = deskRoute({
  method: 'PATCH',
  path: '/desk/surveys/{id}',
  status: 200,
  body: SurveySettings,
  answer: DeskSurvey,
  access: ['ballots'],
  everywhere: true,
});

export const exportPoll = deskRoute({
  method: 'GET',
  path: '/desk/polls/{id}/export',
  status: 200,
  query: ExportQuery,
  answer: PollExport,
  access: ['ballots'],
  everywhere: true,
});

export const exportSurvey = deskRoute({
  method: 'GET',
  path: '/desk/surveys/{id}/export',
  status: 200,
  query: ExportQuery,
  answer: SurveyExport,
  access: ['ballots'],
  everywhere: true,
});

export const listDeskSignups = deskRoute({
  method: 'GET',
  path: '/desk/signups',
  status: 200,
  query: DeskSignupQuery,
  answer: DeskSignupList,
  access: ['signups'],
});

/** Writes down a sign-up that was given by telephone. Sent again with the same key, nothing changes. */
export const addPhoneSignup = deskRoute({
  method: 'POST',
  path: '/desk/signups',
  status: 201,
  body: PhoneSignup,
  answer: DeskCard,
  access: ['signups'],
  idempotent: true,
});

/** What waits for a decision of a person, with the one next step of each. */
export const listDecisions = deskRoute({
  method: 'GET',
  path: '/desk/tasks',
  status: 200,
  answer: DecisionList,
  // Whoever works at the desk asks for it; each gets what is theirs.
  access: ['signups', 'ballots', 'offer', 'signals', 'people'],
});

/** Finds people by reference, name, phone or mail. What is looked for stands in no address: it is in the body. */
export const searchSignups = deskRoute({
  method: 'POST',
  path: '/desk/signup-searches',
  status: 200,
  body: SignupSearch,
  answer: SignupRowList,
  access: ['signups'],
});

/** Everything of one person. */
export const getDeskCard = deskRoute({
  method: 'GET',
  path: '/desk/signups/{reference}',
  status: 200,
  answer: DeskCard,
  access: ['signups'],
});

/** Notes that somebody was called about their sign-up. */
export const noteSignupCall = deskRoute({
  method: 'POST',
  path: '/desk/signups/{reference}/calls',
  status: 201,
  body: NotedCall,
  answer: DeskCard,
  access: ['signups'],
});

/** Takes back the last call that was noted, and the note with it, within five minutes. */
export const takeSignupCallBack = deskRoute({
  method: 'DELETE',
  path: '/desk/signups/{reference}/calls',
  status: 200,
  answer: DeskCard,
  access: ['signups'],
});

export const addDeskNote = deskRoute({
  method: 'POST',
  path: '/desk/signups/{reference}/notes',
  status: 201,
  body: NewDeskNote,
  answer: DeskCard,
  access: ['signups'],
});

/** Who saw or changed a sign-up at the desk. */
export const listLooks = deskRoute({
  method: 'GET',
  path: '/desk/signups/{reference}/looks',
  status: 200,
  answer: LookList,
  access: ['signups'],
});

/** A copy of everything that is stored of one person. */
export const getPersonData = deskRoute({
  method: 'GET',
  path: '/desk/signups/{reference}/details',
  status: 200,
  answer: PersonData,
  access: ['signups'],
  fresh: true,
});

/** Erases what is known of one person. Nobody can bring it back. */
export const erasePersonData = deskRoute({
  method: 'DELETE',
  path: '/desk/signups/{reference}/details',
  status: 200,
  answer: DeskCard,
  access: ['signups'],
  fresh: true,
});

/** Notes that the sign-up was copied into the client file of the institution. */
export const noteTakenOver = deskRoute({
  method: 'PUT',
  path: '/desk/signups/{reference}/taken-over',
  status: 200,
  answer: DeskCard,
  access: ['signups'],
});

export const moveSignup = deskRoute({
  method: 'POST',
  path: '/desk/signups/{reference}/transitions',
  status: 201,
  body: SignupTransition,
  answer: DeskSignup,
  access: ['signups'],
});

/** Whom the coordinator has to call. */
export const listCalls = deskRoute({
  method: 'GET',
  path: '/desk/calls',
  status: 200,
  query: CallQuery,
  answer: CallList,
  access: ['signups'],
});

export const noteCallAttempt = deskRoute({
  method: 'POST',
  path: '/desk/calls/{id}/attempts',
  status: 201,
  body: CallAttempt,
  answer: Call,
  access: ['signups'],
});

/** Takes back the last attempt of a call, within five minutes: the call is again what it was. */
export const takeCallAttemptBack = deskRoute({
  method: 'DELETE',
  path: '/desk/calls/{id}/attempts',
  status: 200,
  answer: Call,
  access: ['signups'],
});

/** Tells that a mail came back; its reader is to be called. */
export const noteBounce = deskRoute({
  method: 'POST',
  path: '/desk/bounces',
  status: 201,
  body: Bounce,
  answer: BounceResult,
  access: ['signups'],
  everywhere: true,
});

/** What people looked for and did not find, counted, with who wants to be told. */
export const listDemandSignals = deskRoute({
  method: 'GET',
  path: '/desk/demand-signals',
  status: 200,
  query: SignalQuery,
  answer: SignalOverview,
  access: ['signals'],
});

/** Answers somebody who wanted to be told. */
export const answerDemandSignal = deskRoute({
  method: 'POST',
  path: '/desk/demand-signals/{id}/answer',
  status: 201,
  body: SignalAnswer,
  answer: SignalAnswered,
  access: ['signals'],
});

/** Takes back an answer that is held. */
export const takeSignalAnswerBack = deskRoute({
  method: 'DELETE',
  path: '/desk/demand-signals/{id}/answer',
  status: 200,
  answer: SignalAnswered,
  access: ['signals'],
});

/** What people look for beside what there is: counts only, without anybody's details. */
export const getSignalReport = deskRoute({
  method: 'GET',
  path: '/desk/signals',
  status: 200,
  query: SignalReportQuery,
  answer: SignalReport,
  access: ['signals'],
});

/** The figures of a year, as JSON, for a spreadsheet or on paper. */
export const getFigures = deskRoute({
  method: 'GET',
  path: '/desk/figures',
  status: 200,
  query: FiguresQuery,
  answer: Figures,
  access: ['signals'],
});

/** The meetings of a start up to today, with what is noted of each. */
export const listMeetings = deskRoute({
  method: 'GET',
  path: '/desk/editions/{id}/meetings',
  status: 200,
  query: EditionMeetingsQuery,
  answer: EditionMeetings,
  access: ['signups', 'offer', 'signals'],
});

/** Notes whether a meeting took place, and how many people were there. */
export const putMeeting = deskRoute({
  method: 'PUT',
  path: '/desk/editions/{id}/meetings/{date}',
  status: 200,
  body: MeetingReport,
  answer: Meeting,
  access: ['signups', 'offer', 'signals'],
});

/** Changes that are held, or were not possible any more. */
export const listHeldChanges = deskRoute({
  method: 'GET',
  path: '/desk/changes',
  status: 200,
  answer: HeldChangeList,
  access: ['signups', 'offer'],
});

/** Holds a change for five minutes; the answer tells how many people hear of it. */
export const holdChange = deskRoute({
  method: 'POST',
  path: '/desk/changes',
  status: 201,
  body: ChangeRequest,
  answer: HeldChange,
  access: ['signups', 'offer'],
});

/** Tells whom a change would reach; nothing of it is stored. */
export const previewChange = deskRoute({
  method: 'POST',
  path: '/desk/change-effects',
  status: 200,
  body: ChangeRequest,
  answer: ChangeEffects,
  access: ['signups', 'offer'],
});

/** Takes a held change back. */
export const takeChangeBack = deskRoute({
  method: 'DELETE',
  path: '/desk/changes/{id}',
  status: 200,
  answer: HeldChange,
  access: ['signups', 'offer'],
});

export const listDeskEditions = deskRoute({
  method: 'GET',
  path: '/desk/editions',
  status: 200,
  query: DeskEditionQuery,
  answer: DeskEditionList,
  access: ['signups', 'offer'],
});

/** Who takes part in an edition and who waits for it, as a table. */
export const getEditionPeople = deskRoute({
  method: 'GET',
  path: '/desk/editions/{id}/participants',
  status: 200,
  query: EditionPeopleQuery,
  answer: TextAnswer,
  access: ['signups'],
  fresh: true,
});

/** Whom a message to the group reaches by mail, and who has to be called. */
export const getGroupMailReaders = deskRoute({
  method: 'GET',
  path: '/desk/editions/{id}/mail-readers',
  status: 200,
  answer: GroupMailReaders,
  access: ['signups'],
});

/** All groups with their starts, those without one too. */
export const listDeskGroups = deskRoute({
  method: 'GET',
  path: '/desk/groups',
  status: 200,
  answer: DeskGroupRows,
  access: ['offer'],
});

/** The offer as a table for a spreadsheet, or as an offer file. */
export const getOfferTable = deskRoute({
  method: 'GET',
  path: '/desk/offer-table',
  status: 200,
  query: OfferTableQuery,
  answer: TextAnswer,
  access: ['offer'],
});

/** Reads a table of the offer, and reports on each line; with `dryRun` it only reports. */
export const importOfferTable = deskRoute({
  method: 'POST',
  path: '/desk/offer-table',
  status: 200,
  body: OfferTableImport,
  answer: OfferTableReport,
  access: ['offer'],
});

/** The group as it was stored, with the places of this moment. */
export const getDeskGroup = deskRoute({
  method: 'GET',
  path: '/desk/groups/{id}',
  status: 200,
  answer: DeskGroup,
  access: ['signups', 'offer'],
  versioned: true,
});

/** Creates the group, or replaces it with all its editions. */
export const putDeskGroup = deskRoute({
  method: 'PUT',
  path: '/desk/groups/{id}',
  status: 200,
  body: Group,
  answer: DeskGroup,
  access: ['offer'],
  versioned: true,
});

/** One edition as it was stored, with the places of this moment. */
export const getDeskEdition = deskRoute({
  method: 'GET',
  path: '/desk/editions/{id}',
  status: 200,
  answer: DeskEditionDocument,
  access: ['signups', 'offer'],
  versioned: true,
});

/** Replaces one edition of a group. */
export const putDeskEdition = deskRoute({
  method: 'PUT',
  path: '/desk/editions/{id}',
  status: 200,
  body: Edition,
  answer: DeskEditionDocument,
  access: ['offer'],
  versioned: true,
});

export const getDeskInstitution = deskRoute({
  method: 'GET',
  path: '/desk/institutions/{id}',
  status: 200,
  answer: DeskInstitution,
  access: ['signups', 'offer'],
  versioned: true,
});

/** Creates the institution, or replaces it. */
export const putDeskInstitution = deskRoute({
  method: 'PUT',
  path: '/desk/institutions/{id}',
  status: 200,
  body: InstitutionDefinition,
  answer: DeskInstitution,
  access: ['offer'],
  versioned: true,
});
