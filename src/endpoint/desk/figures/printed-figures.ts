import { html } from 'hono/html';
import type { FigureRow, Figures, FunderRow } from '../../../contract/desk-figures.ts';
import type { InstitutionDefinition } from '../../../contract/institution-definition.ts';
import type { DeskScope } from '../../../domain/desk/scope.ts';
import { formatDate, formatNumber, formatPercent } from '../../../locale/format.ts';
import { sampleNote } from '../../page/hosted/contact-lines.ts';
import { pageWordsFor } from '../../page/hosted/page-words.ts';
import { pageResponse, type Html } from '../../page/page-response.ts';
import { figureOwners } from './figure-owners.ts';
import { dutch, figureWords as t } from './figure-words.ts';
import { countOnPaper, nameOnPaper } from './on-paper.ts';
import { printedFiguresStyle } from './printed-style.ts';
import { bar, printedRows, type PrintedRow } from './printed-table.ts';

/** Whose figures are printed, and when. */
interface PrintedFor {
  readonly institutions: readonly InstitutionDefinition[];
  readonly scope: DeskScope;
  readonly today: string;
}

/** The figures of a year as sheets of A4, to hand over to who pays for the groups. */
export function printedFigures(
  figures: Figures,
  { institutions, scope, today }: PrintedFor,
): Promise<Response> {
  const { year } = figures;
  const owners = figureOwners(institutions, scope, dutch);
  const title = `Groepen in ${year}`;
  const isEmpty = figures.funders.length === 0 && figures.signups.count === 0;
  return pageResponse({
    lang: 'nl',
    title: `${title}, ${owners}`,
    style: printedFiguresStyle,
    body: html`<p class="note">Deze pagina kunt u printen op A4, of bewaren als pdf.</p>
      <p class="owner">${owners}</p>
      <h1>${title}</h1>
      <p>Groepen die in ${year} zijn begonnen, en doorlopende groepen.</p>
      <p class="muted">${madeOn(year, today)}</p>
      ${sampleNote(
        pageWordsFor('nl'),
        institutions.find((it) => it.sample),
      )}
      ${isEmpty ? html`<p>Over ${year} zijn er ${isOver(year, today) ? '' : 'nog '}geen cijfers.</p>` : partsOf(figures)}`,
  });
}

const isOver = (year: number, today: string): boolean => Number(today.slice(0, 4)) > year;

function madeOn(year: number, today: string): string {
  const day = formatDate(today, dutch);
  return isOver(year, today)
    ? `Gemaakt op ${day}.`
    : `Gemaakt op ${day}. Het jaar is nog niet om: dit zijn de cijfers tot en met die dag.`;
}

const partsOf = (figures: Figures): Html =>
  html`${totals(figures)} ${notCounted(figures)} ${groupsPart(figures)} ${themesPart(figures)}
  ${fundersPart(figures)} ${provisionPart(figures)} ${coursePart(figures)} ${howCounted(figures)}`;

/** A table of so many rows stays on one sheet. */
const mostOnSheet = 12;

const part = (title: string, body: Html, isWhole = true): Html =>
  html`<section class="${isWhole ? 'whole' : ''}">
    <h2>${title}</h2>
    ${body}
  </section>`;

const groupsByOthers = (funders: readonly FunderRow[]): number =>
  funders.reduce((sum, it) => sum + (it.funder === undefined ? 0 : it.groups), 0);

const notCounted = ({ placed }: Figures): Html | string =>
  placed ? html`<p>${t('placedNotCounted', { amount: countOnPaper(placed) })}</p>` : '';

function totals({ total, funders }: Figures): Html {
  const { groups, meetings, participants } = total;
  const others = groupsByOthers(funders);
  const tile = (value: number | string, label: string, note = '') =>
    html`<div>
      <dt>${value}</dt>
      <dd>${label}${note ? html`<br /><span class="muted">${note}</span>` : ''}</dd>
    </div>`;
  return html`<dl class="totals">
    ${tile(
      groups,
      t('groupsLabel', { count: groups }),
      others > 0 ? t('groupsByOthers', { count: others }) : '',
    )}
    ${tile(countOnPaper(participants), t('participantsLabel', { count: participants.count ?? 2 }))}
    ${tile(meetings, t('meetingsLabel', { count: meetings }))}
  </dl>`;
}

function groupsPart({ groups, total }: Figures): Html {
  if (groups.length === 0) return html``;
  const caption = `Hoeveel groepen er waren, hoeveel bijeenkomsten doorgingen en hoeveel mensen meededen. ${t('barShows')}`;
  const rows = groups.map((it) => ({ ...it, label: nameOnPaper(it) }));
  const sum = { ...total, value: '', label: t('together') };
  return part(
    t('perGroupTitle'),
    rowsTable(t('groupColumn'), caption, rows, sum),
    rows.length < mostOnSheet,
  );
}

function themesPart({ themes }: Figures): Html {
  if (themes.length < 2) return html``;
  const caption = `${t('perThemeAbout')} ${t('barShows')}`;
  const rows = themes.map((it) => (it.value === '-' ? { ...it, label: t('noTheme') } : it));
  return part(
    t('perThemeTitle'),
    rowsTable('Onderwerp', caption, rows),
    rows.length <= mostOnSheet,
  );
}

