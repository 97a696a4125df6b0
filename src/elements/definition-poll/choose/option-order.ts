import type { Poll, PollOption } from '../../../contract/poll.ts';

/** The lot of each option, drawn once in a visit: nothing moves while someone reads or comes back. */
const lots = new Map<string, number>();

/** The options as the form shows them: as numbered, or by lot with an option of free text last. */
export function inFormOrder({ id, order, options }: Poll): readonly PollOption[] {
  if (order !== 'random') return options;
  const lotOf = (option: PollOption): number => {
    const key = `${id} ${option.id}`;
    const lot = lots.get(key) ?? Math.random();
    lots.set(key, lot);
    return lot + (option.freeText ? 1 : 0);
  };
  return [...options].sort((a, b) => lotOf(a) - lotOf(b));
}
