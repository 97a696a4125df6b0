import { mailWordsFor } from '../../../locale/mail-words.ts';
import { deskFigureTexts } from '../../../locale/nl/desk-figures.ts';
import { deskTexts } from '../../../locale/nl/desk.ts';
import { wordsOf } from '../../../locale/translate.ts';

/** Paper is read in the Netherlands, whoever prints it. */
export const dutch = mailWordsFor('nl').language;

const texts = { ...deskTexts, ...deskFigureTexts };

/** The sentences about figures that the desk has too, so that paper and screen say the same. */
export const figureWords = wordsOf<typeof texts>(dutch, texts, 'u');
