import languages from 'gmw:languages/desk-account';
import { deskAccountTexts } from '../nl/desk-account.ts';
import { widgetTexts } from '../widget-texts.ts';

export const deskAccount = widgetTexts(
  'desk-account',
  { 'desk-account': deskAccountTexts },
  {},
  languages,
);
