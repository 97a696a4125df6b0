import languages from 'gmw:languages/desk-ballots';
import { deskBallotTexts } from '../nl/desk-ballots.ts';
import { widgetTexts } from '../widget-texts.ts';

export const deskBallots = widgetTexts(
  'desk-ballots',
  { 'desk-ballots': deskBallotTexts },
  {},
  languages,
);
