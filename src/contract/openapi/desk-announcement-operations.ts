import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import * as routes from '../desk-announcement-routes.ts';

export const deskAnnouncementOperations: readonly Operation[] = [
  operation(routes.addAnnouncement, {
    id: 'addAnnouncement',
    tag: 'beheer',
    summary: 'Aankondiging vastleggen',
    description:
      'Een verwijzer vertelt dat iemand zich gaat aanmelden. Zonder naam: het antwoord heeft het nummer ' +
      'dat de cliënt noemt.',
    problems: [409],
  }),
  operation(routes.listAnnouncements, {
    id: 'listAnnouncements',
    tag: 'beheer',
    summary: 'Aankondigingen lezen',
    description:
      'Wie nog niet is gekomen, en wat in de laatste weken is afgerond, nieuwste eerst. Ook welke ' +
      'organisaties eerder iemand aankondigden.',
  }),
  operation(routes.noteArrival, {
    id: 'noteArrival',
    tag: 'beheer',
    summary: 'Vastleggen dat iemand is gekomen',
    description: 'Iemand noemde het nummer. Wie dat was, wordt niet bewaard.',
  }),
  operation(routes.takeArrivalBack, {
    id: 'takeArrivalBack',
    tag: 'beheer',
    summary: 'Komst terugnemen',
    description: 'De aankondiging staat weer zoals daarvoor.',
  }),
  operation(routes.closeAnnouncement, {
    id: 'closeAnnouncement',
    tag: 'beheer',
    summary: 'Vastleggen dat iemand niet kwam',
    description:
      'De aankondiging telt als niet gekomen. Wie het nummer later noemt, is toch gekomen.',
    problems: [409],
  }),
  operation(routes.takeClosingBack, {
    id: 'takeClosingBack',
    tag: 'beheer',
    summary: 'Toch nog op iemand wachten',
    description: 'De aankondiging staat weer open.',
  }),
];
