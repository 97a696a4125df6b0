import { barriers } from '../../../contract/signup.ts';
import { dayparts } from '../../../domain/dates/dates.ts';
import type { DeskView } from '../desk-view.ts';

/** The code of a list that this desk knows; `undefined` for one that is newer. */
const known = <Code extends string>(codes: readonly Code[], code: string): Code | undefined =>
  codes.find((it) => it === code);

export const asDaypart = (code: string) => known(dayparts, code);
export const asBarrier = (code: string) => known(barriers, code);

export function daypartWords(code: string, { t }: Pick<DeskView, 't'>): string {
  const daypart = asDaypart(code);
  return daypart ? t(`daypart-${daypart}`) : code;
}
