import languages from 'gmw:languages/desk-signals';
import { deskSignalTexts } from '../nl/desk-signals.ts';
import { widgetTexts } from '../widget-texts.ts';

export const deskSignals = widgetTexts(
  'desk-signals',
  { 'desk-signals': deskSignalTexts },
  {},
  languages,
);
