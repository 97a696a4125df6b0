import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import * as routes from '../desk-routes.ts';

export const deskOperations: readonly Operation[] = [
  operation(routes.listDeskSignups, {
    id: 'listDeskSignups',
    tag: 'beheer',
    summary: 'Aanmeldingen lezen',
    description: 'De aanmeldingen waar de sleutel voor is: van één instelling, of van alle.',
  }),
  operation(routes.moveSignup, {
    id: 'moveSignup',
    tag: 'beheer',
    summary: 'Aanmelding verder brengen',
    description:
      'Een andere stand, en wie voorrang heeft. Wat verdacht of dubbel leek, telt daarna mee.',
    problems: [409],
  }),
  operation(routes.listDeskEditions, {
    id: 'listDeskEditions',
    tag: 'beheer',
    summary: 'Edities lezen',
    description:
      'Hoe elke editie ervoor staat: plaatsen, wachtlijst, aangeboden plaatsen, en wat er te doen is.',
  }),
  operation(routes.getDeskGroup, {
    id: 'getDeskGroup',
    tag: 'beheer',
    summary: 'Groep lezen om te wijzigen',
    description:
      'De groep zoals zij is ingevoerd, ook de plaats die bezoekers niet te zien krijgen.',
  }),
  operation(routes.putDeskGroup, {
    id: 'putDeskGroup',
    tag: 'beheer',
    summary: 'Groep maken of vervangen',
    description:
      'De hele groep met al haar edities. Aanmeldingen blijven. "available" en "waiting" van een ' +
      'editie die er al is, worden niet overgenomen. Vrije plaatsen gaan naar de wachtlijst.',
    problems: [409],
  }),
  operation(routes.getDeskEdition, {
    id: 'getDeskEdition',
    tag: 'beheer',
    summary: 'Editie lezen om te wijzigen',
    description: 'Eén editie zoals zij is ingevoerd.',
  }),
  operation(routes.putDeskEdition, {
    id: 'putDeskEdition',
    tag: 'beheer',
    summary: 'Editie vervangen',
    description: 'Eén editie van een groep. Wie zich aanmeldde, houdt de plaats.',
    problems: [409],
  }),
  operation(routes.getEditionPeople, {
    id: 'getEditionPeople',
    tag: 'beheer',
    summary: 'Deelnemers en wachtlijst',
    description: 'Wie meedoet en wie wacht, op volgorde, als tabel voor een rekenblad.',
    texts: ['text/csv'],
  }),
  operation(routes.getDeskInstitution, {
    id: 'getDeskInstitution',
    tag: 'beheer',
    summary: 'Instelling lezen om te wijzigen',
    description: 'De instelling zoals zij is ingevoerd, ook met haar bewaartermijnen.',
  }),
  operation(routes.putDeskInstitution, {
    id: 'putDeskInstitution',
    tag: 'beheer',
    summary: 'Instelling maken of vervangen',
    description:
      'De hele instelling. Alleen de sleutel voor alle instellingen kan er een toevoegen.',
  }),
  operation(routes.listPending, {
    id: 'listPending',
    tag: 'beheer',
    summary: 'Wat op goedkeuring wacht',
    description: 'Eigen teksten, reacties die gepubliceerd mogen worden, en verdachte inzendingen.',
  }),
  operation(routes.approveVote, {
    id: 'approveVote',
    tag: 'beheer',
    summary: 'Stem goedkeuren of afwijzen',
    description: 'Na goedkeuring is de eigen tekst te lezen. Een verdachte stem telt dan ook mee.',
  }),
  operation(routes.approveResponse, {
    id: 'approveResponse',
    tag: 'beheer',
    summary: 'Reactie goedkeuren of afwijzen',
    description: 'Na goedkeuring is de reactie te lezen, als de instelling dat goed vindt.',
  }),
  operation(routes.createSurveyCodes, {
    id: 'createSurveyCodes',
    tag: 'beheer',
    summary: 'Codes voor een vragenlijst maken',
    description: 'Eén code per instelling. De codes zijn alleen in dit antwoord te lezen.',
  }),
  operation(routes.changePoll, {
    id: 'changePoll',
    tag: 'beheer',
    summary: 'Peiling openen, sluiten of instellen',
    description: 'Wat u weglaat, blijft zoals het is. Met null vervalt een moment.',
  }),
  operation(routes.changeSurvey, {
    id: 'changeSurvey',
    tag: 'beheer',
    summary: 'Vragenlijst openen, sluiten of instellen',
    description: 'Wat u weglaat, blijft zoals het is. Met null vervalt een moment.',
  }),
  operation(routes.exportPoll, {
    id: 'exportPoll',
    tag: 'beheer',
    summary: 'Peiling uitvoeren',
    description: 'Stemmen zonder namen, met uitslag, percentages en een samenvatting.',
    texts: ['text/csv'],
  }),
  operation(routes.exportSurvey, {
    id: 'exportSurvey',
    tag: 'beheer',
    summary: 'Vragenlijst uitvoeren',
    description: 'Rangordes zonder namen, met alle statistiek en een samenvatting.',
    texts: ['text/csv'],
  }),
];
