import { dsvFormat } from 'd3-dsv';
import { Group } from '../../../contract/group.ts';
import type { OfferTableLine, OfferTableReport } from '../../../contract/desk-offer-table.ts';
import { todayIn } from '../../../domain/dates/dates.ts';
import { covers } from '../../../domain/desk/scope.ts';
import type { DeskScope } from '../../../domain/desk/scope.ts';
import { isSameValue } from '../../../domain/same-value.ts';
import { checkOffer } from '../../desk/check-offer.ts';
import { ProblemAnswer } from '../../http/problem.ts';
import { hold, tryOut } from '../../lifecycle/held-changes.ts';
import { putGroup } from '../../lifecycle/put-group.ts';
import type { Services } from '../../services.ts';
import { findWholeGroup } from '../../store/groups.ts';
import type { StoredGroup } from '../../store/groups.ts';
import { findInstitution } from '../../store/institutions.ts';
import { timezone } from '../public-offer.ts';
import { repairRecord } from '../repair-record.ts';
import { columnNamed, type OfferCells } from './columns.ts';
import { emptyCells } from './offer-cells.ts';
import { groupIdIn, withGroupCells, withStartCells, WrongCell } from './read-cells.ts';

interface Line {
  line: number;
  cells: OfferCells;
}

/**
 * Reads a table of the offer: each group with its lines as one change, which is stored at once, or held
 * for some minutes where people are told of it. A wrong line is left out and reported, the others go on.
 */
export async function importTable(
  services: Services,
  scope: DeskScope,
  {
    csv,
    institution,
    dryRun = false,
  }: { csv: string; institution: string; dryRun?: boolean | undefined },
  now: Date,
): Promise<OfferTableReport> {
  const report: OfferTableReport = { lines: [], told: 0 };
  for (const [id, lines] of byGroup(readLines(csv, report), report)) {
    const { outcomes, told } = await importGroup(
      services,
      scope,
      { id, lines, institution, dryRun },
      now,
    );
    report.lines.push(...outcomes);
    report.told += told;
  }
  report.lines.sort((a, b) => a.line - b.line);
  return report;
}

/** The lines of a file with cells that can be read; columns that nobody knows are reported. */
function readLines(csv: string, report: OfferTableReport): Line[] {
  const text = csv.replace(/^\uFEFF/, '');
  const [names = [], ...rows] = dsvFormat(separatorOf(text)).parseRows(text);
  const columns = names.map(columnNamed);
  const unknown = names.filter((name, at) => name.trim() !== '' && columns[at] === undefined);
  if (unknown.length > 0) {
    const detail = `Deze kolommen kennen wij niet: ${unknown.join(', ')}.`;
    report.lines.push({ line: 1, outcome: 'refused', detail });
  }
  return rows.flatMap((row, at) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cells = emptyCells();
    for (const [index, column] of columns.entries()) {
      // An apostrophe was put there so that a spreadsheet takes the cell for a text.
      if (column) cells[column] = (row[index] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
    }
    return [{ line: at + 2, cells }];
  });
}

/** What is between the cells: a Dutch spreadsheet writes semicolons, others commas or tabs. */
function separatorOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (it: string): number => head.split(it).length;
  return [';', ',', '\t'].reduce((best, it) => (count(it) > count(best) ? it : best));
}

function byGroup(lines: readonly Line[], report: OfferTableReport): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const it of lines) {
    try {
      const id = groupIdIn(it.cells);
      groups.set(id, [...(groups.get(id) ?? []), it]);
    } catch (error) {
      report.lines.push(refusal(it, error));
    }
  }
  return groups;
}

function refusal({ line, cells }: Line, error: unknown): OfferTableLine {
  if (!(error instanceof WrongCell) && !(error instanceof ProblemAnswer)) throw error;
  const detail =
    error instanceof WrongCell
      ? error.message
      : (error.problem.errors?.[0]?.detail ?? error.problem.detail ?? error.problem.title);
  return { line, ...(cells.naam && { group: cells.naam }), outcome: 'refused', detail };
}

async function importGroup(
  services: Services,
  scope: DeskScope,
  {
    id,
    lines,
    institution,
    dryRun,
  }: { id: string; lines: readonly Line[]; institution: string; dryRun: boolean },
  now: Date,
): Promise<{ outcomes: OfferTableLine[]; told: number }> {
  const stored = await findWholeGroup(services.store.db, id);
  const isOurs =
    stored && covers(scope, { institution: stored.group.institution, group: stored.group.id });
  const before: Group | undefined = isOurs
    ? { ...stored.group, editions: stored.editions.map((it) => it.edition) }
    : undefined;
  const owner = before?.institution ?? institution;
  const closingDays = (await findInstitution(services.store.db, owner))?.closingDays ?? [];
  const about = { today: todayIn(timezone, now), closingDays };
  const outcomes: OfferTableLine[] = [];
  let group = before;
  for (const it of lines) {
    try {
      const changed = withStartCells(withGroupCells(group, it.cells, institution), it.cells, about);
      const { item, problems } = repairRecord(Group, changed);
      const [problem] = problems;
      if (!item || problem) throw new WrongCell(problem?.detail ?? 'Deze regel klopt niet.');
      const outcome = !group || changed.editions.length > group.editions.length ? 'new' : 'changed';
      const isSame = isSameValue(changed, group);
      outcomes.push({ line: it.line, group: item.name, outcome: isSame ? 'same' : outcome });
      group = changed;
    } catch (error) {
      outcomes.push(refusal(it, error));
    }
  }
  if (!group || isSameValue(group, before)) return { outcomes, told: 0 };
  try {
    return { outcomes, told: await store(services, scope, group, dryRun, now) };
  } catch (error) {
    const refused = lines.map((it) => refusal(it, error));
    return { outcomes: refused, told: 0 };
  }
}

/** Stores a group, or holds it where people are told of it; returns how many are. */
async function store(
  services: Services,
  scope: DeskScope,
  group: Group,
  dryRun: boolean,
  now: Date,
): Promise<number> {
  const check = (before: StoredGroup | undefined): void => checkOffer(group, before, now);
  const { told } = await tryOut(services, scope, { group }, now, check);
  if (dryRun) return told.length;
  if (told.length > 0) await hold(services, scope, { group }, now, check);
  else await services.store.write((tx) => putGroup(tx, services, group, scope, now, check));
  return told.length;
}
