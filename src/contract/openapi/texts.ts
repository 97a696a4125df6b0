/**
 * The words of the OpenAPI document, in Dutch (/core/doc-language). They are here and not in the
 * schemas, so that no widget carries them.
 */

export interface SchemaText {
  title: string;
  description: string;
}

export const documentText = {
  title: 'Groepsaanbod maatschappelijk werk',
  description:
    'Met deze API vinden bezoekers een groep, melden zij zich aan, stemmen zij over de omschrijving ' +
    'van groepsmaatschappelijk werk, en vertellen instellingen wat hun aanbod bepaalt. De namen van ' +
    'velden zijn Engels en volgen schema.org waar dat kan.',
  contact: {
    name: 'Beheer gmw-widgets',
    email: 'beheer@gmw-widgets.example',
    url: 'https://gmw-widgets.example/beheer',
  },
};

export const tagTexts = {
  aanbod: 'Groepen en instellingen: wat er is, waar, wanneer en voor wie.',
  aanmelden: 'Aanmelden voor een groep of een kennismakingsgesprek.',
  peiling: 'Stemmen over de omschrijving van groepsmaatschappelijk werk.',
  vragenlijst: 'Rangorde van wat het groepsaanbod van een instelling bepaalt.',
  beheer: 'Wat de werkgroep en de coördinator doen, met hun sleutel.',
  inloggen:
    'Inloggen bij het beheer, en wie daar wat mag. De sessie is een cookie voor de eigen pagina van het ' +
    'endpoint; een programma stuurt een sleutel mee.',
  techniek: 'Wat een programma nodig heeft om de andere onderdelen te gebruiken.',
} as const;
export type Tag = keyof typeof tagTexts;

