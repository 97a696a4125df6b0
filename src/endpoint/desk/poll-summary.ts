import type { PollOption, Tally } from '../../contract/poll.ts';
import { votesByRound } from '../../domain/poll/rounds.ts';
import { isMajority, leaders, percentages } from '../../domain/poll/tally.ts';

const warning = 'Iedereen heeft kunnen meedoen; dit is geen representatief onderzoek.';

const votes = (count: number): string => (count === 1 ? '1 stem' : `${count} stemmen`);

/**
 * The result of a poll as a sentence. It says "meerderheid" only above half, else "de grootste groep",
 * names options with equal counts together, and tells earlier rounds apart.
 */
export function pollSummary(
  tally: Pick<Tally, 'total' | 'counts' | 'rounds'>,
  options: readonly PollOption[],
): string {
  const { earlier, live } = votesByRound(tally);
  if (tally.total === 0) return 'Er is nog niet gestemd.';
  if (earlier === 0) return `${sentence(largest(tally, options))} ${warning}`;
  const thisRound = `Deze ronde: ${votes(live)}.`;
  return live === 0
    ? `${sentence(largest(tally, options), 'Eerder')} ${thisRound} ${warning}`
    : `${sentence(largest(tally, options), 'Alles bij elkaar')} Eerder: ${votes(earlier)}. ${thisRound} ${warning}`;
}

/** Who leads: the parts of a sentence, of which the verb comes first after a word such as "Eerder". */
interface Leading {
  who: string;
  verb: string;
  what: string;
}

const sentence = ({ who, verb, what }: Leading, opening?: string): string =>
  opening === undefined
    ? `${who[0]?.toUpperCase()}${who.slice(1)} ${verb} ${what}.`
    : `${opening} ${verb} ${who} ${what}.`;

function largest(
  { total, counts }: Pick<Tally, 'total' | 'counts'>,
  options: readonly PollOption[],
): Leading {
  const ids = leaders(counts);
  const count = counts[ids[0] ?? ''] ?? 0;
  const names = ids.map((id) => `“${options.find((it) => it.id === id)?.short ?? id}”`);
  const share = `${count} van de ${total} (${percentages(counts)[ids[0] ?? ''] ?? 0} %)`;
  if (names.length > 1) {
    const all = `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
    const what = `even veel stemmen gekregen: ${all}, elk ${share}`;
    return { who: `${names.length} keuzes`, verb: 'hebben', what };
  }
  const group = isMajority(count, total) ? 'een meerderheid' : 'de grootste groep';
  return { who: `${group}, ${share},`, verb: 'heeft', what: `gekozen voor ${names[0]}` };
}
