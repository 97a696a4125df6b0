import type { Group } from '../../contract/group.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { startMistakes, type StartMistake } from '../../domain/desk/start-checks.ts';
import { longTexts } from '../../domain/desk/text-limits.ts';
import { invalidInput } from '../http/problem.ts';
import { toPointer } from '../http/validate.ts';
import { timezone } from '../offer/public-offer.ts';
import type { StoredGroup } from '../store/groups.ts';

const details: Record<StartMistake, string> = {
  'in-past': 'Deze dag is al geweest. Kies vandaag of een dag erna.',
  'ends-before-start': 'De eindtijd is niet later dan de begintijd.',
};

/**
 * Throws a 400 for what a schema allows and nobody means at the desk: a start in the past, an end before
 * the begin, a text that no card has room for. What was stored before, such as an old offer that was
 * imported, is not looked at; nor is what a program puts as a whole, which may be the offer of years ago.
 */
export function checkOffer(group: Group, before: StoredGroup | undefined, now: Date): void {
  const known = before && {
    ...before.group,
    editions: before.editions.map((it) => it.edition),
  };
  const dates = startMistakes(group, known, todayIn(timezone, now)).map(({ path, mistake }) => ({
    pointer: toPointer([...path]),
    code: mistake,
    detail: details[mistake],
  }));
  refuse([...dates, ...tooLong(group, known)]);
}

/** Throws a 400 for texts that are too long, where they are new. */
export const checkTexts = (document: object, before: object | undefined): void =>
  refuse(tooLong(document, before));

const tooLong = (document: object, before: object | undefined) =>
  longTexts(document, before).map(({ path, most }) => ({
    pointer: toPointer([...path]),
    code: 'too-long',
    detail: `Deze tekst is te lang. Er is plaats voor ${most} tekens.`,
  }));

function refuse(errors: Parameters<typeof invalidInput>[0]): void {
  if (errors.length > 0) throw invalidInput(errors);
}