/** Starts under a heading each, and perhaps their sum. */
function rowsTable(
  heading: string,
  caption: string,
  rows: readonly FigureRow[],
  sum?: FigureRow,
): Html {
  const largest = Math.max(0, ...rows.map((it) => it.participants?.count ?? 0));
  const hasPresent = rows.some((it) => it.present !== undefined);
  const rowOf = (it: FigureRow): PrintedRow => {
    const count = it.participants?.count;
    return {
      name: it.label,
      cells: [
        it.groups,
        it.meetings,
        it.participants ? countOnPaper(it.participants) : t('notShown'),
        ...(hasPresent ? [it.present === undefined ? '' : formatNumber(it.present, dutch, 1)] : []),
      ],
      bar: it === sum || count === undefined || largest === 0 ? undefined : count / largest,
      isSum: it === sum,
    };
  };
  // A mean of a few meetings must not look like one of all.
  const about = hasPresent
    ? ' Gemiddeld aanwezig: bij de bijeenkomsten waarvan dit is vastgelegd.'
    : '';
  return printedRows({
    caption: caption + about,
    columns: [
      { words: heading },
      ...numbers('Aantal groepen', t('meetingsColumn'), t('participantsColumn')),
      ...(hasPresent ? numbers('Gemiddeld aanwezig') : []),
    ],
    rows: [...rows, ...(sum ? [sum] : [])].map(rowOf),
  });
}

const numbers = (...words: readonly string[]) => words.map((it) => ({ words: it, isNumber: true }));

function fundersPart({ funders }: Figures): Html {
  if (funders.length === 0) return html``;
  const others = groupsByOthers(funders);
  const all = funders.reduce((sum, it) => sum + it.groups, 0);
  return part(
    'Per financier',
    printedRows({
      caption:
        others > 0
          ? `${t('funderTitleOthers', { count: others, total: String(all) })}. ${t('funderAbout')}`
          : 'Alle groepen zijn uit eigen subsidie betaald.',
      columns: [
        { words: t('funderColumn') },
        { words: t('forWhatColumn') },
        ...numbers('Aantal groepen', t('meetingsColumn'), t('participantsColumn')),
      ],
      rows: funders.map((it) => ({
        name: it.funder ?? t('ownMoney'),
        cells: [
          it.funder === undefined ? t('allGroupsAbove') : it.names.join(', '),
          it.groups,
          it.meetings ?? '–',
          it.participants ? countOnPaper(it.participants) : '–',
        ],
      })),
    }),
  );
}

/** The share of standing groups that the source starts from; no agreement. */
const aimedFor = 70;

function provisionPart({ provision, total }: Figures): Html {
  const { standing, demandLed, unknown } = provision;
  const known = standing + demandLed;
  if (total.groups === 0) return html``;
  if (known === 0) {
    return part(
      t('provisionTitle'),
      html`<p>Van deze groepen is niet vastgelegd of zij vast aanbod zijn.</p>`,
    );
  }
  const share = Math.round((100 * standing) / known);
  const row = (name: string, count: number, words: string): PrintedRow => ({
    name,
    cells: [count, words],
  });
  return part(
    t('provisionTitleShare', { share: formatPercent(share, dutch) }),
    html`<div class="share">${bar(standing / known, aimedFor / 100)}</div>
      <p>
        Het gevulde deel is vast aanbod. De streep staat bij het uitgangspunt:
        ${formatPercent(aimedFor, dutch)} vast, ${formatPercent(100 - aimedFor, dutch)} op vraag.
      </p>
      ${printedRows({
        caption: t('provisionAbout'),
        columns: [{ words: 'Aanbod' }, ...numbers('Aantal groepen', 'Deel')],
        rows: [
          row('Vast aanbod', standing, formatPercent(share, dutch)),
          row('Aanbod op vraag', demandLed, formatPercent(100 - share, dutch)),
          ...(unknown > 0 ? [row('Niet ingevuld', unknown, 'telt niet mee')] : []),
        ],
      })}`,
  );
}

function coursePart({ year, signups, talks, dropOuts, waitingDays }: Figures): Html {
  const isKnown = signups.count !== 0 || dropOuts.count !== 0 || waitingDays !== undefined;
  // Before people signed up here nothing is known of how it went: a 0 would say that nobody came.
  if (!isKnown) return html``;
  const row = (name: string, value: number | string): PrintedRow => ({ name, cells: [value] });
  return part(
    t('courseTitle'),
    printedRows({
      caption: 'Alleen van mensen die hier zijn aangemeld.',
      columns: [{ words: 'Wat' }, ...numbers('Aantal')],
      rows: [
        row(`Aanmeldingen in ${year}`, countOnPaper(signups)),
        row('Daarvan met een kennismakingsgesprek', countOnPaper(talks)),
        row(`Begonnen in ${year}, en voor het einde gestopt`, countOnPaper(dropOuts)),
        ...(waitingDays === undefined
          ? []
          : [row('Dagen van aanmelding tot start (de helft wacht korter)', waitingDays)]),
      ],
    }),
  );
}

function howCounted({ groups }: Figures): Html {
  const sentences = [
    t('howCountedPeople'),
    t('howCountedMeetings'),
    t('howCountedYears'),
    t('howCountedSmall'),
    ...(groups.some((it) => it.sensitive)
      ? ['Van een groep die gevoelig ligt, staat de naam niet op papier.']
      : []),
  ];
  return part(
    t('howCountedTitle'),
    html`<ul>
      ${sentences.map((it) => html`<li>${it}</li>`)}
    </ul>`,
  );
}
