import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import * as routes from '../desk-session-routes.ts';

export const deskSessionOperations: readonly Operation[] = [
  operation(routes.requestSignIn, {
    id: 'requestSignIn',
    tag: 'inloggen',
    summary: 'Mail vragen om in te loggen',
    description:
      'Een link en een code, voor 15 minuten en één keer, alleen in de browser die erom vroeg. Het ' +
      'antwoord is gelijk voor een adres dat hier niet bekend is.',
    problems: [429],
  }),
  operation(routes.getSignInWays, {
    id: 'getSignInWays',
    tag: 'inloggen',
    summary: 'Lezen hoe u kunt inloggen',
    description: 'Of er naast mail en passkey ook bij de eigen organisatie kan worden ingelogd.',
  }),
  operation(routes.requestIdentity, {
    id: 'requestIdentity',
    tag: 'inloggen',
    summary: 'Inloggen bij de eigen organisatie',
    description:
      'Daarna komt de browser terug bij het beheer. Een account hoort bij iemand na een uitnodiging, ' +
      'nooit door het mailadres.',
    problems: [404, 429],
  }),
  operation(routes.readSignInLink, {
    id: 'readSignInLink',
    tag: 'inloggen',
    summary: 'Lezen voor wie een link is',
    description: 'Voor de knop op de pagina van de link. De link is hiermee niet gebruikt.',
    problems: [429],
  }),
  operation(routes.startSession, {
    id: 'startSession',
    tag: 'inloggen',
    summary: 'Inloggen',
    description:
      'Met het geheim uit de link, of met het mailadres en de code. Na vijf foute codes vervalt de mail.',
    problems: [429],
  }),
  operation(routes.getSession, {
    id: 'getSession',
    tag: 'inloggen',
    summary: 'Lezen wie is ingelogd',
    description: 'Met wat deze persoon mag. Dit lezen verlengt de sessie niet.',
  }),
  operation(routes.extendSession, {
    id: 'extendSession',
    tag: 'inloggen',
    summary: 'Ingelogd blijven',
    description: 'De sessie duurt langer, hoogstens tot 12 uur na het inloggen.',
  }),
  operation(routes.endSession, {
    id: 'endSession',
    tag: 'inloggen',
    summary: 'Uitloggen',
    description: 'Ook wie al is uitgelogd, krijgt hierop een goed antwoord.',
  }),
  operation(routes.listSessions, {
    id: 'listSessions',
    tag: 'inloggen',
    summary: 'Lezen waar u bent ingelogd',
    description: 'De eigen sessies, de laatst gebruikte eerst.',
  }),
  operation(routes.endOneSession, {
    id: 'endOneSession',
    tag: 'inloggen',
    summary: 'Uitloggen op één apparaat',
    description: 'Alleen een eigen sessie.',
  }),
  operation(routes.endAllSessions, {
    id: 'endAllSessions',
    tag: 'inloggen',
    summary: 'Overal uitloggen',
    description: 'Ook op het apparaat waarmee u dit doet.',
  }),
];
