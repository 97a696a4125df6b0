import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import * as routes from '../desk-people-routes.ts';

export const deskPeopleOperations: readonly Operation[] = [
  operation(routes.listDeskPeople, {
    id: 'listDeskPeople',
    tag: 'inloggen',
    summary: "Collega's lezen",
    description: 'Wie rechten heeft waar u die beheert, op naam.',
  }),
  operation(routes.inviteDeskPerson, {
    id: 'inviteDeskPerson',
    tag: 'inloggen',
    summary: 'Collega uitnodigen',
    description:
      'Deze persoon krijgt een mail en kan daarna inloggen. U geeft alleen rechten die u zelf hebt.',
    problems: [409],
  }),
  operation(routes.getDeskPerson, {
    id: 'getDeskPerson',
    tag: 'inloggen',
    summary: 'Collega lezen om te wijzigen',
    description: 'De naam en de rechten die u beheert.',
  }),
  operation(routes.changeDeskPerson, {
    id: 'changeDeskPerson',
    tag: 'inloggen',
    summary: 'Rechten van een collega wijzigen',
    description: 'Werkt meteen, ook voor wie is ingelogd. De laatste beheerder blijft.',
    problems: [409],
  }),
  operation(routes.endDeskPerson, {
    id: 'endDeskPerson',
    tag: 'inloggen',
    summary: 'Toegang van een collega beëindigen',
    description: 'Alle rechten vervallen en alle sessies zijn meteen voorbij.',
    problems: [409],
  }),
  operation(routes.removePasskeysOf, {
    id: 'removePasskeysOf',
    tag: 'inloggen',
    summary: 'Passkeys van een collega weghalen',
    description: 'Voor wie ze kwijt is. Met een mail maakt deze persoon daarna een nieuwe.',
  }),
  operation(routes.listDeskPlaces, {
    id: 'listDeskPlaces',
    tag: 'inloggen',
    summary: 'Namen lezen van waar u rechten hebt',
    description:
      'De instellingen en groepen van uw eigen rechten, om ze in woorden te zeggen of aan een collega te geven.',
  }),
];
