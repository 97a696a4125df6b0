/** Ages in whole years, both included. */
export interface AgeRange {
  readonly from: number;
  readonly through: number;
}

/** The ages that an age band such as `12-15`, `<16`, `18+` or `17` means; `undefined` when it is unclear. */
export function ageRangeOf(ageBand = ''): AgeRange | undefined {
  const [, below, from, sign, through] = /^(?:<(\d+)|(\d+)(?:([+])|-(\d+))?)$/.exec(ageBand) ?? [];
  if (below !== undefined) return { from: 0, through: Number(below) - 1 };
  if (from === undefined) return undefined;
  return { from: Number(from), through: sign ? Infinity : Number(through ?? from) };
}
