/** Days in a row: from the first (`YYYY-MM-DD`) on and before the other; open where one is absent. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

export const isInRange = (day: string, { from = '', before }: DayRange): boolean =>
  day >= from && (before === undefined || day < before);
