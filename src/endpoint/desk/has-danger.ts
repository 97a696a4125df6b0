import { dangerIn } from '../../domain/help/danger.ts';
import { dangerWordsOf } from '../../locale/danger-words.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import type { DeskPart } from './open-personal.ts';

const words = dangerWordsOf(mailWordsFor('nl').language);

/** Whether a text has words of danger, so that it is read today. */
export const isDangerous = (text: string | undefined): boolean =>
  text !== undefined && dangerIn(text, words) !== undefined;

/** The same of what somebody wrote with their sign-up. Lists have no more of it. */
export const hasDanger = (personal: DeskPart | undefined): boolean => isDangerous(personal?.note);
