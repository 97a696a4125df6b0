import { deskAnnouncementOperations } from './desk-announcement-operations.ts';
import { deskBallotOperations } from './desk-ballot-operations.ts';
import { deskOperations } from './desk-operations.ts';
import { deskPasskeyOperations } from './desk-passkey-operations.ts';
import { deskPeopleOperations } from './desk-people-operations.ts';
import { deskSessionOperations } from './desk-session-operations.ts';
import { GroupList } from '../group.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import * as routes from '../routes.ts';

export type { Operation };

export const operations: readonly Operation[] = [
  operation(routes.listGroups, {
    id: 'listGroups',
    tag: 'aanbod',
    summary: 'Groepen zoeken',
    description:
      'Waarden van één filter gelden als "of", filters samen als "en". Voorwaarden over tijd, ' +
      'plaats en kosten moeten voor dezelfde editie gelden.',
    answer: GroupList,
  }),
  operation(routes.getGroup, {
    id: 'getGroup',
    tag: 'aanbod',
    summary: 'Eén groep lezen',
    description:
      'De groep met al haar edities. Met "Accept: application/ld+json" als Course en CourseInstance van ' +
      'schema.org, voor zoekmachines; niet van gevoelige groepen.',
    texts: ['application/ld+json'],
  }),
  operation(routes.getCalendar, {
    id: 'getCalendar',
    tag: 'aanbod',
    summary: 'Bijeenkomsten voor in een agenda',
    description:
      'Alle bijeenkomsten van een editie, als iCalendar (RFC 5545). Van een doorlopende groep wat ' +
      'vanaf vandaag komt. Een bijeenkomst houdt haar kenmerk als zij verplaatst wordt.',
    texts: ['text/calendar'],
  }),
  operation(routes.getInstitutionCalendar, {
    id: 'getInstitutionCalendar',
    tag: 'aanbod',
    summary: 'Agenda van een instelling',
    description: 'Wat er komt, om u op te abonneren. Gevoelige groepen staan er niet in.',
    texts: ['text/calendar'],
  }),
  operation(routes.getFeed, {
    id: 'getFeed',
    tag: 'aanbod',
    summary: 'Edities waarvoor u zich kunt aanmelden',
    description:
      'Een Atom-feed, voor verwijzers die het aanbod willen volgen, met dezelfde filters als bij ' +
      'groepen zoeken. Wat niet doorgaat, staat er ook in.',
    texts: ['application/atom+xml'],
  }),
  operation(routes.createDemandSignal, {
    id: 'createDemandSignal',
    tag: 'aanbod',
    summary: 'Laten weten wat u zoekt',
    description: 'Wat iemand zocht en niet vond, en wat hem tegenhoudt. Een naam hoeft niet.',
  }),
  operation(routes.getInstitution, {
    id: 'getInstitution',
    tag: 'aanbod',
    summary: 'Eén instelling lezen',
    description: 'Contact, privacyverklaring en beloften van een instelling.',
  }),
  operation(routes.createFormToken, {
    id: 'createFormToken',
    tag: 'techniek',
    summary: 'Formuliertoken ophalen',
    description: 'Nodig voor elke inzending. Het is 24 uur geldig, voor één inzending.',
  }),
  operation(routes.createSignup, {
    id: 'createSignup',
    tag: 'aanmelden',
    summary: 'Aanmelden',
    description: 'Is er geen plaats, dan komt de aanmelding op de wachtlijst.',
  }),
  operation(routes.createSignupLink, {
    id: 'createSignupLink',
    tag: 'aanmelden',
    summary: 'Link opnieuw laten mailen',
    description:
      'Wie zich met dit e-mailadres heeft aangemeld, krijgt een mail met een link. Het antwoord is ' +
      'hetzelfde als er geen aanmelding is.',
  }),
  operation(routes.getSignup, {
    id: 'getSignup',
    tag: 'aanmelden',
    summary: 'Stand van een aanmelding lezen',
    description: 'Alleen met het geheim van de aanmelding. Anders is het antwoord altijd 404.',
  }),
  operation(routes.changeSignup, {
    id: 'changeSignup',
    tag: 'aanmelden',
    summary: 'Contactgegevens wijzigen',
    description: 'Wat niet wordt gestuurd, blijft zoals het is.',
    problems: [409],
  }),
  operation(routes.withdrawSignup, {
    id: 'withdrawSignup',
    tag: 'aanmelden',
    summary: 'Aanmelding intrekken',
    description: 'De plaats komt vrij en wordt aangeboden aan wie het eerst aan de beurt is.',
    problems: [409],
  }),
  operation(routes.confirmWaiting, {
    id: 'confirmWaiting',
    tag: 'aanmelden',
    summary: 'Blijven wachten',
    description:
      'Wie wacht, laat weten dat dat zo blijft. Wie een aangeboden plaats heeft gemist, komt weer op ' +
      'de wachtlijst.',
    problems: [409],
  }),
  operation(routes.answerOffer, {
    id: 'answerOffer',
    tag: 'aanmelden',
    summary: 'Antwoorden op een aangeboden plaats',
    description: 'Wie te laat is, staat niet meer op de wachtlijst. De plaats is voor de volgende.',
    problems: [409],
  }),
  operation(routes.getPoll, {
    id: 'getPoll',
    tag: 'peiling',
    summary: 'Peiling lezen',
    description:
      'De uitslag ontbreekt zolang die niet te zien mag zijn. Wie heeft gestemd, stuurt het geheim mee.',
  }),
  operation(routes.createVote, {
    id: 'createVote',
    tag: 'peiling',
    summary: 'Stemmen',
    description:
      'Iedereen kan meedoen. Dit is geen representatief onderzoek. Bij veel stemmen van één adres ' +
      'wacht een stem op goedkeuring; "ownVote" vertelt dat.',
  }),
  operation(routes.changeVote, {
    id: 'changeVote',
    tag: 'peiling',
    summary: 'Stem wijzigen',
    description:
      'Met het geheim van de stem. Wat u weglaat, vervalt. Kan zolang de peiling open is.',
    problems: [409, 429],
  }),
  operation(routes.withdrawVote, {
    id: 'withdrawVote',
    tag: 'peiling',
    summary: 'Stem intrekken',
    description: 'Met het geheim van de stem. De stem telt niet meer mee, en de teksten zijn weg.',
    problems: [409, 429],
  }),
  operation(routes.getSurvey, {
    id: 'getSurvey',
    tag: 'vragenlijst',
    summary: 'Vragenlijst lezen',
    description: 'De gezamenlijke rangorde ontbreekt zolang die niet te zien mag zijn.',
  }),
  operation(routes.getInvitation, {
    id: 'getInvitation',
    tag: 'vragenlijst',
    summary: 'Uitnodiging lezen',
    description:
      'Met de code van een uitnodiging als sleutel: voor welke instelling zij is, en het antwoord dat ' +
      'die instelling eerder gaf. De naam van wie antwoordde, staat er niet bij.',
  }),
  operation(routes.createSurveyResponse, {
    id: 'createSurveyResponse',
    tag: 'vragenlijst',
    summary: 'Rangorde insturen',
    description:
      'De reactie telt direct mee. Publiceren gebeurt na goedkeuring. Met een code is het het antwoord ' +
      'van de instelling, en vervangt het een eerder antwoord.',
  }),
  ...deskSessionOperations,
  ...deskPasskeyOperations,
  ...deskPeopleOperations,
  ...deskOperations,
  ...deskAnnouncementOperations,
  ...deskBallotOperations,
];
