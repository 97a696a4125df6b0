import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import * as routes from '../desk-ballot-routes.ts';

const takeBack =
  'Kan zolang het oordeel nog niet is ingegaan. Met "decision" wordt alleen dat oordeel teruggenomen.';

export const deskBallotOperations: readonly Operation[] = [
  operation(routes.listDeskPolls, {
    id: 'listDeskPolls',
    tag: 'beheer',
    summary: 'Peilingen lezen',
    description: 'Hoe elke peiling ervoor staat, en hoeveel er op een oordeel wacht.',
  }),
  operation(routes.getDeskPoll, {
    id: 'getDeskPoll',
    tag: 'beheer',
    summary: 'Peiling lezen om te wijzigen',
    description:
      'Met de telling, ook als bezoekers die nog niet zien, en een voorstel voor woorden erbij.',
  }),
  operation(routes.putDeskPoll, {
    id: 'putDeskPoll',
    tag: 'beheer',
    summary: 'Peiling maken of anders verwoorden',
    description:
      'Vraag en keuzes, in elke taal. Een nieuwe peiling is een concept tot u haar opent. Is er gestemd, ' +
      'dan kunnen keuzes er niet bij of af.',
    problems: [409],
  }),
  operation(routes.deleteDeskPoll, {
    id: 'deleteDeskPoll',
    tag: 'beheer',
    summary: 'Concept van een peiling weggooien',
    description: 'Kan alleen met een peiling die nooit open is geweest.',
    problems: [409],
  }),
  operation(routes.listDeskSurveys, {
    id: 'listDeskSurveys',
    tag: 'beheer',
    summary: 'Vragenlijsten lezen',
    description: 'Hoe elke vragenlijst ervoor staat, en hoeveel er op een oordeel wacht.',
  }),
  operation(routes.getDeskSurvey, {
    id: 'getDeskSurvey',
    tag: 'beheer',
    summary: 'Vragenlijst lezen om te wijzigen',
    description:
      'Met de uitkomst, ook als bezoekers die nog niet zien, en een voorstel voor woorden erbij.',
  }),
  operation(routes.putDeskSurvey, {
    id: 'putDeskSurvey',
    tag: 'beheer',
    summary: 'Vragenlijst maken of anders verwoorden',
    description:
      'Vraag en factoren, in elke taal. Een nieuwe vragenlijst is een concept tot u haar opent. Zijn er ' +
      'reacties, dan kunnen factoren er niet bij of af.',
    problems: [409],
  }),
  operation(routes.deleteDeskSurvey, {
    id: 'deleteDeskSurvey',
    tag: 'beheer',
    summary: 'Concept van een enquête weggooien',
    description: 'Kan alleen met een enquête die nooit open is geweest. Haar codes gaan mee.',
    problems: [409],
  }),
  operation(routes.listSurveyCodes, {
    id: 'listSurveyCodes',
    tag: 'beheer',
    summary: 'Codes van een vragenlijst',
    description: 'Voor wie elke code is en of zij is gebruikt. De code zelf is niet meer te lezen.',
  }),
  operation(routes.withdrawSurveyCode, {
    id: 'withdrawSurveyCode',
    tag: 'beheer',
    summary: 'Code intrekken',
    description:
      'Met de code kan niemand meer antwoorden. Een code waarmee al is geantwoord, blijft.',
    problems: [409],
  }),
  operation(routes.replaceSurveyCode, {
    id: 'replaceSurveyCode',
    tag: 'beheer',
    summary: 'Code vervangen',
    description: 'Een nieuwe code voor dezelfde instelling. De oude werkt niet meer.',
  }),
  operation(routes.mailSurveyCode, {
    id: 'mailSurveyCode',
    tag: 'beheer',
    summary: 'Link met code mailen',
    description:
      'Naar het adres dat bij de instelling is opgegeven. De code gaat mee: de dienst bewaart haar niet ' +
      'leesbaar. Een tweede mail gaat alleen met "again".',
    problems: [409],
  }),
  operation(routes.listDecidedTexts, {
    id: 'listDecidedTexts',
    tag: 'beheer',
    summary: 'Wat is beoordeeld',
    description:
      'Het laatste oordeel over elke tekst, nieuwste eerst, en wat er nog terug te nemen is.',
  }),
  operation(routes.takeVoteApprovalBack, {
    id: 'takeVoteApprovalBack',
    tag: 'beheer',
    summary: 'Oordeel over een stem terugnemen',
    description: takeBack,
    problems: [409],
  }),
  operation(routes.takeBatchApprovalBack, {
    id: 'takeBatchApprovalBack',
    tag: 'beheer',
    summary: 'Oordeel over veel stemmen van één adres terugnemen',
    description: takeBack,
    problems: [409],
  }),
  operation(routes.takeResponseApprovalBack, {
    id: 'takeResponseApprovalBack',
    tag: 'beheer',
    summary: 'Oordeel over een reactie terugnemen',
    description: takeBack,
    problems: [409],
  }),
];
