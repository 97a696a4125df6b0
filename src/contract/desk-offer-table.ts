/** The offer as a table, to change much of it at once in a spreadsheet. */
import { Id, Text } from './common.ts';
import { filled, oneOf, openEnum, whole } from './rule.ts';
import * as z from './zod.ts';

/** `template`: the columns with one made-up line. */
export const OfferTableQuery = z.object({
  format: z.optional(oneOf(['csv', 'json', 'template'])),
});

/** A table that is read; with `dryRun` nothing of it is stored. */
export const OfferTableImport = z.object({
  csv: filled(500_000),
  institution: Id,
  dryRun: z.optional(z.boolean()),
});
export type OfferTableImport = z.infer<typeof OfferTableImport>;

export const lineOutcomes = ['new', 'changed', 'same', 'refused'] as const;

/** What becomes of a line of the table, and why it was refused. Line 1 has the names of the columns. */
export const OfferTableLine = z.object({
  line: whole(1),
  group: z.optional(Text),
  outcome: openEnum(lineOutcomes),
  detail: z.optional(Text),
});
export type OfferTableLine = z.infer<typeof OfferTableLine>;

/**
 * `told` counts people who hear of it; changes of their groups are held for five minutes and can be
 * taken back.
 */
export const OfferTableReport = z.object({
  lines: z.array(OfferTableLine),
  told: whole(0),
});
export type OfferTableReport = z.infer<typeof OfferTableReport>;
