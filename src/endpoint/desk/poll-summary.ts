import type { PollOption, Tally } from '../../contract/poll.ts';
import { isMajority, leaders, percentages } from '../../domain/poll/tally.ts';

/**
 * The result of a poll as a sentence. It says "meerderheid" only above half, else "de grootste groep",
 * and names options with equal counts together.
 */
export function pollSummary(
  { total, counts }: Pick<Tally, 'total' | 'counts'>,
  options: readonly PollOption[],
): string {
  if (total === 0) return 'Er is nog niet gestemd.';
  const ids = leaders(counts);
  const count = counts[ids[0] ?? ''] ?? 0;
  const names = ids.map((id) => `“${options.find((it) => it.id === id)?.short ?? id}”`);
  const share = `${count} van de ${total} (${percentages(counts)[ids[0] ?? ''] ?? 0} %)`;
  const warning = 'Iedereen kon meedoen; dit is geen representatief onderzoek.';
  if (names.length > 1) {
    const all = `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
    return `${names.length} keuzes kregen even veel stemmen: ${all}, elk ${share}. ${warning}`;
  }
  const who = isMajority(count, total) ? 'Een meerderheid' : 'De grootste groep';
  return `${who}, ${share}, koos voor ${names[0]}. ${warning}`;
}
