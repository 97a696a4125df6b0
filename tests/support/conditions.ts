// Says in few words in which of many combinations something is so.

type Row = Readonly<Record<string, unknown>>;
type Sets = Readonly<Record<string, readonly unknown[]>>;

/** Joins rows that differ in one column only, column by column: `[{a: [1, 2], b: [3]}, …]`. */
export function joined(rows: readonly Row[], columns: readonly string[]): Sets[] {
  let sets: Sets[] = rows.map((row) =>
    Object.fromEntries(columns.map((name) => [name, [row[name]]])),
  );
  for (const column of columns) {
    const groups = new Map<string, Sets>();
    for (const it of sets) {
      const key = JSON.stringify({ ...it, [column]: 0 });
      const before = groups.get(key)?.[column] ?? [];
      groups.set(key, { ...it, [column]: [...before, ...it[column]!] });
    }
    sets = [...groups.values()];
  }
  return sets;
}

/**
 * The columns on which outcomes depend: changing only such a column can change the outcome. `outcomes`
 * holds that of each row.
 */
export function columnsThatMatter(
  rows: readonly Row[],
  outcomes: readonly unknown[],
  columns: readonly string[],
): string[] {
  return columns.filter((column) => {
    const others = columns.filter((it) => it !== column);
    const seen = new Map<string, unknown>();
    return rows.some((row, index) => {
      const key = others.map((it) => String(row[it])).join();
      const isOther = seen.has(key) && seen.get(key) !== outcomes[index];
      seen.set(key, outcomes[index]);
      return isOther;
    });
  });
}
