import { Contact, Label } from '../common.ts';
import { DemandSignalRequest, DemandSignalResult, SignalContact } from '../demand-signal.ts';
import {
  Approval,
  ApprovalResult,
  ExportedConsensus,
  ExportedRanking,
  ExportedVision,
  ExportedVote,
  KemenyOrder,
  PendingList,
  PendingResponse,
  PendingVote,
  PollExport,
  PollSettings,
  SurveyCode,
  SurveyCodes,
  SurveyCodeMail,
  SurveyCodesRequest,
  SurveyExport,
  SurveySettings,
  VoteBatch,
  VoteBatchResult,
  TextRead,
} from '../desk.ts';
import {
  Announcement,
  AnnouncementList,
  AnnouncementPlace,
  NewAnnouncement,
} from '../desk-announcements.ts';
import {
  BallotEntry,
  DecidedText,
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
} from '../desk-ballots.ts';
import { DeskEditionDocument, DeskGroup, DeskInstitution } from '../desk-documents.ts';
import { FormToken, FormTokenRequest } from '../form-token.ts';
import {
  Capacity,
  Cost,
  Edition,
  FacetValue,
  Group,
  GroupList,
  Location,
  RecognisedWish,
  Schedule,
  SentenceCounts,
  Session,
} from '../group.ts';
import { InstitutionDefinition } from '../institution-definition.ts';
import { ForProfessionals, Institution, InstitutionTexts, Minors } from '../institution.ts';
import { schemaTexts } from './texts.ts';
import {
  OtherText,
  Poll,
  PollOption,
  PollRound,
  PollTranslation,
  Tally,
  VoteChange,
  VoteChangeResult,
  VoteRequest,
  VoteResult,
} from '../poll.ts';
import { Bounce, BounceResult, Call, CallAttempt, CallList } from '../desk-calls.ts';
import {
  ChangeRequest,
  GroupMail,
  HeldChange,
  HeldChangeList,
  SignupDecision,
} from '../desk-changes.ts';
import { GroupMailReaders } from '../desk-group-mail.ts';
import {
  HandledSignal,
  HeldAnswer,
  SignalAnswer,
  SignalAnswered,
  SignalCount,
  SignalOverview,
  SignalText,
  SignalWish,
} from '../desk-signals.ts';
import {
  EditionMeetings,
  FigureRow,
  FigureStart,
  Figures,
  FunderRow,
  Meeting,
  MeetingReport,
} from '../desk-figures.ts';
import {
  AnnouncedCount,
  PeopleCount,
  SignalGroup,
  SignalReport,
  ThemeDemand,
} from '../desk-signal-report.ts';
import { Look, LookList, PersonData } from '../desk-person-data.ts';
import { PhoneSignup } from '../desk-phone-signup.ts';
import { CallManner, Calm, Decision, DecisionCandidate, DecisionList } from '../desk-decisions.ts';
import {
  DeskCard,
  DeskNote,
  SignupRow,
  SignupRowList,
  SignupSearch,
  HistoryStep,
  NewDeskNote,
  NotedCall,
} from '../desk-cards.ts';
import { DeskEdition, DeskEditionList } from '../desk-editions.ts';
import {
  ChangeEffects,
  DeskGroupRow,
  DeskGroupRows,
  DeskStartRow,
  ToldCount,
} from '../desk-offer.ts';
import { OfferTableImport, OfferTableLine, OfferTableReport } from '../desk-offer-table.ts';
import { Passkey, PasskeyList, PasskeyRequest, WebAuthnData } from '../desk-passkeys.ts';
import { DeskInvitation, DeskPerson, DeskPersonChange, DeskPersonList } from '../desk-people.ts';
import { DeskPlace, DeskPlaceGroup, DeskPlaceList } from '../desk-places.ts';
import { IdentityAddress, IdentityRequest, SignInWays } from '../desk-identity.ts';
import { DeskRight, GivenRight } from '../desk-rights.ts';
import {
  DeskPersonName,
  DeskSession,
  DeskSessionEntry,
  DeskSessionList,
  SessionRequest,
  SignInLink,
  SignInLinkOwner,
  SignInRequest,
} from '../desk-session.ts';
import { DeskSignup, DeskSignupList, PlannedTalk, SignupTransition } from '../desk-signups.ts';
import {
  EditionTranslation,
  GroupTranslation,
  InstitutionTranslation,
  LabelTranslation,
  ProfessionalTranslation,
} from '../translations.ts';
import { DetailedProblem } from '../problem.ts';
import { noteOf } from '../rule.ts';
import {
  Guardian,
  Helper,
  OfferAnswer,
  Participant,
  Referrer,
  Signup,
  SignupChange,
  SignupLinkRequest,
  SignupLinkResult,
  SignupRequest,
  SignupResult,
} from '../signup.ts';
import {
  Consensus,
  Invitation,
  InvitedResponse,
  OfferFactor,
  PublishedResponse,
  Survey,
  SurveyResponseRequest,
  SurveyResponseResult,
  SurveyTranslation,
  VisionAnswer,
  VisionAnswerRequest,
  VisionQuestion,
} from '../survey.ts';
import * as z from '../zod.ts';

export type JsonSchema = { [key: string]: unknown };

