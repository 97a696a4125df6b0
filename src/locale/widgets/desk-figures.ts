import languages from 'gmw:languages/desk-figures';
import { deskFigureTexts } from '../nl/desk-figures.ts';
import { widgetTexts } from '../widget-texts.ts';

export const deskFigures = widgetTexts(
  'desk-figures',
  { 'desk-figures': deskFigureTexts },
  {},
  languages,
);
