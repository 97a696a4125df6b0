import type { FigureRow, Figures } from '../../../contract/desk-figures.ts';
import type { Row, Table } from '../table.ts';
import { countOnPaper, nameOnPaper } from './on-paper.ts';

const columns = [
  'onderdeel',
  'naam',
  'groepen',
  'bijeenkomsten',
  'deelnemers',
  'gemiddeld aanwezig',
  'dagen',
] as const;
type FiguresRow = Row<(typeof columns)[number]>;

/** The figures of a year for a spreadsheet; the first column has the kind of each row. */
export function figuresTable(it: Figures): Table<(typeof columns)[number]> {
  const { total, provision } = it;
  const rows: FiguresRow[] = [
    {
      onderdeel: 'samen',
      naam: String(it.year),
      groepen: total.groups,
      bijeenkomsten: total.meetings,
      deelnemers: countOnPaper(total.participants),
    },
    ...it.groups.map((row) => figureRow('groep', row)),
    ...it.themes.map((row) => figureRow('thema', row)),
    ...it.funders.map((row) => ({
      onderdeel: 'financier',
      naam: row.funder ?? 'eigen subsidie',
      groepen: row.groups,
      bijeenkomsten: row.meetings,
      deelnemers: row.participants && countOnPaper(row.participants),
    })),
    { onderdeel: 'aanbod', naam: 'vast', groepen: provision.standing },
    { onderdeel: 'aanbod', naam: 'op vraag', groepen: provision.demandLed },
    { onderdeel: 'aanbod', naam: 'niet ingevuld', groepen: provision.unknown },
    { onderdeel: 'verloop', naam: 'aanmeldingen', deelnemers: countOnPaper(it.signups) },
    { onderdeel: 'verloop', naam: 'kennismakingsgesprekken', deelnemers: countOnPaper(it.talks) },
    { onderdeel: 'verloop', naam: 'voor het einde gestopt', deelnemers: countOnPaper(it.dropOuts) },
    {
      onderdeel: 'verloop',
      naam: 'dagen van aanmelding tot start, de helft wacht korter',
      dagen: it.waitingDays,
    },
  ];
  return { columns, rows };
}

const figureRow = (onderdeel: string, row: FigureRow): FiguresRow => ({
  onderdeel,
  naam: nameOnPaper(row),
  groepen: row.groups,
  bijeenkomsten: row.meetings,
  deelnemers: row.participants && countOnPaper(row.participants),
  'gemiddeld aanwezig': row.present,
});
