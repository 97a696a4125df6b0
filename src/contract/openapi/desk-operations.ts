import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import * as routes from '../desk-routes.ts';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const deskOperations: readonly Operation[] = [
  operation(routes.listDeskSignups, {
    id: 'listDeskSignups',
    tag: 'beheer',
    summary: 'Aanmeldingen lezen',
    description: 'De aanmeldingen waar de sleutel voor is: van één instelling, of van alle.',
  }),
  operation(routes.listDecisions, {
    id: 'listDecisions',
    tag: 'beheer',
    summary: 'Wat op een besluit wacht',
    description:
      'Wie het langst wacht, staat eerst. Bij elk besluit staat de eerstvolgende stap, en wat er nog ' +
      'terug te nemen is.',
  }),
  operation(routes.searchSignups, {
    id: 'searchSignups',
    tag: 'beheer',
    summary: 'Mensen zoeken',
    description:
      'Op kenmerk, naam, telefoonnummer of mailadres, onder de aanmeldingen waar het recht voor is.',
  }),
  operation(routes.getDeskCard, {
    id: 'getDeskCard',
    tag: 'beheer',
    summary: 'Alles van één aanmelding',
    description: 'Contact, notities en geschiedenis. Dat iemand dit las, wordt vastgelegd.',
  }),
  operation(routes.noteSignupCall, {
    id: 'noteSignupCall',
    tag: 'beheer',
    summary: 'Vastleggen dat iemand gebeld is',
    description: 'Komt in de geschiedenis, met de tijd.',
  }),
  operation(routes.takeSignupCallBack, {
    id: 'takeSignupCallBack',
    tag: 'beheer',
    summary: 'Een vastgelegd telefoontje terugnemen',
    description:
      'Het laatste telefoontje, met de notitie die erbij hoort. Het kan tot vijf minuten nadat het is ' +
      'vastgelegd, en zolang er daarna niets is gebeurd.',
  }),
  operation(routes.addDeskNote, {
    id: 'addDeskNote',
    tag: 'beheer',
    summary: 'Notitie toevoegen',
    description: 'Versleuteld bewaard bij de aanmelding, en ermee gewist.',
  }),
  operation(routes.moveSignup, {
    id: 'moveSignup',
    tag: 'beheer',
    summary: 'Aanmelding verder brengen',
    description:
      'Een andere stand, en wie voorrang heeft. Wat verdacht of dubbel leek, telt daarna mee. Een ' +
      'plaats aanbieden buiten de volgorde of boven het aantal plaatsen kan, met een reden.',
    problems: [409],
  }),
  operation(routes.addPhoneSignup, {
    id: 'addPhoneSignup',
    tag: 'beheer',
    summary: 'Aanmelding per telefoon vastleggen',
    description:
      'Wat iemand aan de telefoon vertelt. Ook voor groepen zonder formulier. Of de leeftijd past, ' +
      'beslist de coördinator. Wie al bij deze start staat, wordt niet nog eens vastgelegd.',
  }),
  operation(routes.listLooks, {
    id: 'listLooks',
    tag: 'beheer',
    summary: 'Zien wie dit heeft gezien',
    description:
      'Wie deze aanmelding zag of veranderde, met de namen van de velden, nieuwste eerst.',
  }),
  operation(routes.getPersonData, {
    id: 'getPersonData',
    tag: 'beheer',
    summary: 'Gegevens van één persoon geven',
    description: 'Alles wat bij deze aanmelding is bewaard, voor wie daarom vraagt.',
  }),
  operation(routes.erasePersonData, {
    id: 'erasePersonData',
    tag: 'beheer',
    summary: 'Gegevens van één persoon wissen',
    description:
      'Wist naam, contact en notities. Wie een plaats heeft of wacht, trekt zich daarmee terug; ' +
      'de tellingen blijven. Niemand kan dit terughalen.',
    problems: [409],
  }),
  operation(routes.noteTakenOver, {
    id: 'noteTakenOver',
    tag: 'beheer',
    summary: 'Vastleggen dat een aanmelding is overgenomen',
    description: 'De aanmelding staat nu in het cliëntsysteem van de instelling.',
    problems: [409],
  }),
  operation(routes.listCalls, {
    id: 'listCalls',
    tag: 'beheer',
    summary: 'Bellijst lezen',
    description:
      'Wie gebeld moet worden, wie het langst wacht eerst: wie geen mail krijgt over iets dat ' +
      'verandert, en iedereen als een bijeenkomst binnen 48 uur is.',
  }),
  operation(routes.noteCallAttempt, {
    id: 'noteCallAttempt',
    tag: 'beheer',
    summary: 'Telefoontje vastleggen',
    description: 'Wat er van het bellen kwam. Wie is bereikt, gaat van de lijst.',
    problems: [409],
  }),
  operation(routes.takeCallAttemptBack, {
    id: 'takeCallAttemptBack',
    tag: 'beheer',
    summary: 'Een poging om te bellen terugnemen',
    description:
      'De laatste poging, tot vijf minuten nadat zij is vastgelegd. Het telefoontje staat dan weer op de ' +
      'lijst zoals het ervoor was.',
    problems: [409],
  }),
  operation(routes.noteBounce, {
    id: 'noteBounce',
    tag: 'beheer',
    summary: 'Melden dat een mail terugkwam',
    description:
      'Voor het mailsysteem, met de sleutel van de werkgroep. Wie de mail had moeten krijgen, komt op ' +
      'de bellijst.',
  }),
  operation(routes.listDemandSignals, {
    id: 'listDemandSignals',
    tag: 'beheer',
    summary: 'Lezen wat mensen zochten en niet vonden',
    description:
      'Hoe vaak er iets is gevraagd, per thema, doelgroep, plaats, dagdeel en wat meedoen lastig ' +
      'maakt. Kleine aantallen blijven weg. Ook wat mensen schreven, en wie er bericht wil.',
  }),
  operation(routes.answerDemandSignal, {
    id: 'answerDemandSignal',
    tag: 'beheer',
    summary: 'Antwoorden aan wie bericht wilde',
    description:
      'Per mail, als vastgelegd telefoontje, of gelezen als er geen contact is. Met "hold" na 5 minuten. ' +
      'Daarna zijn de contactgegevens gewist.',
    problems: [409],
  }),
  operation(routes.takeSignalAnswerBack, {
    id: 'takeSignalAnswerBack',
    tag: 'beheer',
    summary: 'Antwoord op een wens terugnemen',
    description: 'Kan zolang het antwoord nog niet is ingegaan.',
    problems: [409],
  }),
  operation(routes.getSignalReport, {
    id: 'getSignalReport',
    tag: 'beheer',
    summary: 'Vraag naast aanbod',
    description:
      'Wat mensen zoeken, wat hen tegenhoudt, en hoeveel plaatsen er zijn. Alleen aantallen, en geen ' +
      'kleine.',
  }),
  operation(routes.getFigures, {
    id: 'getFigures',
    tag: 'beheer',
    summary: 'Cijfers over een jaar',
    description:
      'Groepen, deelnemers en bijeenkomsten, per groep, thema en financier. Zonder jaar het lopende ' +
      'jaar. Kleine aantallen blijven weg.',
    texts: ['text/csv', workbook, 'text/html'],
  }),
  operation(routes.listMeetings, {
    id: 'listMeetings',
    tag: 'beheer',
    summary: 'Bijeenkomsten van een start lezen',
    description:
      'Tot en met vandaag, met hoeveel mensen er waren. Van een doorlopende start die van "year", of ' +
      'zonder jaar die van de laatste twaalf maanden.',
  }),
  operation(routes.putMeeting, {
    id: 'putMeeting',
    tag: 'beheer',
    summary: 'Vastleggen of een bijeenkomst doorging',
    description: 'En hoeveel mensen er waren. Wie er waren, wordt niet bewaard.',
    problems: [409],
  }),
  operation(routes.listHeldChanges, {
    id: 'listHeldChanges',
    tag: 'beheer',
    summary: 'Wijzigingen die nog terug te nemen zijn',
    description: 'Ook wijzigingen die niet meer konden toen hun tijd kwam, met de reden.',
  }),
  operation(routes.previewChange, {
    id: 'previewChange',
    tag: 'beheer',
    summary: 'Zien wie iets van een wijziging hoort',
    description:
      'Hoeveel mensen een bericht krijgen en wie gebeld moet worden, als de wijziging zou ingaan. Er ' +
      'verandert niets.',
    problems: [409, 412, 428],
  }),
  operation(routes.holdChange, {
    id: 'holdChange',
    tag: 'beheer',
    summary: 'Wijziging over 5 minuten doorvoeren',
    description:
      'Een groep zoals zij moet worden, of een stap van een aanmelding. Tot die tijd is er niets van ' +
      'te zien. Doet iemand zelf iets met de aanmelding of de groep, dan gaat de wijziging meteen in. ' +
      'Wacht er al een andere wijziging, dan is het antwoord 409, bij een aanmelding met die wijziging ' +
      'als "current".',
    problems: [409],
  }),
  operation(routes.takeChangeBack, {
    id: 'takeChangeBack',
    tag: 'beheer',
    summary: 'Wijziging terugnemen',
    description:
      'Kan tot de wijziging ingaat. Daarna is het antwoord 409: "too-late" als zij is ingegaan, ' +
      '"no-longer-held" als zij al was teruggenomen of vervangen, of niet meer kon.',
    problems: [409],
  }),
  operation(routes.listDeskEditions, {
    id: 'listDeskEditions',
    tag: 'beheer',
    summary: 'Edities lezen',
    description:
      'Hoe elke editie ervoor staat: plaatsen, wachtlijst, aangeboden plaatsen, en wat er te doen is.',
  }),
  operation(routes.listDeskGroups, {
    id: 'listDeskGroups',
    tag: 'beheer',
    summary: 'Aanbod lezen',
    description: 'Alle groepen met hun starts en plaatsen, ook groepen zonder start.',
  }),
  operation(routes.getOfferTable, {
    id: 'getOfferTable',
    tag: 'beheer',
    summary: 'Aanbod downloaden',
    description: 'Elke start op een regel, voor een rekenblad, of alles als aanbodbestand.',
    texts: ['text/csv', 'application/json'],
  }),
  operation(routes.importOfferTable, {
    id: 'importOfferTable',
    tag: 'beheer',
    summary: 'Aanbod inlezen uit een rekenblad',
    description:
      'Met een verslag per regel. Een lege cel verandert niets. Een regel die niet klopt, doet niet ' +
      'mee. Met `dryRun` verandert er niets.',
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
  operation(routes.getGroupMailReaders, {
    id: 'getGroupMailReaders',
    tag: 'beheer',
    summary: 'Wie een bericht aan de groep krijgt',
    description:
      'Hoeveel deelnemers het per mail krijgen, en wie u zelf belt. Het bericht gaat als wijziging weg, ' +
      'na vijf minuten. Een gevoelige groep krijgt nooit een bericht aan allen.',
  }),
  operation(routes.getEditionPeople, {
    id: 'getEditionPeople',
    tag: 'beheer',
    summary: 'Deelnemers en wachtlijst',
    description:
      'Wie meedoet en wie wacht, op volgorde, als tabel voor een rekenblad of op papier.',
    texts: ['text/csv', workbook, 'text/html'],
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
    problems: [409],
  }),
  operation(routes.approveVoteBatch, {
    id: 'approveVoteBatch',
    tag: 'beheer',
    summary: 'Veel stemmen van één adres goedkeuren of afwijzen',
    description:
      'Stemmen die in één uur na de 60 eerste van hetzelfde adres kwamen, zoals uit een vergaderzaal. ' +
      'Na goedkeuring tellen zij mee.',
    problems: [409],
  }),
  operation(routes.approveResponse, {
    id: 'approveResponse',
    tag: 'beheer',
    summary: 'Reactie goedkeuren of afwijzen',
    description: 'Na goedkeuring is de reactie te lezen, als de instelling dat goed vindt.',
    problems: [409],
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
    description:
      'Wat u weglaat, blijft zoals het is. Met null vervalt een moment. Met If-Match alleen als niemand intussen iets wijzigde.',
    problems: [412],
  }),
  operation(routes.changeSurvey, {
    id: 'changeSurvey',
    tag: 'beheer',
    summary: 'Vragenlijst openen, sluiten of instellen',
    description:
      'Wat u weglaat, blijft zoals het is. Met null vervalt een moment. Met If-Match alleen als niemand intussen iets wijzigde.',
    problems: [412],
  }),
  operation(routes.exportPoll, {
    id: 'exportPoll',
    tag: 'beheer',
    summary: 'Peiling uitvoeren',
    description: 'Stemmen zonder namen, met uitslag, percentages en een samenvatting.',
    texts: ['text/csv', workbook],
  }),
  operation(routes.exportSurvey, {
    id: 'exportSurvey',
    tag: 'beheer',
    summary: 'Vragenlijst uitvoeren',
    description: 'Rangordes zonder namen, met alle statistiek en een samenvatting.',
    texts: ['text/csv', workbook],
  }),
];
