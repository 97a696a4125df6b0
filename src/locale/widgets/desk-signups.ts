import languages from 'gmw:languages/desk-signups';
import { deskSignupTexts } from '../nl/desk-signups.ts';
import { widgetTexts } from '../widget-texts.ts';

export const deskSignups = widgetTexts(
  'desk-signups',
  { 'desk-signups': deskSignupTexts },
  {},
  languages,
);