export const schemaTexts: Record<string, SchemaText> = {
  Group: {
    title: 'Groep',
    description: 'Een groep van een instelling, los van wanneer en waar, met haar edities.',
  },
  Edition: {
    title: 'Editie',
    description: 'Eén keer dat een groep wordt gegeven: wanneer, waar, plaatsen en kosten.',
  },
  Session: {
    title: 'Bijeenkomst',
    description: 'Eén bijeenkomst van een editie. De tijden zijn kloktijden ter plaatse.',
  },
  Schedule: { title: 'Rooster', description: 'Een vast patroon van bijeenkomsten.' },
  Location: {
    title: 'Plaats',
    description: 'Waar een editie is. Ontbreekt als de plaats niet bekend mag zijn.',
  },
  Capacity: {
    title: 'Plaatsen',
    description:
      'Aantallen plaatsen in personen. "available" is wat nog vrij is, "perMonth" hoeveel mensen er ' +
      'per maand bij kunnen. "heldElsewhere" en "waitingElsewhere" telt de instelling zelf; ze zijn er ' +
      'alleen bij invoer.',
  },
  Cost: { title: 'Kosten', description: 'Wat een deelnemer betaalt voor de hele editie.' },
  Contact: { title: 'Contact', description: 'Hoe u iemand bereikt.' },
  Label: { title: 'Code met naam', description: 'Een code en de woorden die een bezoeker leest.' },
  GroupList: {
    title: 'Lijst van groepen',
    description: 'Een deel van het aanbod, met het totaal en de aantallen per filter.',
  },
  Institution: {
    title: 'Instelling',
    description: 'De organisatie die groepen geeft, met wat zij belooft.',
  },
  InstitutionTexts: {
    title: 'Beloften',
    description: 'Wat een instelling belooft, in haar eigen woorden en in één taal.',
  },
  GroupTranslation: {
    title: 'Vertaling van een groep',
    description:
      'De teksten van een groep in een andere taal. Lijsten staan in dezelfde volgorde, onderwerpen en ' +
      'doelgroepen bij hun waarde. Wat ontbreekt, blijft zoals het is.',
  },
  EditionTranslation: {
    title: 'Vertaling van een editie',
    description: 'Plaats, kosten en bijeenkomsten (bij hun datum) in een andere taal.',
  },
  InstitutionTranslation: {
    title: 'Vertaling van een instelling',
    description: 'De naam en de openingstijden in een andere taal.',
  },
  ProfessionalTranslation: {
    title: 'Vertaling voor verwijzers',
    description: 'Wat een instelling verwijzers vertelt, in een andere taal.',
  },
  LabelTranslation: {
    title: 'Vertaling van een waarde',
    description: 'Hoe een onderwerp of doelgroep heet in een andere taal.',
  },
  FacetValue: {
    title: 'Waarde van een filter',
    description: 'Een waarde met het aantal groepen dat u ermee vindt.',
  },
  RecognisedWish: {
    title: 'Herkend in de zin',
    description: 'Een waarde van een filter, of een instelling, die in de zin stond.',
  },
  SentenceCounts: {
    title: 'Hoeveel er past',
    description:
      'Het aantal groepen dat helemaal bij de zin past, en het aantal dat bijna past. Die staan vooraan.',
  },
  ForProfessionals: {
    title: 'Voor verwijzers',
    description:
      'Wat een instelling verwijzers vertelt over groepen: indicaties en contra-indicaties, de volgorde ' +
      'van vormen van hulp, en redenen voor collega en geldgever. Met de bron.',
  },
  DemandSignalRequest: {
    title: 'Wens (verzoek)',
    description:
      'Wat iemand zocht en niet vond, en wat hem tegenhoudt. Met "edition" krijgt iemand één mail ' +
      'als aanmelden daarvoor kan; daarna wordt het adres gewist.',
  },
  DemandSignalResult: { title: 'Wens (antwoord)', description: 'Het kenmerk van de wens.' },
  SignalContact: {
    title: 'Bericht bij aanbod',
    description: 'Wie bericht wil als er wel iets is.',
  },
  FormTokenRequest: {
    title: 'Vraag om een formuliertoken',
    description: 'Waarvoor het formulier is.',
  },
  FormToken: {
    title: 'Formuliertoken',
    description: 'Bewijs dat een formulier is opgehaald. Het gaat mee met de inzending.',
  },
  SignupRequest: {
    title: 'Aanmelding (verzoek)',
    description: 'Een aanmelding voor een editie, een groep of een kennismakingsgesprek.',
  },
  SignupResult: {
    title: 'Aanmelding (antwoord)',
    description:
      'Kenmerk, geheim en stand van de aanmelding. Het geheim wordt één keer gegeven. Bij ' +
      '"awaitsReview" kijkt de instelling er eerst naar.',
  },
  Signup: {
    title: 'Stand van een aanmelding',
    description: 'Wat er van een aanmelding is geworden, voor wie het geheim heeft.',
  },
  SignupChange: {
    title: 'Wijziging van een aanmelding',
    description: 'Andere contactgegevens. Een lege tekst haalt een gegeven weg.',
  },
  SignupLinkRequest: {
    title: 'Vraag om een link',
    description: 'Het e-mailadres waarmee iemand zich heeft aangemeld.',
  },
  SignupLinkResult: {
    title: 'Vraag om een link (antwoord)',
    description: 'Altijd leeg: zo kan niemand nagaan wie zich heeft aangemeld.',
  },
  OfferAnswer: {
    title: 'Antwoord op een aangeboden plaats',
    description: 'Of iemand de vrijgekomen plaats wil.',
  },
  DeskEdition: {
    title: 'Editie voor de coördinator',
    description: 'Hoeveel plaatsen bezet zijn, wie wacht, en wat er te doen is.',
  },
  DeskEditionList: {
    title: 'Lijst van edities',
    description: 'Wat nog niet voorbij is eerst. Met "offset" leest u verder als er meer zijn.',
  },
  DeskPerson: {
    title: 'Collega',
    description:
      'Iemand die bij het beheer werkt, met de rechten die u beheert. "hasOtherRights": elders zijn er ' +
      'meer. "passkeys": hoeveel passkeys er zijn.',
  },
  DeskPersonList: { title: "Collega's", description: 'Wie rechten heeft waar u die beheert.' },
  DeskPlace: {
    title: 'Waar een recht geldt',
    description: 'Een instelling met de groepen waarvoor u rechten hebt, op naam.',
  },
  DeskPlaceGroup: {
    title: 'Groep waar een recht geldt',
    description:
      'Een groep op naam. "sensitive": aanmeldingen ziet alleen wie een recht voor deze groep heeft.',
  },
  DeskPlaceList: {
    title: 'Waar rechten gelden',
    description: 'De instellingen en groepen waarvoor u zelf rechten hebt.',
  },
  DeskInvitation: {
    title: 'Uitnodiging (verzoek)',
    description: 'Een eigen mailadres, een naam, en rechten die u zelf ook hebt.',
  },
  DeskPersonChange: {
    title: 'Wijziging van een collega (verzoek)',
    description:
      'Een andere naam, of de rechten die het worden. Rechten die u niet beheert, blijven staan.',
  },
  GivenRight: {
    title: 'Recht om te geven',
    description: 'Een taak, voor een instelling of voor één groep ervan.',
  },
  Passkey: { title: 'Passkey', description: 'Een passkey met de naam die de eigenaar eraan gaf.' },
  PasskeyList: { title: 'Passkeys', description: 'De passkeys van wie is ingelogd.' },
  PasskeyRequest: {
    title: 'Nieuwe passkey (verzoek)',
    description: 'Wat de browser heeft gemaakt, met een naam om de passkey aan te herkennen.',
  },
  WebAuthnData: {
    title: 'Gegevens van WebAuthn',
    description: 'Wat de browser nodig heeft of teruggeeft, in de JSON-vorm van WebAuthn.',
  },
  DeskPersonName: {
    title: 'Wie er werkt',
    description: 'Iemand die bij het beheer werkt, of een programma; dat heeft geen mailadres.',
  },
  DeskRight: {
    title: 'Recht',
    description:
      'Een taak, voor een instelling of voor één groep ervan. Zonder instelling geldt het overal. ' +
      'Aanmeldingen voor een gevoelige groep ziet alleen wie een recht voor die groep heeft.',
  },
  DeskSession: {
    title: 'Sessie',
    description:
      'Wie is ingelogd en wat die mag. "withheld" zijn rechten die pas gelden na inloggen met een ' +
      'passkey of bij de eigen organisatie. Tot "freshUntil" kan ook wat vraagt om net ingelogd te zijn.',
  },
  DeskSessionEntry: {
    title: 'Plaats waar u bent ingelogd',
    description: 'Wanneer, hoe, en in welke browser voor zover die dat vertelt.',
  },
  DeskSessionList: { title: 'Sessies', description: 'Overal waar u bent ingelogd.' },
  SignInRequest: {
    title: 'Vraag om een mail',
    description: 'Het mailadres van wie wil inloggen.',
  },
  SignInWays: {
    title: 'Manieren om in te loggen',
    description: 'Of er ook bij de eigen organisatie kan worden ingelogd.',
  },
  IdentityRequest: {
    title: 'Inloggen bij de eigen organisatie (verzoek)',
    description: 'Met het geheim van een uitnodiging voor wie dit voor het eerst doet.',
  },
  IdentityAddress: {
    title: 'Adres van de eigen organisatie',
    description: 'De pagina die de browser moet openen.',
  },
  SignInLink: { title: 'Link', description: 'Het geheim uit een link om in te loggen.' },
  SignInLinkOwner: {
    title: 'Voor wie de link is',
    description: 'Het mailadres, en tot wanneer de link werkt.',
  },
  SessionRequest: {
    title: 'Inloggen (verzoek)',
    description:
      'Het geheim uit de link, het mailadres met de code uit dezelfde mail, of een passkey.',
  },
  DeskSignup: {
    title: 'Aanmelding voor de coördinator',
    description:
      'Wie zich heeft aangemeld, de stand, en of iemand ernaar moet kijken. Bij "unreadable" zijn de ' +
      'gegevens versleuteld met een sleutel die er niet meer is.',
  },
  Decision: {
    title: 'Besluit',
    description:
      'Iets waar een mens over moet beslissen, met sinds wanneer het wacht en de eerstvolgende stap. ' +
      '"placed": hoeveel mensen van een start die is begonnen nog niet op "Doet mee" staan.',
  },
  DecisionCandidate: {
    title: 'Wie aan de beurt is',
    description: 'Iemand op de wachtlijst. Waarom iemand voorrang heeft, wordt nooit vastgelegd.',
  },
  DecisionList: {
    title: 'Wat op een besluit wacht',
    description: 'Wie het langst wacht, staat eerst. Ook wat nog terug te nemen is.',
  },
  CallManner: {
    title: 'Hoe te bellen of te mailen',
    description:
      'Wie eerst, wanneer, of er een bericht mag worden ingesproken, of gezegd mag worden wie er belt, ' +
      'en of iemand de mail meeleest. Zonder antwoord daarop mag het niet.',
  },
  Calm: {
    title: 'Wat vanzelf gaat',
    description: 'Aangeboden plaatsen waarover mensen nadenken, en geplande gesprekken.',
  },
  SignupRow: {
    title: 'Iemand die zich aanmeldde (regel)',
    description:
      'Wie het is en hoe het ervoor staat, zonder telefoonnummer en mailadres. "change": wat is ' +
      'besloten en nog niet is ingegaan.',
  },
  SignupRowList: {
    title: 'Mensen',
    description:
      'De nieuwste aanmelding staat eerst. Van één start staat eerst wie een plaats heeft, dan wie wacht, ' +
      'in de volgorde van de wachtlijst. Bij "waitsLongerThan" staat eerst wie het langst wacht. ' +
      '"total" telt alle die passen.',
  },
  SignupSearch: {
    title: 'Wie gezocht wordt',
    description:
      '"q": een kenmerk, of een deel van een naam, telefoonnummer of mailadres. Het staat in de inhoud, ' +
      'omdat adressen in logboeken terechtkomen. Zonder "status" alleen wat nog loopt. ' +
      '"waitsLongerThan": weken sinds de aanmelding, van wie nog geen zekere plaats heeft.',
  },
  DeskCard: {
    title: 'Alles van één aanmelding',
    description: 'Contact, notities, geschiedenis, en een wijziging die nog terug te nemen is.',
  },
  Look: {
    title: 'Wie keek of wijzigde',
    description: 'Met de namen van de velden, nooit wat erin stond. "name" tot die naam is gewist.',
  },
  LookList: {
    title: 'Wie dit zag',
    description: 'De nieuwste eerst. "more": er is eerder vaker gekeken.',
  },
  PersonData: {
    title: 'Gegevens van één persoon',
    description: 'Alles wat onder dit kenmerk is bewaard, voor wie daarom vraagt.',
  },
  Announcement: {
    title: 'Aankondiging',
    description:
      'Iemand gaat zich aanmelden, vertelde een verwijzer. Zonder naam: alleen een nummer van vier ' +
      'cijfers, de organisatie en misschien een groep.',
  },
  AnnouncementList: {
    title: 'Aankondigingen',
    description:
      'De nieuwste eerst. "open" is hoeveel er nog open staan, "organizations" wie eerder iemand ' +
      'aankondigden, "places" waarvoor een nieuwe kan zijn.',
  },
  AnnouncementPlace: {
    title: 'Waarvoor een aankondiging kan zijn',
    description: 'Een groep, of zonder groep elke groep van de instelling.',
  },
  NewAnnouncement: {
    title: 'Aankondiging (verzoek)',
    description:
      'De organisatie van de verwijzer, geen namen van mensen. Zonder "group" maakt de groep niet uit.',
  },
  PhoneSignup: {
    title: 'Aanmelding per telefoon',
    description:
      'Wat iemand aan de telefoon vertelt. "agreed" is wat is afgesproken; het wordt een notitie. ' +
      '"announcement" is het nummer van een aankondiging; die is daarmee gekomen.',
  },
  HistoryStep: {
    title: 'Stap in de geschiedenis',
    description: 'Een andere stand, of een telefoontje met wat ervan kwam.',
  },
  DeskNote: { title: 'Notitie', description: 'Een notitie van het bureau.' },
  NewDeskNote: { title: 'Notitie (verzoek)', description: 'De tekst van de notitie.' },
  NotedCall: {
    title: 'Gebeld (verzoek, bij een aanmelding)',
    description: 'Wat ervan kwam, en wat er te onthouden is.',
  },
  PlannedTalk: {
    title: 'Gepland kennismakingsgesprek',
    description: 'De dag, en de tijd in Nederland.',
  },
  DeskSignupList: {
    title: 'Lijst van aanmeldingen',
    description: 'De oudste eerst. Met "offset" leest u verder als er meer zijn.',
  },
  SignupTransition: {
    title: 'Stap van een aanmelding',
    description: 'De nieuwe stand, en of iemand voorrang krijgt op de wachtlijst.',
  },
  Minors: {
    title: 'Minderjarigen',
    description:
      'Vanaf welke leeftijd iemand zichzelf aanmeldt, en vanaf welke leeftijd iemand die jonger is ' +
      'zelf om een gesprek mag vragen. Zonder opgave: 16 jaar, en geen gesprek daaronder.',
  },
  Participant: {
    title: 'Deelnemer',
    description: 'Wie wil meedoen. Telefoon of e-mail is genoeg.',
  },
  Guardian: { title: 'Ouder of verzorger', description: 'Wie een kind aanmeldt.' },
  Helper: {
    title: 'Helper',
    description: 'Wie iemand uit de eigen omgeving helpt met aanmelden.',
  },
  Referrer: { title: 'Verwijzer', description: 'De professional die iemand aanmeldt.' },
  Poll: {
    title: 'Peiling',
    description:
      'De vraag, de keuzes en de uitslag als die te zien mag zijn. Met het geheim van een stem ook hoe ' +
      'die stem ervoor staat: geteld, wachtend of afgewezen.',
  },
  PollOption: { title: 'Keuze', description: 'Eén van de antwoorden op een peiling.' },
  PollRound: { title: 'Ronde', description: 'Getelde stemmen uit één periode.' },
  Tally: { title: 'Uitslag', description: 'Alle rondes samen, en elke ronde apart.' },
  VoteRequest: { title: 'Stem (verzoek)', description: 'Een stem. Alleen de keuze is verplicht.' },
  VoteResult: {
    title: 'Stem (antwoord)',
    description: 'De stem, het geheim om haar te wijzigen, en de peiling met de stem erbij.',
  },
  OtherText: {
    title: 'Eigen tekst',
    description: 'Wat iemand schreef bij "anders", na goedkeuring.',
  },
  VoteChange: {
    title: 'Gewijzigde stem (verzoek)',
    description: 'De stem zoals die voortaan is. Wat u weglaat, vervalt.',
  },
  VoteChangeResult: {
    title: 'Gewijzigde stem (antwoord)',
    description: 'De stem die gewijzigd of ingetrokken is, en de peiling zoals die nu is.',
  },
  PollTranslation: {
    title: 'Vertaling van een peiling',
    description: 'De vraag en de keuzes in een andere taal. Wat ontbreekt, blijft zoals het is.',
  },
  SurveyTranslation: {
    title: 'Vertaling van een vragenlijst',
    description: 'De vraag en de factoren in een andere taal. Wat ontbreekt, blijft zoals het is.',
  },
  VisionQuestion: {
    title: 'Vraag over de visie',
    description: 'Een vraag over de visie van een instelling: staat het antwoord op papier?',
  },
  VisionAnswer: {
    title: 'Antwoord over de visie',
    description: 'Of het op papier staat, en waar het te lezen is.',
  },
  VisionAnswerRequest: {
    title: 'Antwoord over de visie (verzoek)',
    description: 'Of het op papier staat, met een webadres als het te lezen is.',
  },
  ExportedVision: {
    title: 'Antwoord over de visie in de uitvoer',
    description: 'Of het op papier staat. De link blijft weg, want die zegt van wie het is.',
  },
  Survey: {
    title: 'Vragenlijst',
    description: 'De factoren, de gezamenlijke rangorde als die te zien mag zijn, en reacties.',
  },
  OfferFactor: { title: 'Factor', description: 'Eén van de gronden voor het groepsaanbod.' },
  Consensus: {
    title: 'Gezamenlijke rangorde',
    description: 'Alle rangordes samen, met de beste factor eerst.',
  },
  PublishedResponse: {
    title: 'Gepubliceerde reactie',
    description:
      'Een rangorde die iedereen mag lezen, met het jaar. "remark" zijn de eigen woorden, "summary" is ' +
      'een samenvatting door de werkgroep.',
  },
  SurveyResponseRequest: {
    title: 'Reactie (verzoek)',
    description: 'De rangorde van een instelling, beste factor eerst.',
  },
  SurveyResponseResult: {
    title: 'Reactie (antwoord)',
    description: 'De reactie en de vragenlijst met deze reactie meegeteld.',
  },
  Invitation: {
    title: 'Uitnodiging',
    description: 'De instelling waar de code voor is, en haar eerdere antwoord als dat er is.',
  },
  InvitedResponse: {
    title: 'Eerder antwoord',
    description: 'Wat met deze code is ingestuurd. Een nieuw antwoord komt ervoor in de plaats.',
  },
  SurveyCodesRequest: {
    title: 'Codes (verzoek)',
    description: 'De instellingen die een code krijgen, en tot wanneer de codes gelden.',
  },
  SurveyCodes: { title: 'Codes (antwoord)', description: 'Een code voor elke instelling.' },
  SurveyCode: {
    title: 'Code',
    description: 'Wie deze code invult, geeft het antwoord van de instelling.',
  },
  SurveyCodeMail: {
    title: 'Code mailen (verzoek)',
    description:
      'De code en de pagina waar de enquête staat. "again": nog een mail is de bedoeling.',
  },
  RemovedBallot: {
    title: 'Weggegooid concept',
    description: 'Het kenmerk van de peiling of enquête die er niet meer is.',
  },
  SurveyCodeList: { title: 'Codes', description: 'De codes van een vragenlijst, nieuwste eerst.' },
  SurveyCodeEntry: {
    title: 'Uitgegeven code',
    description: 'Voor wie een code is en hoe zij ervoor staat, zonder de code zelf.',
  },
  BallotEntry: {
    title: 'Peiling of vragenlijst in een lijst',
    description: 'Hoe zij ervoor staat, hoeveel er is geantwoord en hoeveel er wacht.',
  },
  DeskPollList: { title: 'Peilingen', description: 'Alle peilingen. Wat open is, staat eerst.' },
  DeskSurveyList: {
    title: 'Vragenlijsten',
    description: 'Alle vragenlijsten. Wat open is, staat eerst.',
  },
  PollText: {
    title: 'Woorden van een peiling',
    description: 'De vraag en de keuzes, in elke taal.',
  },
  SurveyText: {
    title: 'Woorden van een vragenlijst',
    description: 'De vraag en de factoren, in elke taal.',
  },
  DeskPoll: {
    title: 'Peiling om te wijzigen',
    description:
      'De peiling met haar telling en haar versie. "proposedSummary" zegt de uitslag in woorden.',
  },
  DeskSurvey: {
    title: 'Vragenlijst om te wijzigen',
    description:
      'De vragenlijst met haar uitkomst en haar versie. "page" is de pagina voor links met een code.',
  },
  DecidedTextList: { title: 'Beoordeeld', description: 'Wat is beoordeeld, nieuwste eerst.' },
  DecidedText: {
    title: 'Oordeel over een tekst',
    description:
      'Met "releasesAt" is het nog terug te nemen, en is er nog niets van te zien. "decision" noemt u als u ' +
      'dit oordeel terugneemt of er anders over oordeelt.',
  },
  Call: {
    title: 'Telefoontje',
    description:
      'Iemand die gebeld moet worden, met wat er te vertellen is, en of er een bericht mag worden ' +
      'achtergelaten en gezegd mag worden wie er belt. Zonder antwoord daarop mag het niet.',
  },
  CallList: { title: 'Bellijst', description: 'Wie het langst wacht, staat eerst.' },
  Bounce: {
    title: 'Mail die terugkwam (verzoek)',
    description: 'Het Message-ID uit het bericht van het mailsysteem.',
  },
  BounceResult: {
    title: 'Mail die terugkwam',
    description: 'De mail is als niet aangekomen vastgelegd.',
  },
  CallAttempt: {
    title: 'Gebeld (verzoek)',
    description: 'Bereikt, een bericht achtergelaten of geen gehoor.',
  },
  ChangeRequest: {
    title: 'Wijziging (verzoek)',
    description: 'Een groep zoals zij moet worden, of een stap van een aanmelding.',
  },
  SignupDecision: {
    title: 'Stap van een aanmelding, met wat erbij wordt vastgelegd',
    description:
      '"called" en "note" worden meteen vastgelegd, en verdwijnen weer als de wijziging wordt ' +
      'teruggenomen. "from", "fromEdition" en "fromTalk": hoe de aanmelding stond, en wanneer ' +
      'het gesprek was, toen u besloot; is dat nu anders, dan wordt de stap geweigerd. "replaces": de wachtende wijziging die hiervoor wijkt.',
  },
  GroupMail: {
    title: 'Bericht aan een groep',
    description: 'Aan wie aan een start meedoet. Een gevoelige groep krijgt geen berichten.',
  },
  GroupMailReaders: {
    title: 'Wie een bericht aan de groep krijgt',
    description:
      '"mailed": hoeveel mensen het per mail krijgen. "byPhone": wie op de bellijst komt, omdat mailen ' +
      'niet is afgesproken of anderen meelezen. "change": een bericht dat nog wacht.',
  },
  HeldChange: {
    title: 'Wijziging die wacht',
    description:
      'Tot "releasesAt" is zij terug te nemen en is er niets van te zien. "mailed" en "called": ' +
      'hoeveel mensen er bericht krijgen en hoeveel er op de bellijst komen. "elsewhere": mensen op de ' +
      'eigen lijst van de instelling, die niets horen. "change": een nieuwe groep, een nieuwe start of ' +
      'een start die niet doorgaat.',
  },
  HeldChangeList: {
    title: 'Wijzigingen die wachten',
    description: 'De nieuwste eerst, ook die niet meer konden.',
  },
  ChangeEffects: {
    title: 'Wie een wijziging hoort',
    description:
      'Mensen met een plaats, mensen aan wie een plaats is aangeboden, mensen die wachten en ' +
      'verwijzers. "elsewhere": mensen op de eigen lijst van de instelling, die niets horen.',
  },
  ToldCount: {
    title: 'Aantal mensen dat het hoort',
    description: 'Ieder telt één keer in elk getal; iemand kan gemaild en gebeld worden.',
  },
  DeskGroupRows: { title: 'Aanbod', description: 'De groepen op naam, met hun starts.' },
  DeskGroupRow: {
    title: 'Groep in het aanbod',
    description: 'Ook een groep zonder start. Wie betaalt is alleen voor de instelling.',
  },
  DeskStartRow: {
    title: 'Start in het aanbod',
    description: 'Met plaatsen, wie wacht, en de plaats die bezoekers misschien niet zien.',
  },
  OfferTableImport: {
    title: 'Aanbod uit een rekenblad (verzoek)',
    description: 'Een CSV-bestand. Met "dryRun" verandert er niets.',
  },
  OfferTableReport: {
    title: 'Verslag per regel',
    description: 'Wat er van elke regel kwam, en hoeveel mensen er bericht van krijgen.',
  },
  OfferTableLine: {
    title: 'Regel van het rekenblad',
    description: 'Nieuw, gewijzigd, ongewijzigd, of geweigerd met de reden.',
  },
  SignalOverview: {
    title: 'Wensen bij elkaar',
    description: 'Hoe vaak er iets is gevraagd, wat mensen schreven, en wie er bericht wil.',
  },
  SignalCount: {
    title: 'Aantal keer gevraagd',
    description: 'Een klein aantal blijft weg: dan staat er "fewerThan".',
  },
  SignalReport: {
    title: 'Vraag naast aanbod',
    description:
      'Hoe vaak er iets is gevraagd en hoeveel plaatsen er zijn, zonder gegevens van mensen.',
  },
  SignalGroup: {
    title: 'Groep bij een onderwerp',
    description: 'Een groep van de instelling, en of daar een start van is.',
  },
  ThemeDemand: {
    title: 'Vraag en plaatsen',
    description:
      'Hoe vaak een onderwerp is gezocht, hoe vaak mensen zich aanmeldden, en de plaatsen.',
  },
  AnnouncedCount: {
    title: 'Aangekondigd en niet gekomen',
    description:
      'Per organisatie, nooit per collega. "announced" is hoeveel mensen zij aankondigde; dat staat er ' +
      'alleen als er geen klein aantal uit volgt.',
  },
  PeopleCount: {
    title: 'Aantal mensen of keren',
    description: 'Een klein aantal blijft weg: dan staat er "fewerThan".',
  },
  Figures: {
    title: 'Cijfers over een jaar',
    description:
      'Groepen, deelnemers en bijeenkomsten, en hoe het met aanmeldingen ging. "placed": wie een plaats ' +
      'heeft in een start die is begonnen, en nog niet meetelt.',
  },
  FigureRow: {
    title: 'Cijfers van een groep of thema',
    description:
      'Hoeveel starts er waren, hoeveel bijeenkomsten doorgingen en hoeveel mensen meededen.',
  },
  FunderRow: {
    title: 'Cijfers van een financier',
    description: 'Van een groep die een ander betaalt, telt alleen de groep.',
  },
  FigureStart: {
    title: 'Start met bijeenkomsten',
    description: 'Een start uit het jaar, met wat er van elke bijeenkomst is vastgelegd.',
  },
  EditionMeetings: {
    title: 'Bijeenkomsten van een start',
    description: 'Die voorbij zijn, of vandaag zijn, met wat er van elk is vastgelegd.',
  },
  Meeting: {
    title: 'Bijeenkomst die voorbij is',
    description: 'Of zij doorging, en hoeveel mensen er waren.',
  },
  MeetingReport: {
    title: 'Bijeenkomst vastleggen',
    description: 'Of zij doorging, en hoeveel mensen er waren. Geen namen.',
  },
  SignalText: { title: 'Tekst bij een wens', description: 'Wat iemand zelf heeft geschreven.' },
  SignalWish: {
    title: 'Iemand die bericht wil',
    description: 'Met wat er werd gezocht, en hoe deze persoon te bereiken is.',
  },
  SignalAnswer: {
    title: 'Antwoord op een wens (verzoek)',
    description: 'Per mail met een groep of een paar woorden, of per telefoon.',
  },
  HeldAnswer: {
    title: 'Antwoord dat nog terug kan',
    description: 'Wat er gebeurt op het moment "releasesAt".',
  },
  HandledSignal: {
    title: 'Wens die klaar is',
    description: 'Beantwoord of gelezen, zonder wie het vroeg.',
  },
  SignalAnswered: { title: 'Antwoord op een wens', description: 'Wanneer er is geantwoord.' },
  PendingList: { title: 'Te beoordelen', description: 'Wat op goedkeuring wacht, oudste eerst.' },
  PendingVote: {
    title: 'Te beoordelen stem',
    description: 'Een stem met een eigen tekst, of een verdachte stem.',
  },
  VoteBatch: {
    title: 'Te beoordelen stemmen van één adres',
    description:
      'Stemmen die binnen een uur van één adres kwamen, na de stemmen die direct tellen.',
  },
  VoteBatchResult: {
    title: 'Oordeel over stemmen van één adres (antwoord)',
    description: 'Om hoeveel stemmen het ging, en of zij meetellen.',
  },
  PendingResponse: {
    title: 'Te beoordelen reactie',
    description: 'Een reactie die gepubliceerd mag worden, of een verdachte reactie.',
  },
  Approval: {
    title: 'Oordeel (verzoek)',
    description:
      'Goedgekeurd of niet. Met "hold" gaat het over 5 minuten in. Met "read" gaat het niet door als de ' +
      'tekst of het oordeel intussen anders is.',
  },
  TextRead: {
    title: 'Wat is gelezen',
    description:
      'De tekst, het aantal stemmen van één adres, en het oordeel dat er stond ("decision"). Wat er niet ' +
      'was, laat u weg.',
  },
  ApprovalResult: {
    title: 'Oordeel (antwoord)',
    description: 'Of het meetelt in de uitslag, en of het te lezen is.',
  },
  PollSettings: {
    title: 'Instellingen van een peiling',
    description: 'Wanneer de peiling open is, en wanneer de uitslag te zien is.',
  },
  SurveySettings: {
    title: 'Instellingen van een vragenlijst',
    description: 'Wanneer de vragenlijst open is, en wanneer de uitkomst te zien is.',
  },
  PollExport: {
    title: 'Uitvoer van een peiling',
    description: 'De uitslag met percentages en een samenvatting, en elke stem zonder naam.',
  },
  ExportedVote: { title: 'Stem in de uitvoer', description: 'Een stem zonder naam.' },
  SurveyExport: {
    title: 'Uitvoer van een vragenlijst',
    description: 'De uitkomst van allen, instellingen en personen, en elke rangorde zonder naam.',
  },
  ExportedConsensus: {
    title: 'Rangorde in de uitvoer',
    description: 'De gezamenlijke rangorde met de exacte volgorde van Kemeny.',
  },
  ExportedRanking: { title: 'Reactie in de uitvoer', description: 'Een rangorde zonder naam.' },
  KemenyOrder: {
    title: 'Volgorde van Kemeny',
    description: 'De volgorde met de minste tegenspraak, en het aantal even goede volgordes.',
  },
  DeskGroup: {
    title: 'Groep om te wijzigen',
    description:
      'De groep zoals zij is ingevoerd. "version" is de versie die ook in de ETag staat.',
  },
  DeskEditionDocument: {
    title: 'Editie om te wijzigen',
    description: 'De editie zoals zij is ingevoerd, met haar groep en haar versie.',
  },
  DeskInstitution: {
    title: 'Instelling om te wijzigen',
    description: 'De instelling zoals zij is ingevoerd, met haar versie.',
  },
  InstitutionDefinition: {
    title: 'Instelling (invoer)',
    description: 'Een instelling met wat alleen het endpoint nodig heeft, zoals bewaartermijnen.',
  },
  Problem: {
    title: 'Probleem',
    description:
      'Wat er mis is (RFC 9457). Programma\'s kijken naar "type". "requestId" noemt de aanvraag voor ' +
      'de beheerder, "current" is bij 412 het gegeven zoals het nu is.',
  },
};

