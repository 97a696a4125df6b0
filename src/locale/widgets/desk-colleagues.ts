import languages from 'gmw:languages/desk-colleagues';
import { deskColleagueTexts } from '../nl/desk-colleagues.ts';
import { widgetTexts } from '../widget-texts.ts';

export const deskColleagues = widgetTexts(
  'desk-colleagues',
  { 'desk-colleagues': deskColleagueTexts },
  {},
  languages,
);
