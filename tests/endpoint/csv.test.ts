import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from '../../src/endpoint/desk/csv.ts';

/** Reads CSV as a spreadsheet with this separator does: quotes count only at the start of a cell. */
function read(table: string, separator: string): string[] {
  const cells: string[] = [];
  let at = table.startsWith('\uFEFF') ? 1 : 0;
  while (at < table.length) {
    let cell = '';
    if (table[at] === '"') {
      at += 1;
      while (at < table.length && (table[at] !== '"' || table[at + 1] === '"')) {
        if (table[at] === '"') at += 1;
        cell += table[at];
        at += 1;
      }
      at += 1;
    }
    while (at < table.length && table[at] !== separator && !'\r\n'.includes(table[at]!)) {
      cell += table[at];
      at += 1;
    }
    cells.push(cell);
    at += table.startsWith('\r\n', at) ? 2 : 1;
  }
  return cells;
}

const isFormula = (cell: string): boolean => /^[\s"]*[=+\-@]/.test(cell);

it('gives Dutch spreadsheets columns, numbers and letters', () => {
  const table = toCsv({
    columns: ['naam', 'plaats'],
    rows: [{ naam: 'Café "De Zon"', plaats: 5.125 }, { plaats: 3 }],
  });
  expect(table).toBe('\uFEFFnaam;plaats\r\n"Café ""De Zon""";5,125\r\n;3\r\n');
});

it('has no cell that becomes a formula, whatever the separator', () => {
  const text = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', ',', ';', '"', "'", ' ', '\n', '\t', 'a', '1'),
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const table = toCsv({ columns: ['x', 'y'], rows: [{ x: a, y: b }] });
      for (const separator of [';', ',', '\t'])
        expect(read(table, separator).filter(isFormula)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