export const headerTexts = {
  apiVersion: 'De volledige versie van de API.',
  etag: 'De versie van de inhoud, voor If-None-Match.',
  location: 'Waar het nieuwe gegeven te vinden is.',
  retryAfter: 'Na hoeveel seconden u het opnieuw kunt proberen.',
  idempotencyKey:
    'Een eigen kenmerk per ingevuld formulier. Dezelfde inzending met hetzelfde kenmerk telt één keer.',
  ifNoneMatch: 'De ETag van wat u al heeft. Is die nog goed, dan is het antwoord 304.',
  ifMatch:
    'De ETag van wat u hebt gelezen. Is het intussen gewijzigd, dan is het antwoord 412. Voor iets ' +
    'nieuws: If-None-Match met een sterretje.',
};

export const parameterTexts: Record<string, string> = {
  edition: 'Alleen aanmeldingen voor deze editie.',
  status: 'Alleen aanmeldingen in deze stand.',
  group: 'Alleen edities van deze groep.',
  from: 'Vanaf deze dag.',
  until: 'Tot en met deze dag.',
  period: 'Over welke periode: de laatste 12 maanden, de 12 maanden daarvoor, of alles daarvoor.',
  offset: 'Hoeveel u er al hebt.',
  task: 'Alleen starts waarvoor u deze taak hebt: aanmeldingen (signups) of aanbod (offer).',
  number: 'Alleen de aankondiging met dit nummer, ook als zij langer geleden is afgerond.',
  year: 'Het jaar waarover de cijfers gaan.',
  date: 'De dag van de bijeenkomst.',
  reference: 'Het kenmerk van de aanmelding. Het geheim gaat apart mee, nooit in het adres.',
  id: 'Het kenmerk, zoals het in een eerder antwoord stond.',
  invitation: 'Het kenmerk van de code, zoals het in de lijst staat.',
  vote: 'Het kenmerk van de stem, zoals het bij het stemmen is gegeven.',
  q: 'Zoekwoorden. Alleen groepen met al deze woorden.',
  sentence:
    'Wat iemand typte, in gewone taal. Dit ordent de groepen en verbergt er geen. Het antwoord zegt wat is herkend ("recognised"), hoeveel groepen daar helemaal of bijna bij passen ("fit") en wat bij elke groep past ("fits"). De taal is die van "Accept-Language", anders Nederlands.',
  ignored:
    'Wat in de zin is herkend en niet is bedoeld, als soort en waarde: "weekday:MO". Deze woorden tellen niet mee.',
  institution: 'Alleen groepen van deze instellingen.',
  theme: "Alleen groepen met een van deze thema's.",
  audience: 'Alleen groepen voor een van deze doelgroepen.',
  kind: 'Alleen groepen van deze soorten.',
  place: 'Alleen edities in een van deze plaatsen (slug).',
  daypart: 'Alleen edities op deze dagdelen: morning, afternoon of evening.',
  weekday: 'Alleen edities op deze dagen: MO tot en met SU.',
  age: 'Leeftijd van de deelnemer in jaren.',
  startFrom: 'Begint op of na deze dag.',
  startUntil: 'Begint op of voor deze dag.',
  sessionsMax: 'Hoogstens zoveel bijeenkomsten.',
  approach: 'Werkwijze: head, heart of hands.',
  followsUp: 'De id van een groep: alleen groepen die een vervolg daarop zijn.',
  attendanceMode: 'Op een plaats (offline), online, of allebei (mixed).',
  language: 'Taal van de groep.',
  costMax: "Hoogstens deze eigen bijdrage in euro's.",
  accessibility: 'Wat de plaats moet hebben, zoals rolstoeltoegankelijk.',
  childcare: 'Alleen edities met kinderopvang.',
  available: 'Alleen edities met vrije plaatsen.',
  near: 'Breedte en lengte, met een komma ertussen.',
  withinKm: 'Hoogstens zoveel kilometer van "near".',
  sort: 'Volgorde: start, distance of match.',
  cursor: 'Waar de vorige bladzijde ophield: "next" uit dat antwoord.',
  format:
    'De vorm: json, csv (met puntkomma en decimale komma, voor een rekenblad), xlsx of html (om te printen).',
  texts:
    'Welke teksten erin staan: published (wat iedereen mag lezen) of all (ook wat is afgewezen of niet ' +
    'gepubliceerd mag worden).',
  limit: 'Hoogstens zoveel per keer.',
  decision: 'Het oordeel waar het om gaat. Zonder dit: het oordeel dat nog terug te nemen is.',
};

export const problemTexts: Record<number, string> = {
  400: 'De gegevens ontbreken of kloppen niet. Alles wat mis is staat in "errors".',
  401: 'Het geheim of de sleutel ontbreekt, of hoort hier niet bij.',
  403: 'Deze website mag hier niets sturen, of wie is ingelogd mag dit niet.',
  404: 'Dit gegeven bestaat hier niet.',
  409: 'Dit kan nu niet, of dezelfde inzending wordt nog verwerkt.',
  412: 'Iemand anders heeft dit gewijzigd sinds u het las. In "current" staat wat er nu is.',
  413: 'De inzending is te groot.',
  415: 'De inzending is geen JSON.',
  422: 'Het kenmerk van de inzending is eerder voor iets anders gebruikt.',
  425: 'Het formulier is nog te kort open. Wacht en stuur het opnieuw.',
  428: 'Stuur mee op welke versie de wijziging is gebaseerd, als If-Match.',
  429: 'Er komen te veel inzendingen. Wacht en stuur het opnieuw.',
  500: 'Er ging iets mis in het endpoint.',
};
