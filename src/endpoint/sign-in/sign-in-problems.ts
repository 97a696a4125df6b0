import { deskProblemTypes } from '../../contract/desk-problem-types.ts';
import { ProblemAnswer } from '../http/problem.ts';

/** Nothing fits, whatever the reason: the answer does not tell who works here. */
export const signInRefused = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 403,
    type: deskProblemTypes.signInRefused,
    title: 'Inloggen is niet gelukt',
    detail: 'De link of de code klopt niet, is al gebruikt of is te oud. Vraag een nieuwe mail.',
  });

/** The browser is not the one that asked for the mail. */
export const otherBrowser = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 403,
    type: deskProblemTypes.otherBrowser,
    title: 'Dit is een andere browser',
    detail: 'Typ de code uit de mail in de browser waarin u om de mail vroeg.',
  });

export const freshSignInRequired = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 403,
    type: deskProblemTypes.freshSignInRequired,
    title: 'Log eerst opnieuw in',
    detail: 'Hiervoor moet u net zijn ingelogd. Log opnieuw in en doe het nog een keer.',
  });

export const rightMissing = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 403,
    type: deskProblemTypes.rightMissing,
    title: 'Dit mag u niet',
    detail: 'Dit hoort niet bij uw taken. Vraag het aan wie de rechten beheert.',
  });

export const strongerSignInRequired = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 403,
    type: deskProblemTypes.strongerSignInRequired,
    title: 'Log in met een passkey of bij uw organisatie',
    detail: 'Wie aanmeldingen ziet, logt in met een passkey of bij de eigen organisatie.',
  });
