import type { groupKinds } from '../../../contract/group.ts';

/** The columns of the table in their order; a line is a start with its group. */
export const offerColumns = [
  'groep',
  'naam',
  'belofte',
  'soort',
  'thema’s',
  'voor wie',
  'aanbod',
  'betaald door',
  'start',
  'eerste dag',
  'aantal keer',
  'van',
  'tot',
  'gebouw',
  'straat',
  'plaats',
  'plaatsen',
  'minimum',
  'bijdrage',
  'aanmelden',
] as const;
export type OfferColumn = (typeof offerColumns)[number];

/** The cells of one line; an empty one changes nothing. */
export type OfferCells = Readonly<Record<OfferColumn, string>>;

/** A column of a file, whatever its case and apostrophes; undefined: it is none of ours. */
export function columnNamed(name: string): OfferColumn | undefined {
  const plain = plainName(name);
  return offerColumns.find((it) => plainName(it) === plain);
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’\uFEFF]/g, '')
    .trim();

/** Dutch words for codes of the contract, in cells. */
export const cellWords = {
  soort: {
    training: 'training',
    course: 'cursus',
    workshop: 'workshop',
    'conversation-group': 'gespreksgroep',
    'peer-group': 'lotgenotengroep',
    'information-meeting': 'voorlichting',
    'drop-in': 'inloop',
  } satisfies Record<(typeof groupKinds)[number], string>,
  aanbod: { standing: 'vast', 'demand-led': 'op vraag' },
  aanmelden: { open: 'open', closed: 'gesloten', cancelled: 'afgelast' },
} as const satisfies Partial<Record<OfferColumn, Record<string, string>>>;

/** The code for what a cell says; undefined: nobody knows this word. */
export function codeIn(column: keyof typeof cellWords, cell: string): string | undefined {
  const said = cell.trim().toLowerCase();
  return Object.entries(cellWords[column]).find(
    ([code, word]) => word === said || code === said,
  )?.[0];
}

/** The Dutch word for a code; a code without one as it is. */
export const wordFor = (column: keyof typeof cellWords, code: string): string =>
  (cellWords[column] as Readonly<Record<string, string>>)[code] ?? code;
