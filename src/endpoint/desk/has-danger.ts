import { dangerIn } from '../../domain/help/danger.ts';
import { dangerWordsOf } from '../../locale/danger-words.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import type { DeskPart } from './open-personal.ts';

const words = dangerWordsOf(mailWordsFor('nl').language);

/** Whether what somebody wrote has words of danger, so that it is read today. Lists have no more of it. */
export const hasDanger = (personal: DeskPart | undefined): boolean =>
  personal?.note !== undefined && dangerIn(personal.note, words) !== undefined;
