import type { PollExport } from '../../contract/desk.ts';
import { percentages, roundingNote } from '../../domain/poll/tally.ts';
import { tallyOf } from '../routes/poll-view.ts';
import type { StoredPoll } from '../store/polls.ts';
import type { Queries } from '../store/store.ts';
import type { Row, Table } from './table.ts';
import { pollSummary } from './poll-summary.ts';

export interface ExportOptions {
  /** Also the texts that were rejected or that nobody has looked at. */
  allTexts: boolean;
}

/** A poll with all votes, without anything that reveals who voted: ordered by random id, by day only. */
export async function exportPoll(
  db: Queries,
  poll: StoredPoll,
  now: Date,
  { allTexts }: ExportOptions,
): Promise<PollExport> {
  const rows = await db
    .selectFrom('votes')
    .select(['option_id', 'other_text', 'role', 'approved', 'created_at'])
    .where('poll', '=', poll.id)
    .where('suspect', '=', 0)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const tally = tallyOf(poll);
  const rounded = percentages(tally.counts);
  return {
    id: poll.id,
    question: poll.question,
    exportedAt: now.toISOString(),
    summary: pollSummary(tally, poll.options),
    options: poll.options,
    tally,
    percentages: rounded,
    ...(roundingNote(rounded) && {
      roundingNote: 'Door afronding is het totaal niet precies 100 %.',
    }),
    votes: rows.map((it) => ({
      option: it.option_id,
      ...(it.other_text !== null &&
        (allTexts || it.approved === 1) && { otherText: it.other_text }),
      ...(it.role !== null && { role: it.role }),
      date: it.created_at.slice(0, 10),
    })),
  };
}

const columns = [
  'soort',
  'ronde',
  'keuze',
  'naam',
  'stemmen',
  'procent',
  'tekst',
  'functie',
  'dag',
] as const;

/** The same as one table; the column `soort` has the kind of each row. */
export function pollTable(it: PollExport): Table {
  const nameOf = (option: string) => ({
    keuze: option,
    naam: it.options.find(({ id }) => id === option)?.short,
  });
  const results = (soort: string, ronde: string, counts: Record<string, number>) => {
    const rounded = percentages(counts);
    return Object.entries(counts).map(([id, count]) => ({
      soort,
      ronde,
      ...nameOf(id),
      stemmen: count,
      procent: rounded[id],
    }));
  };
  const rows: Row<(typeof columns)[number]>[] = [
    { soort: 'samenvatting', stemmen: it.tally.total, tekst: it.summary },
    ...(it.roundingNote === undefined ? [] : [{ soort: 'opmerking', tekst: it.roundingNote }]),
    ...results('uitslag', 'alle', it.tally.counts),
    ...it.tally.rounds.flatMap((round) => results('ronde', round.label, round.counts)),
    ...it.votes.map(({ option, otherText, role, date }) => ({
      soort: 'stem',
      ronde: 'Deze ronde',
      ...nameOf(option),
      tekst: otherText,
      functie: role,
      dag: date,
    })),
  ];
  return { columns, rows };
}