const named: Record<string, z.ZodMiniType> = {
  Announcement,
  AnnouncementList,
  AnnouncementPlace,
  NewAnnouncement,
  Bounce,
  BounceResult,
  Call,
  CallAttempt,
  CallList,
  ChangeRequest,
  SignupDecision,
  GroupMail,
  GroupMailReaders,
  HeldChange,
  HeldChangeList,
  CallManner,
  Calm,
  Decision,
  DecisionCandidate,
  DecisionList,
  Look,
  LookList,
  PersonData,
  PhoneSignup,
  DeskCard,
  DeskNote,
  SignupRow,
  SignupRowList,
  SignupSearch,
  HistoryStep,
  NewDeskNote,
  NotedCall,
  PlannedTalk,
  DeskEdition,
  DeskEditionList,
  DeskInvitation,
  DeskPerson,
  DeskPersonChange,
  DeskPersonList,
  DeskPersonName,
  DeskPlace,
  DeskPlaceGroup,
  DeskPlaceList,
  DeskRight,
  GivenRight,
  DeskSession,
  DeskSessionEntry,
  DeskSessionList,
  DeskSignup,
  DeskSignupList,
  Approval,
  ApprovalResult,
  TextRead,
  BallotEntry,
  DecidedText,
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
  Capacity,
  Consensus,
  Contact,
  Cost,
  DemandSignalRequest,
  DemandSignalResult,
  Edition,
  ExportedConsensus,
  ExportedRanking,
  ExportedVision,
  ExportedVote,
  FormToken,
  FormTokenRequest,
  Group,
  GroupList,
  Guardian,
  Helper,
  FacetValue,
  Institution,
  ForProfessionals,
  ProfessionalTranslation,
  InstitutionTexts,
  InstitutionTranslation,
  Invitation,
  InvitedResponse,
  KemenyOrder,
  Label,
  LabelTranslation,
  Location,
  Minors,
  OfferAnswer,
  OfferFactor,
  OtherText,
  Participant,
  Passkey,
  PasskeyList,
  PasskeyRequest,
  WebAuthnData,
  PendingList,
  PendingResponse,
  PendingVote,
  Poll,
  PollExport,
  PollOption,
  PollRound,
  PollSettings,
  PollTranslation,
  GroupTranslation,
  EditionTranslation,
  DeskEditionDocument,
  DeskGroup,
  DeskInstitution,
  DeskStartRow,
  DeskGroupRow,
  DeskGroupRows,
  ToldCount,
  ChangeEffects,
  OfferTableImport,
  OfferTableLine,
  OfferTableReport,
  InstitutionDefinition,
  Problem: DetailedProblem,
  PublishedResponse,
  RecognisedWish,
  Referrer,
  Schedule,
  SentenceCounts,
  Session,
  SessionRequest,
  SignInLink,
  SignInLinkOwner,
  SignInRequest,
  SignInWays,
  IdentityAddress,
  IdentityRequest,
  SignalContact,
  HandledSignal,
  HeldAnswer,
  SignalAnswer,
  SignalAnswered,
  SignalCount,
  SignalOverview,
  SignalGroup,
  SignalReport,
  SignalText,
  SignalWish,
  ThemeDemand,
  AnnouncedCount,
  PeopleCount,
  Figures,
  FigureRow,
  FigureStart,
  FunderRow,
  EditionMeetings,
  Meeting,
  MeetingReport,
  Signup,
  SignupChange,
  SignupLinkRequest,
  SignupLinkResult,
  SignupRequest,
  SignupResult,
  SignupTransition,
  Survey,
  SurveyCode,
  SurveyCodes,
  SurveyCodeMail,
  SurveyCodesRequest,
  SurveyExport,
  SurveyResponseRequest,
  SurveyResponseResult,
  SurveySettings,
  SurveyTranslation,
  Tally,
  VisionAnswer,
  VisionAnswerRequest,
  VisionQuestion,
  VoteBatch,
  VoteBatchResult,
  VoteChange,
  VoteChangeResult,
  VoteRequest,
  VoteResult,
};

/** The name of a schema in the document; undefined when it has none. */
export const nameOf = (schema: unknown): string | undefined =>
  Object.keys(named).find((name) => named[name] === schema);

/** All named schemas as JSON Schema with references, by a registry that is not zod's global one. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(named)) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    // In both directions unknown fields are valid.
    io: 'input',
    unrepresentable: 'any',
    override: addKeywords,
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      { ...schemaTexts[name], ...withoutIds(schema as JsonSchema) },
    ]),
  );
}

/** JSON Schema of a schema without a name, such as that of a query. */
export const inlineSchema = (schema: z.ZodMiniType): JsonSchema =>
  withoutIds(
    z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: 'input',
      unrepresentable: 'any',
      override: addKeywords,
    }),
  );

/** Adds the JSON Schema keywords of the contract's rules. */
function addKeywords({ zodSchema, jsonSchema }: { zodSchema: object; jsonSchema: object }): void {
  const note = noteOf(zodSchema);
  if (!note) return;
  if ('anyOf' in note) delete (jsonSchema as JsonSchema)['type'];
  Object.assign(jsonSchema, note);
}

/** Removes `$schema` and ids, which are redundant inside the document. */
function withoutIds(value: unknown): JsonSchema {
  if (Array.isArray(value)) return value.map((it) => withoutIds(it)) as unknown as JsonSchema;
  if (typeof value !== 'object' || value === null) return value as JsonSchema;
  const { $schema: _schema, $id: _id, id: _name, ...rest } = value as JsonSchema;
  return Object.fromEntries(
    Object.entries(rest).map(([key, it]) => [
      key,
      key === 'properties'
        ? Object.fromEntries(
            Object.entries(it as JsonSchema).map(([property, schema]) => [
              property,
              withoutIds(schema),
            ]),
          )
        : withoutIds(it),
    ]),
  );
}
