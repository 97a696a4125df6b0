import type { MailKey } from '../../domain/signup/mail/mail-key.ts';
import type { Dictionary, Text } from '../text.ts';

/**
 * What mails about a sign-up have beside the sentences of `signup-messages`. No widget imports this.
 * A subject and `neutral…` name neither group nor institution: anybody may read them.
 */
export const signupMailTexts = {
  subject: '{Uw|Je} aanvraag {reference}',
  greeting: 'Hallo,',
  reference: 'Kenmerk: {reference}',
  groupLanguage: 'Taal van de groep: {language}.',
  statusLink:
    'Hier {ziet u|zie je} hoe het ermee staat. {U kunt|Je kunt} daar ook iets wijzigen of stoppen:',
  keepLink: 'Geef deze link niet aan anderen. Wie hem heeft, kan {uw|je} aanvraag zien.',
  cannotCome: 'Ik kom niet. Dat laat ik hier weten:',
  call: 'Vragen? Bel {phone}.',
  talkOn: 'Het gesprek is {talk}.',
  talkStays: 'Het gesprek blijft staan: {talk}.',
  newAddress: 'Dit is nu het mailadres voor {uw|je} aanvraag.',
  ended: 'Wij hebben {uw|je} aanmelding gestopt en {uw|je} gegevens gewist.',

  goesAhead: 'Het gaat door. De eerste keer is {day}.',
  goesAheadNoDay: 'Het gaat door. De datum volgt.',
  resumed: 'Het gaat toch door.',
  changed: 'Er is iets veranderd.',
  otherStart: 'De aanmelding is nu voor een andere start.',
  firstStart: 'Er is nu een start gekozen.',
  hasPlace: 'Daar is een plaats.',
  noPlace: 'Daar is nog geen plaats vrij.',
  sessionMoved: 'De bijeenkomst van {was} is nu op {now}.',
  sessionDropped: 'Op {was} is er geen bijeenkomst.',
  sessionAdded: 'Er is een bijeenkomst bij: {now}.',
  newDays: 'Dit zijn nu de dagen: {now}.',
  newTime: 'De tijd is nu {now}. Eerst was dat {was}.',
  newPlace: 'De plaats is nu: {now}.',
  placeLater: 'De plaats is veranderd. Wij laten {u|je} weten waar het is.',
  nowOnline: 'Het is nu online.',
  nowOffline: 'Het is nu niet meer online.',
  nowMixed: 'Meedoen kan nu ook online.',
  reminder: 'Binnenkort begint het: {now}.',

  signalSubject: 'Bericht over {uw|je} vraag',
  signalAsked: '{U vroeg|Je vroeg} ons om bericht.',
  signalOpened: '{U kunt|Je kunt} {u|je} nu aanmelden voor {group}.',
  signalStart: 'De eerste keer is {day}.',
  signalErased: 'Wij hebben {uw|je} mailadres nu gewist.',
  signalGroup: 'Misschien past deze groep: {group}.',

  neutralReceived: 'Wij hebben {uw|je} aanvraag ontvangen.',
  neutralOffered: 'Wij hebben een vraag voor {u|je}. Laat het weten voor {moment}.',
  neutralWithdrawn: '{Uw|Je} aanvraag is gestopt. {U hoeft|Je hoeft} niets meer te doen.',
  neutralCancelled: 'Het gaat niet door. {U hoeft|Je hoeft} niets te doen.',
  neutralReminder: '{Denkt u|Denk je} aan {now}?',
  neutralNews: 'Er is nieuws over {uw|je} aanvraag.',
  neutralHow: 'Kijk met de link die {u hebt|je hebt} bewaard, of bel ons.',
} as const satisfies Dictionary & Readonly<Record<MailKey, Text>>;
